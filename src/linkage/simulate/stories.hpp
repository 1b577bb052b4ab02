#pragma once
// One story: a family, who is harmed in it by whom, and each occasion on which an agency heard of it, until somebody
// helped or until today. The same for the same seed, number, rates and window: no story depends on another one.
#include <optional>
#include <string>
#include <vector>

#include "linkage/simulate/rates.hpp"

namespace waymark::linkage::simulate {

enum class Part : std::uint8_t { victim, alleged_perpetrator, child, reporter };

struct Appearance {
  std::size_t member = 0;  // of the family
  Part part = Part::victim;
};

// What the questions of a risk instrument come to.
struct Assessed {
  int yes = 0;
  bool judged_high = false;  // by whoever asked, whatever the count
};

struct Telling {
  base::LocalTime at;      // when it was written down
  int days_before = 0;     // that it happened
  std::size_t agency = 0;  // place in the rates
  std::string channel;
  std::vector<Appearance> people;  // in the order of their parts
  std::vector<std::string> forms;
  std::string said;
  bool children_asked = false;  // whether there are any was asked
  bool danger_now = false;
  bool hurt = false;
  std::optional<Assessed> assessed;
  bool helps = false;  // what comes of this one is help that begins
};

struct Story {
  std::uint64_t number = 0;
  std::size_t plot = 0;  // place in the rates
  Family family;
  std::vector<Telling> tellings;  // in the order of time; the last one helps, or none does
  bool has_children() const;
};

// From that day's first minute until `now`.
struct Window {
  base::Date first;
  base::LocalTime now;
};
// So many years until the first minute of the day: the same at each minute of it.
Window until_the_day(const base::LocalTime& now, int years);

class Stories {
 public:
  // `rates` must outlive it.
  Stories(const Rates& rates, std::uint64_t seed, Window window);

  Story story(std::uint64_t number) const;
  // What the agency of a telling writes about one of the people in it: an agency repeats its own slips.
  Identity written(const Story& story, const Telling& telling, const Appearance& who) const;
  // For whatever else is drawn about one telling.
  Dice dice_for(const Story& story, std::size_t telling) const;

 private:
  const Rates& rates_;
  std::uint64_t seed_;
  Window window_;
};

}  // namespace waymark::linkage::simulate
