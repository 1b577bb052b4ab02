#pragma once
// What the steps of the demonstration share.
#include <string>
#include <utility>

#include "platform/base/failure.hpp"

namespace waymark::app {

inline constexpr const char* kRequest = "demonstration";
inline constexpr int kHour = 60;  // in minutes
inline constexpr int kWorkingDay = 8 * kHour;

// Ends everything where the product refuses what it should not: nothing is left out in silence.
template <class T>
T expected(base::Result<T> result, const char* what) {
  if (!result) {
    auto text = std::string(what) + ": " + result.failure().message;
    for (const auto& error : result.failure().fields) text += "; " + error.field + ": " + error.message;
    throw base::InfrastructureError(text);
  }
  return *std::move(result);
}

}  // namespace waymark::app
