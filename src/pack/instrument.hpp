#pragma once
// Published question sets (instruments/<code>/<edition>.toml). The topics are asked in our own words: they
// are not the official form. A folder may hold wording.toml, the licensed text of whoever has a licence.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/dated.hpp"

namespace waymark::pack {

struct Topic {
  int number = 0;      // 1, 2, 3 … as the published form numbers it
  std::string code;    // lasts through editions: "stalking"; routing rules name it
  std::string text;    // the question
  std::string help;    // may be empty
  std::string prompt;  // what to ask or open after "yes"; may be empty
  std::vector<std::string>
      flags;  // what a "yes" states: "non_fatal_strangulation"; urgent where the list `urgent_flags` has it
  Dated dated;
  bool operator==(const Topic&) const = default;
};

// A count of "yes" from which a case is visibly of that level. A floor: fewer never means less risk.
struct Threshold {
  std::string code;  // "visible_high_risk"
  int at_least = 0;
  Dated dated;
  bool operator==(const Threshold&) const = default;
};

// The name of a range of counts, from `at_least` up to the next band. Never shown below the threshold.
struct Band {
  std::string code;
  std::string label;
  int at_least = 0;
  Dated dated;
  bool operator==(const Band&) const = default;
};

// One of the grounds on which a case is of high risk, any one of which is enough.
struct RiskCriterion {
  std::string code;  // in the list `risk_criteria`
  std::string label;
  std::string help;
  std::optional<int> count;          // events …
  std::optional<int> window_months;  // … within this many months
  Dated dated;
  bool operator==(const RiskCriterion&) const = default;
};

struct Instrument {
  std::string code;     // "dash"
  std::string edition;  // "2009"
  std::string title;
  std::string notice;         // that the topics are our words and not the official form
  bool available = true;      // false: announced only, its questions are not in the pack
  int minimum_age = 0;        // in whole years; nobody known to be younger is asked it
  std::vector<Topic> topics;  // in the order of their numbers
  std::vector<Threshold> thresholds;
  std::vector<Band> bands;
  std::vector<RiskCriterion> criteria;
  std::string licensed_wording;  // the licence, where wording.toml replaced our words; otherwise empty
  Dated dated;

  const Topic* topic(int number) const;                                        // or nullptr
  const Threshold* threshold(std::string_view threshold_code, Date on) const;  // or nullptr
  std::vector<const RiskCriterion*> criteria_in_force(Date on) const;
  bool operator==(const Instrument&) const = default;
};

}  // namespace waymark::pack
