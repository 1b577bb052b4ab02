#pragma once
// Why a conflict lock is lifted: one of a few codes, which the audit keeps.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace waymark::exclusions {

struct LiftReason {
  std::string_view code;
  std::string_view text;
};
inline constexpr std::array kLiftReasons = {LiftReason{"entered_by_mistake", "It was entered by mistake"},
                                            LiftReason{"no_longer_close", "They are no longer close to the person"},
                                            LiftReason{"left_the_work", "They no longer do this work"}};

constexpr bool is_lift_reason(std::string_view code) {
  return std::any_of(kLiftReasons.begin(), kLiftReasons.end(),
                     [&](const LiftReason& reason) { return reason.code == code; });
}

// Field: the same colleague is let in to everybody on the same contacts.
inline constexpr std::string_view kAlsoOthers = "lift-others";

// Where an error of this lock's form is shown: there is one such form for each lock on the page.
inline std::string lift_field(std::string_view lock) { return "lifting-" + std::string(lock); }

}  // namespace waymark::exclusions
