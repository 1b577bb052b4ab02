#include <fmt/format.h>

#include <set>

#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::array kKinds = {
    Named<TopicKind>{"yes_no", TopicKind::yes_no},
    Named<TopicKind>{"choice", TopicKind::choice},
    Named<TopicKind>{"text", TopicKind::text},
    Named<TopicKind>{"date", TopicKind::date},
};

std::vector<TopicOption> read_options(Entry& entry) {
  std::vector<TopicOption> options;
  std::set<std::string> codes;
  entry.each("option", [&](Entry& inner) {
    TopicOption option{inner.code(), inner.text("label"), inner.text_or("help", ""), inner.texts("flags")};
    if (!codes.insert(option.code).second)
      inner.report("code", fmt::format("the option “{}” is already in this topic", option.code));
    options.push_back(std::move(option));
  });
  return options;
}

// What belongs to one kind of topic stands nowhere else: it would be read by nobody.
void check_kind(Entry& entry, const Topic& topic) {
  const bool choice = topic.kind == TopicKind::choice;
  if (choice && topic.options.size() < 2)
    entry.report("kind", "a topic of kind choice needs at least two [[topic.option]] entries");
  if (!choice && !topic.options.empty())
    entry.report("option", "only a topic of kind choice has options; add kind = \"choice\", or leave them out");
  if (topic.about && topic.kind != TopicKind::date)
    entry.report("about", "only a topic of kind date can be about some day; leave it out");
  if (topic.kind != TopicKind::yes_no) return;
  if (topic.required)
    entry.report("required", "a topic that is answered yes or no is never required: left blank it was not asked");
  if (!topic.name.empty()) entry.report("name", "only topics of another kind than yes_no need a name; leave it out");
}

Topic read_topic(Entry& entry) {
  Topic topic;
  topic.number = entry.number("number", 1, kMostTopics);
  topic.code = entry.code();
  topic.kind = entry.choice_if("kind", kKinds).value_or(TopicKind::yes_no);
  topic.text = entry.text("text");
  topic.help = entry.text_or("help", "");
  topic.prompt = entry.text_or("prompt", "");
  topic.flags = entry.texts("flags");
  topic.name = topic.kind == TopicKind::yes_no ? entry.text_or("name", "") : entry.text("name");
  topic.required = entry.flag("required", false);
  topic.about = entry.flag("about", false);
  topic.options = read_options(entry);
  topic.list = entry.refer_if("list", "code list");
  topic.list_title = topic.list.empty() ? entry.text_or("list_title", "") : entry.text("list_title");
  topic.dated = entry.dated();
  check_kind(entry, topic);
  entry.loading().know("topic", topic.code);
  for (const auto& option : topic.options) entry.loading().know("option", topic.code + "." + option.code);
  return topic;
}

}  // namespace

void read_topics(Entry& root, Instrument& instrument) {
  std::set<std::string> codes;
  root.each("topic", [&](Entry& entry) {
    Topic topic = read_topic(entry);
    const int next = static_cast<int>(instrument.topics.size()) + 1;
    if (topic.number != next)
      entry.report("number", fmt::format("topic {} stands where topic {} belongs; number them 1, 2, 3 … in their "
                                         "order",
                                         topic.number, next));
    if (!codes.insert(topic.code).second)
      entry.report("code", fmt::format("the topic “{}” is already in this instrument", topic.code));
    instrument.topics.push_back(std::move(topic));
  });
}

}  // namespace waymark::pack
