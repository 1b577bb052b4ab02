#include "capabilities/kept/words.hpp"

#include <algorithm>
#include <array>

#include "platform/base/id.hpp"

namespace waymark::kept {

namespace {

constexpr std::size_t kFitsIntoALine = 80;
constexpr std::size_t kShortestDigest = 40;

// Carried by forms unseen, to notice that something changed meanwhile.
constexpr std::array<std::string_view, 6> kUnseen = {"version", "shown", "high", "pack", "assessment", "which"};

std::string with_capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

bool is_code(std::string_view value) {
  return value.find('_') != std::string_view::npos && std::all_of(value.begin(), value.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
         });
}

bool is_digest(std::string_view value) {
  return value.size() >= kShortestDigest && value.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_for_people(std::string_view name, std::string_view value) {
  const bool unseen = std::find(kUnseen.begin(), kUnseen.end(), name) != kUnseen.end();
  return !unseen && !is_blank(value) && !base::parse_id(value) && !is_digest(value);
}

// A code of a list says more as words; whatever was typed stays as it is.
std::string text_of(const std::string& value) { return is_code(value) ? label_of(value) : value; }

bool is_long(std::string_view text) {
  return text.size() > kFitsIntoALine || text.find('\n') != std::string_view::npos;
}

}  // namespace

std::string label_of(std::string_view field) {
  std::string label(field);
  std::replace_if(
      label.begin(), label.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
  return with_capital(std::move(label));
}

std::vector<Answer> answers_in(const http::Fields& fields) {
  std::vector<Answer> answers;
  for (const auto& [name, value] : fields.pairs()) {
    if (!is_for_people(name, value)) continue;
    auto label = label_of(name);
    const auto same =
        std::find_if(answers.begin(), answers.end(), [&](const Answer& one) { return one.label == label; });
    if (same == answers.end())
      answers.push_back({std::move(label), text_of(value)});
    else
      same->text += "\n" + text_of(value);
  }
  for (auto& answer : answers) answer.is_long = is_long(answer.text);
  return answers;
}

}  // namespace waymark::kept
