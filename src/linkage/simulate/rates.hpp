#pragma once
// How often things happen in made-up stories. Plain numbers: where they come from stands with whoever gives them.
// Codes are the reader's own; nothing here knows what they mean, but for those of `Bond`.
#include <optional>
#include <string>
#include <vector>

#include "linkage/simulate/families.hpp"
#include "linkage/simulate/slips.hpp"

namespace waymark::linkage::simulate {

// "169 of 393".
struct Share {
  int count = 0;
  int of = 1;
  double value() const { return static_cast<double>(count) / static_cast<double>(of); }
};

// Chosen as often as its weight says beside the others'.
template <class T>
struct Weighted {
  T value;
  int weight = 0;
};
template <class T>
const T& one_of(Dice& dice, const std::vector<Weighted<T>>& choices) {
  std::uint64_t all = 0;
  for (const auto& choice : choices) all += static_cast<std::uint64_t>(choice.weight);
  auto drawn = dice.below(all);
  for (const auto& choice : choices) {
    if (drawn < static_cast<std::uint64_t>(choice.weight)) return choice.value;
    drawn -= static_cast<std::uint64_t>(choice.weight);
  }
  return choices.back().value;
}

// How an agency writes people down, besides the slips of tired hands: shares of its records.
struct Habit {
  std::string code;
  Slips slips;
  double first_name_only = 0;  // no surname
  double as_called = 0;        // "Liz" for "Elizabeth"
  double nhs_number = 0;
  double childs_surname = 0;  // a parent under the surname of the child
  double as_registered = 0;   // with the name and address of years ago
};

// A kind of story: who is harmed by whom, how, and what is said of it.
struct Plot {
  std::string code;
  int weight = 0;
  std::vector<Weighted<Sex>> sexes;  // of the person at risk
  int youngest = 0;                  // years; both included
  int oldest = 0;
  std::vector<Weighted<Bond>> bonds;              // who causes the harm; those that are possible at the age count
  std::string form;                               // always named
  std::vector<Weighted<std::string>> more_forms;  // each named in so many of a hundred contacts
  bool assessed = false;                          // an instrument of risk is for it …
  std::vector<std::string> assessed_by;           // … and these agencies use it; all where none is named
  std::vector<std::string> said;                  // what is written down, one of them each time
};

struct Agency {
  std::string code;
  std::size_t habit = 0;         // place in `Rates::habits`
  std::vector<int> hears;        // how often it is the one that hears, for each plot
  double assesses = 0;           // of what it hears of the plots that are assessed
  bool day_and_night = false;    // else in office hours
  int quiet_days = 0;            // before today it heard of nothing
  bool with_child = false;       // hears of it through a child of school age
  bool names_everybody = false;  // writes down whoever was there
  std::vector<std::string> channels;
  // For each plot: the share of its stories in which this agency is told, once or oftener. Nothing where `hears` alone
  // decides; none where it does so for every plot.
  std::vector<std::optional<double>> told{};
};

struct Rates {
  Share five_contacts;  // of those who were helped, at least five contacts before
  Share helped;         // stories in which somebody has helped by today
  Share high_risk;      // of the assessments
  Share counted_high;   // of those, by the count alone
  std::vector<Plot> plots;
  std::vector<Habit> habits;
  std::vector<Agency> agencies;
  std::vector<Weighted<std::size_t>> areas;  // by their places in the reader's list
};

}  // namespace waymark::linkage::simulate
