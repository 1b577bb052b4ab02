#pragma once
#include "capabilities/risk/answers.hpp"
#include "capabilities/risk/risk.hpp"

namespace waymark::risk {

// A completed instrument with its answers.
struct KeptAssessment {
  Assessment assessment;
  Answers answers;
};

}  // namespace waymark::risk
