#include "capabilities/contacts/changes.hpp"

#include <algorithm>

#include "capabilities/contacts/check_answers.hpp"
#include "capabilities/contacts/people_typed.hpp"

namespace waymark::contacts {

namespace {

constexpr std::string_view kNothing = "Not given";

bool same_question(const CheckedAnswer& one, const CheckedAnswer& other) {
  return one.step == other.step && one.group == other.group && one.field == other.field && one.label == other.label;
}

const CheckedAnswer* find(const std::vector<CheckedAnswer>& answers, const CheckedAnswer& wanted) {
  const auto found = std::find_if(answers.begin(), answers.end(),
                                  [&](const CheckedAnswer& one) { return same_question(one, wanted); });
  return found == answers.end() ? nullptr : &*found;
}

std::string said(const CheckedAnswer* answer) {
  return answer && answer->answered ? answer->answer : std::string(kNothing);
}

std::string_view part_of(Step step) {
  if (step == Step::others) return kAllegedPerpetrator;
  return step == Step::children ? kChild : kVictim;
}

// In the order of the form: what is asked now, and behind the answers of its page what was asked and is not any more.
std::vector<CheckedAnswer> questions_of(const std::vector<CheckedAnswer>& after,
                                        const std::vector<CheckedAnswer>& before) {
  auto all = after;
  for (const auto& one : before) {
    if (find(after, one)) continue;
    const auto behind = std::find_if(all.rbegin(), all.rend(), [&](const CheckedAnswer& other) {
      return other.step < one.step || (other.step == one.step && other.group <= one.group);
    });
    all.insert(behind.base(), one);
  }
  return all;
}

}  // namespace

std::vector<Change> changes_between(const http::Fields& before, const http::Fields& after,
                                    const ReadingContext& context) {
  const auto were = checked_answers(before, context);
  const auto are = checked_answers(after, context);
  const auto in_records = fields_in_records(context);
  std::vector<Change> changes;
  for (const auto& question : questions_of(are, were)) {
    if (question.field == kPurpose) continue;
    Change change{question.label, said(find(were, question)), said(find(are, question))};
    if (change.was == change.is) continue;
    if (const auto& page = page_of(question.step, context); page.repeat && question.group > 0)
      change.label = page.repeat->one + " " + std::to_string(question.group) + ": " + change.label;
    if (std::find(in_records.begin(), in_records.end(), question.field) != in_records.end()) {
      change.part = part_of(question.step);
      change.number = std::max(1, question.group);
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace waymark::contacts
