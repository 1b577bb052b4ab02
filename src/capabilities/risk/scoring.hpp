#pragma once
// What answers add up to. Pure. Three laws: a further "yes" never lowers anything; judgement raises and
// never lowers; below the threshold nothing is named but the count itself [V9].
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/instrument.hpp"

namespace waymark::risk {

enum class Answer { yes, no, unknown, not_asked };
std::string_view to_text(Answer answer);
Answer parse_answer(std::string_view text);  // not_asked for anything else

struct Count {
  int yes = 0;
  int no = 0;
  int unknown = 0;
  int not_asked = 0;
  bool operator==(const Count&) const = default;
  int open() const { return unknown + not_asked; }
};
Count count(const std::vector<Answer>& answers);

// Codes of the pack's list `risk_criteria`. The first is the code of the threshold too.
inline constexpr std::string_view kVisibleHighRisk = "visible_high_risk";
inline constexpr std::string_view kProfessionalJudgement = "professional_judgement";
inline constexpr std::string_view kPotentialEscalation = "potential_escalation";
inline constexpr std::string_view kRepeat = "repeat";

// Within the window of the criterion `potential_escalation`.
struct Events {
  int own_contacts = 0;
  int elsewhere = 0;
  int police_callouts = 0;
  bool operator==(const Events&) const = default;
};
// Those that this criterion counts.
int counted(const Events& events, const pack::RiskCriterion& criterion);

// What is known beside the answers.
struct Circumstances {
  bool judged_high = false;
  Events events{};
  bool repeat = false;  // a MARAC referral about the same people within the window of `repeat`
};

// The criteria that are met, in the order above; any one means high risk. Judgement always counts; the
// others as far as the instrument has them on that day, at that age and in that area.
std::vector<std::string> criteria_met(const pack::Instrument& instrument, const pack::Scope& scope, const Count& count,
                                      const Circumstances& circumstances);
// The count from which it is visibly one of high risk; nothing where these answers are not measured by a number.
std::optional<int> threshold_of(const pack::Instrument& instrument, const pack::Scope& scope);

// "6 yes, 15 unknown: 14 not reached; your judgement is needed" or "15 yes, 2 unknown: 14 reached".
std::string sentence(const Count& count, std::optional<int> threshold);

// The first day of a window that ends today: so many months back, the last day of a shorter month where the
// day does not exist. Both ends are included.
base::Date window_start(base::Date today, int months);

}  // namespace waymark::risk
