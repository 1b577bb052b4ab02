#pragma once
// Which of one person's assessments stand side by side.
#include "capabilities/risk/kept_assessment.hpp"

namespace waymark::risk {

inline constexpr std::size_t kMostColumns = 4;

struct History {
  core::Record person;
  std::vector<std::string> instruments = {};  // codes of those that were asked, each once, in alphabetical order
  std::size_t chosen = 0;                     // of them
  std::vector<KeptAssessment> all = {};       // of the chosen instrument, the newest first
  std::size_t skipped = 0;
  std::vector<KeptAssessment> shown = {};  // the oldest first
};

// `all` the newest first. `wanted` counts the instruments from 1; without one (0), and for a number that there is not,
// it is the instrument that was asked last. Pure.
History history_of(core::Record person, std::vector<KeptAssessment> all, std::size_t wanted, std::size_t skip);

}  // namespace waymark::risk
