#include "capabilities/contacts/left_over.hpp"

#include <algorithm>
#include <set>

#include "core/web/autosave.hpp"
#include "platform/base/id.hpp"

namespace waymark::contacts {

using core::form::Kept;

namespace {

// The buttons of these pages, how many groups a page shows, and what is asked when a correction is sent.
constexpr std::string_view kNoAnswers[] = {"later",    "more",        "add",        "leave_out",
                                           "left_out", "groups_then", "reason_code"};

bool is_no_answer(std::string_view name) {
  return name.ends_with("_groups") ||
         std::find(std::begin(kNoAnswers), std::end(kNoAnswers), name) != std::end(kNoAnswers);
}

// A lawful basis for a purpose that was not chosen is on the page and no part of the contact.
bool is_of_the_program(std::string_view name) {
  return is_no_answer(name) || name.starts_with("basis_") || name.starts_with(kCorrects);
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::set<std::string> owned_by(const ReadingContext& context) {
  std::set<std::string> all;
  for (const auto step : kSteps)
    for (auto& name : fields_of(step, context)) all.insert(std::move(name));
  return all;
}

// "harm_shoe_size" as "Harm shoe size".
std::string named(std::string_view field) {
  std::string name(field);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

std::vector<std::string> names_of(const Kept& answer) {
  return answer.names.empty() ? std::vector<std::string>{answer.field} : answer.names;
}

}  // namespace

std::vector<std::string> left_over_fields(const http::Fields& sent, const ReadingContext& context) {
  const auto owned = owned_by(context);
  std::vector<std::string> names;
  const auto typed = core::web::typed_fields(sent);
  for (const auto& [name, value] : typed.pairs())
    if (!owned.contains(name) && !is_of_the_program(name) && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  return names;
}

std::vector<Kept> left_over(const http::Fields& draft, const ReadingContext& context) {
  std::vector<Kept> all;
  for (const auto& name : left_over_fields(draft, context)) {
    Kept kept{"", name, named(name), "", {}};
    for (const auto value : draft.all(name)) {
      if (is_blank(value)) continue;
      kept.values.emplace_back(value);
      kept.text += (kept.text.empty() ? "" : "\n") + std::string(value);
    }
    if (!kept.values.empty()) all.push_back(std::move(kept));
  }
  return all;
}

std::vector<Kept> left_over(const std::vector<Kept>& answers, const ReadingContext& context) {
  const auto owned = owned_by(context);
  std::vector<Kept> all;
  for (const auto& answer : answers) {
    const auto names = names_of(answer);
    const bool asked =
        std::any_of(names.begin(), names.end(), [&](const std::string& name) { return owned.contains(name); });
    if (!asked && !answer.text.empty()) all.push_back(answer);
  }
  return all;
}

std::string typed_in_lines(const http::Fields& sent) {
  std::string lines;
  const auto typed = core::web::typed_fields(sent);
  for (const auto& [name, value] : typed.pairs()) {
    if (is_no_answer(name) || is_blank(value) || base::parse_id(value)) continue;
    lines += (lines.empty() ? "" : "\n") + named(name) + ": " + value;
  }
  return lines;
}

}  // namespace waymark::contacts
