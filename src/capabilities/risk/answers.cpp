#include "capabilities/risk/answers.hpp"

#include <algorithm>

#include "core/json.hpp"

namespace waymark::risk {

Count count(const Answers& answers) {
  std::vector<Answer> all;
  for (const auto& topic : answers.topics) all.push_back(topic.answer);
  return count(all);
}

std::vector<std::string> topics_yes(const Answers& answers) {
  std::vector<std::string> codes;
  for (const auto& topic : answers.topics)
    if (topic.answer == Answer::yes) codes.push_back(topic.code);
  return codes;
}

std::vector<std::string> flags_of(const Answers& answers) {
  std::vector<std::string> flags;
  for (const auto& topic : answers.topics) {
    if (topic.answer != Answer::yes) continue;
    for (const auto& flag : topic.flags)
      if (std::find(flags.begin(), flags.end(), flag) == flags.end()) flags.push_back(flag);
  }
  return flags;
}

}  // namespace waymark::risk

namespace waymark::crypto {

namespace json = core::json;

namespace {

json::object topic_written(const risk::TopicAnswer& topic) {
  return {{"number", topic.number},
          {"code", topic.code},
          {"text", topic.text},
          {"prompt", topic.prompt},
          {"flags", json::array_of(topic.flags)},
          {"answer", risk::to_text(topic.answer)},
          {"comment", topic.comment}};
}

risk::TopicAnswer topic_read(const json::object& document) {
  return {static_cast<int>(json::number(document, "number")),
          json::text(document, "code"),
          json::text(document, "text"),
          json::text(document, "prompt"),
          json::texts(document, "flags"),
          risk::parse_answer(json::text(document, "answer")),
          json::text(document, "comment")};
}

}  // namespace

std::string Codec<risk::Answers>::write(const risk::Answers& answers) {
  json::array topics;
  for (const auto& topic : answers.topics) topics.push_back(topic_written(topic));
  return json::write({{"title", answers.title},
                      {"notice", answers.notice},
                      {"topics", topics},
                      {"judgement_reason", answers.judgement_reason},
                      {"own_contacts", answers.own_contacts},
                      {"police_callouts", answers.police_callouts},
                      {"repeat", answers.repeat}});
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
  answers.own_contacts = static_cast<int>(json::number(*document, "own_contacts"));
  answers.police_callouts = static_cast<int>(json::number(*document, "police_callouts"));
  answers.repeat = json::text(*document, "repeat");
  return answers;
}

}  // namespace waymark::crypto
