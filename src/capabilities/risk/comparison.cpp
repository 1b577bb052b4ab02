#include "capabilities/risk/comparison.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark::risk {

namespace {

const TopicAnswer* find(const KeptAssessment& kept, const std::string& code) {
  const auto& topics = kept.answers.topics;
  const auto found =
      std::find_if(topics.begin(), topics.end(), [&](const TopicAnswer& topic) { return topic.code == code; });
  return found == topics.end() ? nullptr : &*found;
}

void add_new(std::vector<const TopicAnswer*>& all, const KeptAssessment& kept) {
  for (const auto& topic : kept.answers.topics)
    if (std::none_of(all.begin(), all.end(), [&](const TopicAnswer* known) { return known->code == topic.code; }))
      all.push_back(&topic);
}

std::vector<const TopicAnswer*> topics_of(const std::vector<KeptAssessment>& kept) {
  std::vector<const TopicAnswer*> all;
  for (auto one = kept.rbegin(); one != kept.rend(); ++one) add_new(all, *one);
  return all;
}

ComparedAnswer compared(const TopicAnswer* now, const TopicAnswer* before) {
  if (!now) return {"Not in this edition"};
  ComparedAnswer answer{spoken(*now), now->answer == Answer::yes, {}, now->comment};
  if (before && spoken(*before) != answer.said) answer.changed = "was " + spoken(*before);
  return answer;
}

}  // namespace

std::vector<ComparedTopic> compare(const std::vector<KeptAssessment>& kept) {
  std::vector<ComparedTopic> compared_topics;
  for (const auto* topic : topics_of(kept)) {
    ComparedTopic one{std::to_string(topic->number) + ". " + topic->text};
    const TopicAnswer* before = nullptr;
    for (const auto& assessment : kept) {
      const auto* now = find(assessment, topic->code);
      one.answers.push_back(compared(now, before));
      if (now) before = now;
    }
    compared_topics.push_back(std::move(one));
  }
  return compared_topics;
}

std::vector<std::string> changes_of(const std::vector<ComparedTopic>& topics) {
  const auto columns = topics.empty() ? 0 : topics.front().answers.size();
  std::vector<std::string> sentences;
  for (std::size_t column = 0; column < columns; ++column) {
    const auto changed = std::count_if(topics.begin(), topics.end(), [&](const ComparedTopic& topic) {
      return !topic.answers.at(column).changed.empty();
    });
    if (column == 0)
      sentences.emplace_back("The first shown");
    else
      sentences.push_back(fmt::format("{} {} changed", changed, changed == 1 ? "answer" : "answers"));
  }
  return sentences;
}

}  // namespace waymark::risk
