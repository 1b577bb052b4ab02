#include "capabilities/risk/answers.hpp"

#include <algorithm>
#include <array>

namespace waymark::risk {

namespace {

bool is_counted(const TopicAnswer& topic) { return topic.kind == pack::TopicKind::yes_no; }

bool states_its_flags(const TopicAnswer& topic) {
  if (is_counted(topic)) return topic.answer == Answer::yes;
  return topic.kind == pack::TopicKind::choice && !topic.value.empty();
}

}  // namespace

Count count(const Answers& answers) {
  std::vector<Answer> all;
  for (const auto& topic : answers.topics)
    if (is_counted(topic)) all.push_back(topic.answer);
  return count(all);
}

std::vector<std::string> topics_yes(const Answers& answers) {
  std::vector<std::string> codes;
  for (const auto& topic : answers.topics)
    if (is_counted(topic) && topic.answer == Answer::yes) codes.push_back(topic.code);
  return codes;
}

std::vector<std::string> options_of(const Answers& answers) {
  std::vector<std::string> codes;
  for (const auto& topic : answers.topics)
    if (topic.kind == pack::TopicKind::choice && !topic.value.empty()) codes.push_back(topic.code + "." + topic.value);
  return codes;
}

std::vector<std::string> flags_of(const Answers& answers) {
  std::vector<std::string> flags;
  for (const auto& topic : answers.topics) {
    if (!states_its_flags(topic)) continue;
    for (const auto& flag : topic.flags)
      if (std::find(flags.begin(), flags.end(), flag) == flags.end()) flags.push_back(flag);
  }
  return flags;
}

const std::string& why(const Answers& answers, bool judged_high) {
  const auto& given = judged_high ? answers.judgement_reason : answers.not_raised_reason;
  const auto& beside = judged_high ? answers.not_raised_reason : answers.judgement_reason;
  return given.empty() ? beside : given;
}

std::string spoken(const TopicAnswer& topic) {
  constexpr std::array kWords = {"Yes", "No", "Don’t know", "Not asked"};
  if (is_counted(topic)) return kWords.at(static_cast<std::size_t>(topic.answer));
  return topic.said.empty() ? "Not asked" : topic.said;
}

}  // namespace waymark::risk
