#pragma once
// Assessments of one instrument side by side: what was answered at each, and what changed. Pure.
#include <string>
#include <vector>

#include "capabilities/risk/kept_assessment.hpp"

namespace waymark::risk {

struct ComparedAnswer {
  std::string said;  // "Yes"; "Not in this edition" where the topic was not asked then
  bool yes = false;
  std::string changed = {};  // "was No" where the answer before said something else; "" otherwise
  std::string comment = {};
};
struct ComparedTopic {
  std::string question;  // with its number, as it was worded the last time
  std::vector<ComparedAnswer> answers = {};
};
// `kept` the oldest first. Topics in the order of the newest assessment, then those that it has no longer. The same
// topic is the one with the same code, whatever its number and words.
std::vector<ComparedTopic> compare(const std::vector<KeptAssessment>& kept);

// "3 answers changed since the assessment before", for each but the first.
std::vector<std::string> changes_of(const std::vector<ComparedTopic>& topics);

}  // namespace waymark::risk
