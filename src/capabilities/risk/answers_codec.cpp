// What an older version kept lacks what came later: every reader has an answer for that.
#include <algorithm>
#include <array>

#include "capabilities/risk/answers.hpp"
#include "core/json.hpp"

namespace waymark::crypto {

namespace json = core::json;
using pack::TopicKind;

namespace {

constexpr std::array<std::pair<TopicKind, std::string_view>, 4> kKinds = {{
    {TopicKind::yes_no, "yes_no"},
    {TopicKind::choice, "choice"},
    {TopicKind::text, "text"},
    {TopicKind::date, "date"},
}};

std::string_view to_text(TopicKind kind) {
  const auto* found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& known) { return known.first == kind; });
  return found == kKinds.end() ? "yes_no" : found->second;
}

TopicKind parse_kind(std::string_view text) {
  const auto* found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& known) { return known.second == text; });
  return found == kKinds.end() ? TopicKind::yes_no : found->first;
}

int whole(const json::object& document, std::string_view name) {
  return static_cast<int>(json::number(document, name));
}

json::object topic_written(const risk::TopicAnswer& topic) {
  return {{"number", topic.number},
          {"code", topic.code},
          {"text", topic.text},
          {"prompt", topic.prompt},
          {"flags", json::array_of(topic.flags)},
          {"answer", risk::to_text(topic.answer)},
          {"comment", topic.comment},
          {"kind", to_text(topic.kind)},
          {"value", topic.value},
          {"said", topic.said}};
}

risk::TopicAnswer topic_read(const json::object& document) {
  return {whole(document, "number"),       json::text(document, "code"),
          json::text(document, "text"),    json::text(document, "prompt"),
          json::texts(document, "flags"),  risk::parse_answer(json::text(document, "answer")),
          json::text(document, "comment"), parse_kind(json::text(document, "kind")),
          json::text(document, "value"),   json::text(document, "said")};
}

risk::Earlier earlier_read(const json::object& document) {
  risk::Earlier earlier;
  earlier.own_contacts = whole(document, "own_contacts");
  earlier.elsewhere = whole(document, "elsewhere");
  earlier.elsewhere_old = whole(document, "elsewhere_old");
  if (document.contains("window_months")) earlier.window_months = whole(document, "window_months");
  earlier.referred = json::truth(document, "referred");
  return earlier;
}

}  // namespace

std::string Codec<risk::Answers>::write(const risk::Answers& answers) {
  json::array topics;
  for (const auto& topic : answers.topics) topics.push_back(topic_written(topic));
  json::object document{{"title", answers.title},
                        {"notice", answers.notice},
                        {"topics", topics},
                        {"judgement_reason", answers.judgement_reason},
                        {"nudges", json::array_of(answers.nudges)},
                        {"not_raised_reason", answers.not_raised_reason},
                        {"own_contacts", answers.earlier.own_contacts},
                        {"elsewhere", answers.earlier.elsewhere},
                        {"elsewhere_old", answers.earlier.elsewhere_old},
                        {"window_months", answers.earlier.window_months},
                        {"referred", answers.earlier.referred},
                        {"police_callouts", answers.police_callouts},
                        {"repeat", answers.repeat},
                        {"area", answers.area},
                        {"area_name", answers.area_name},
                        {"not_counted", !answers.counted}};
  if (answers.threshold) document["threshold"] = *answers.threshold;
  if (!answers.answered_before.empty()) document["answered_before"] = answers.answered_before;
  return json::write(document);
}

base::Result<risk::Answers> Codec<risk::Answers>::read(std::string_view text) {
  const auto document = json::read(text);
  if (!document) return document.failure();
  risk::Answers answers;
  answers.title = json::text(*document, "title");
  answers.notice = json::text(*document, "notice");
  for (const auto& topic : json::list(*document, "topics"))
    if (topic.is_object()) answers.topics.push_back(topic_read(topic.as_object()));
  answers.judgement_reason = json::text(*document, "judgement_reason");
  answers.nudges = json::texts(*document, "nudges");
  answers.not_raised_reason = json::text(*document, "not_raised_reason");
  answers.earlier = earlier_read(*document);
  answers.police_callouts = whole(*document, "police_callouts");
  answers.repeat = json::text(*document, "repeat");
  answers.area = json::text(*document, "area");
  answers.area_name = json::text(*document, "area_name");
  answers.counted = !json::truth(*document, "not_counted");
  if (document->contains("threshold")) answers.threshold = whole(*document, "threshold");
  answers.answered_before = json::text(*document, "answered_before");
  return answers;
}

}  // namespace waymark::crypto
