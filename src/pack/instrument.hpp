#pragma once
// Published question sets (instruments/<code>/<edition>.toml). The topics are asked in our own words: they
// are not the official form. A folder may hold wording.toml, the licensed text of whoever has a licence.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/dated.hpp"

namespace waymark::pack {

enum class TopicKind { yes_no, choice, text, date };  // only yes and no are counted

struct TopicOption {
  std::string code;
  std::string label;
  std::string help;                // may be empty
  std::vector<std::string> flags;  // what choosing it states
  bool help_is_ours = false;       // as of a topic
  bool operator==(const TopicOption&) const = default;
};

struct Topic {
  int number = 0;      // 1, 2, 3 … as the published form numbers it
  std::string code;    // lasts through editions: "stalking"; routing rules name it
  std::string text;    // the question
  std::string help;    // may be empty
  std::string prompt;  // what to ask or open after "yes"; may be empty
  std::vector<std::string>
      flags;  // what a "yes" states: "non_fatal_strangulation"; urgent where the list `urgent_flags` has it
  Dated dated;
  TopicKind kind = TopicKind::yes_no;
  std::string name{};                  // "when it happened", for "Enter …"; only of other kinds than yes_no
  bool required = false;               // only of other kinds: yes_no left blank was not asked
  bool about = false;                  // of a date: it need not be whole, and may be said to be about then
  std::vector<TopicOption> options{};  // of a choice, at least two
  std::string list{};                  // a code list that is shown below the question; may be empty
  std::string list_title{};            // what stands above that list
  // Beside licensed words, what that wording leaves out and is therefore still ours: screens say so.
  bool help_is_ours = false;
  bool prompt_is_ours = false;
  bool options_are_ours = false;
  bool operator==(const Topic&) const = default;
};

// Whose rules are looked up: those in force on that day, for somebody of that age who lives in that area.
struct Scope {
  Date on;
  std::optional<int> age{};  // in whole years; an unknown age never leaves a rule out
  std::string area{};        // code of one of the partnership's areas or neighbours; "" = not known
};

// A count of "yes" from which a case is visibly of that level. A floor: fewer never means less risk.
struct Threshold {
  std::string code;  // "visible_high_risk"
  int at_least = 0;
  Dated dated;
  std::string area{};   // "" = everywhere; one that names an area goes before it
  int minimum_age = 0;  // nobody known to be younger is measured by it
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

// What counts as an event.
enum class EventKind {
  own_contacts,        // of the agency that asks, with the person as victim
  contacts_elsewhere,  // of other agencies, as far as the answer at this contact told their number and days
  police_callouts,     // as typed, beside those two
};

// One of the grounds on which a case is of high risk, any one of which is enough.
struct RiskCriterion {
  std::string code;  // in the list `risk_criteria`
  std::string label;
  std::string help;
  std::optional<int> count;          // events …
  std::optional<int> window_months;  // … within this many months
  Dated dated;
  std::vector<EventKind> counts = {EventKind::own_contacts, EventKind::contacts_elsewhere, EventKind::police_callouts};
  std::string area{};   // as of a threshold
  int minimum_age = 0;  // as of a threshold
  // Of our own contacts only these count as events: "disclosure", "support". Empty: each does.
  std::vector<std::string> contact_kinds{};
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
  std::optional<int> maximum_age{};  // in whole years, included; nobody known to be older is asked it
  // The instrument that is asked in its place of whoever has grown too old for it, or once it has ended; "" = none.
  std::string followed_by{};
  // The number by which addresses name it, because its name would tell whoever reads the address. Two that can be asked
  // on one day have different ones.
  int sheet = 1;
  bool counted = true;  // false: a referral form, whose "yes" answers are no measure of risk
  // What holds whoever’s words the questions are: "A count is a floor, never a verdict." A licence never takes it away.
  std::string safety{};

  const Topic* topic(int number) const;  // or nullptr
  // For each code the one that names the area, otherwise the one for everywhere; or nullptr.
  const Threshold* threshold(std::string_view threshold_code, const Scope& scope) const;
  const RiskCriterion* criterion(std::string_view criterion_code, const Scope& scope) const;
  // In the order of the file.
  std::vector<const RiskCriterion*> criteria_in_force(const Scope& scope) const;
  // Whether some threshold or criterion holds in one area alone, so that it matters where somebody lives.
  bool differs_by_area(Date on) const;
  bool fits_age(std::optional<int> age) const;  // an unknown age always does
  // Of somebody who may be of any age from one to the other, both included: whether some of these fit, and whether all.
  bool may_fit(int youngest, int oldest) const;
  bool surely_fits(int youngest, int oldest) const;
  // Whose words the questions are, the licence or the notice that they are ours; and what always holds.
  std::string words() const;
  bool operator==(const Instrument&) const = default;
};

}  // namespace waymark::pack
