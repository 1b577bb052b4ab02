#include "capabilities/risk/typed_words.hpp"

#include <algorithm>
#include <array>

#include "capabilities/risk/form.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::risk {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

// Carried unseen.
constexpr std::array kUnseen = {kAssessmentId, kPackHash, kSheet, kNudged};
constexpr std::array<std::string_view, 3> kOfAQuestion = {"topic_", "comment_", "about_"};

std::string plain_name(std::string_view field) {
  std::string name(field);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string spoken_choice(std::string_view value, const pack::Topic& topic) {
  const auto chosen = std::find_if(topic.options.begin(), topic.options.end(),
                                   [&](const pack::TopicOption& option) { return option.code == value; });
  if (chosen != topic.options.end()) return chosen->label;
  if (value == "yes") return "Yes";
  if (value == "no") return "No";
  if (value == "unknown") return "Don’t know";
  return value == "not_asked" ? "Not asked" : std::string(value);
}

std::vector<std::string> date_fields(const pack::Topic& topic) {
  const auto name = answer_field(topic);
  return {name + "-day", name + "-month", name + "-year"};
}

// The parts as they were typed: what is no date is not made one.
std::string spoken_parts(const http::Fields& form, const pack::Topic& topic) {
  std::string text;
  for (const auto& field : date_fields(topic)) {
    const auto part = form.get(field);
    if (!part.empty()) text += (text.empty() ? "" : " ") + std::string(part);
  }
  if (text.empty()) return text;
  return form.get(about_field(topic)) == "yes" ? "about " + text : text;
}

std::string answer_to(const http::Fields& form, const pack::Topic& topic) {
  const auto value = form.get(answer_field(topic));
  auto text = topic.kind == pack::TopicKind::text ? std::string(value) : spoken_choice(value, topic);
  const auto parts = spoken_parts(form, topic);
  if (!text.empty() && !parts.empty()) text += ", ";
  return text + parts;
}

void add_names(std::set<std::string, std::less<>>& names, const pack::Instrument& instrument) {
  for (const auto& topic : instrument.topics) {
    names.insert({answer_field(topic), comment_field(topic), about_field(topic)});
    for (auto& name : date_fields(topic)) names.insert(std::move(name));
  }
}

bool of_a_question(std::string_view name) {
  return std::any_of(kOfAQuestion.begin(), kOfAQuestion.end(),
                     [&](std::string_view begins) { return name.starts_with(begins); });
}

std::string spoken_beside(std::string_view name, const std::string& value) {
  if (name == kJudgement && value == kHigh) return "High";
  if (name == kJudgement && value == kNotRaised) return "Not judged to be high";
  return value;
}

}  // namespace

std::vector<TypedWords> typed_to(const http::Fields& form, const pack::Topic& topic) {
  const auto question = std::to_string(topic.number) + ". " + topic.text;
  std::vector<TypedWords> words;
  if (auto answer = answer_to(form, topic); !answer.empty()) words.push_back({question, std::move(answer)});
  if (const auto comment = form.get(comment_field(topic)); !comment.empty())
    words.push_back({"Comment on " + question, std::string(comment)});
  return words;
}

std::vector<TypedWords> typed_to_no_question(const http::Fields& form,
                                             const std::vector<const pack::Instrument*>& instruments) {
  std::set<std::string, std::less<>> names;
  for (const auto* instrument : instruments)
    if (instrument) add_names(names, *instrument);
  std::vector<TypedWords> words;
  for (const auto& [name, value] : form.pairs())
    if (of_a_question(name) && !names.contains(name) && !is_blank(value))
      words.push_back({plain_name(name), spoken_choice(value, {})});
  return words;
}

std::vector<TypedWords> typed_words(const http::Fields& form, const pack::Instrument& instrument) {
  std::vector<TypedWords> words;
  for (const auto& topic : instrument.topics)
    for (auto& each : typed_to(form, topic)) words.push_back(std::move(each));
  for (auto& each : typed_to_no_question(form, {&instrument})) words.push_back(std::move(each));
  for (const auto& [name, value] : form.pairs()) {
    const bool unseen = std::find(kUnseen.begin(), kUnseen.end(), name) != kUnseen.end();
    if (!unseen && !of_a_question(name) && !is_blank(value))
      words.push_back({plain_name(name), spoken_beside(name, value)});
  }
  return words;
}

Html typed_words_view(const std::vector<TypedWords>& words) {
  if (words.empty()) return {};
  govuk::SummaryList list;
  for (const auto& each : words) list.rows.push_back({.key = {.text = each.label}, .value = {.text = each.text}});
  return render(list);
}

std::string in_lines(const std::vector<TypedWords>& words) {
  std::string text;
  for (const auto& each : words) text += (text.empty() ? "" : "\n") + each.label + ": " + each.text;
  return text;
}

}  // namespace waymark::risk
