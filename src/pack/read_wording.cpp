// The licensed text of an instrument (instruments/<code>/wording.toml). It replaces our words topic by topic, all of
// them: a form that is half official would be taken for the official one. What it leaves out beside the questions stays
// ours, and is marked as ours.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "pack/read.hpp"

namespace waymark::pack {

namespace {

// The code of the option.
std::string replace_label(Entry& entry, Topic& topic) {
  std::string code = entry.code();
  std::string label = entry.text("label");
  const auto found = std::find_if(topic.options.begin(), topic.options.end(),
                                  [&](const TopicOption& option) { return option.code == code; });
  if (found == topic.options.end()) {
    entry.report("code", fmt::format("topic {} has no option “{}”; leave it out", topic.number, code));
    return code;
  }
  found->label = std::move(label);
  found->help_is_ours = !entry.has("help") && !found->help.empty();
  found->help = entry.text_or("help", found->help);
  return code;
}

// The labels of all options, or of none: then the choices are ours.
void replace_options(Entry& entry, Topic& topic) {
  std::set<std::string> replaced;
  entry.each("option", [&](Entry& inner) { replaced.insert(replace_label(inner, topic)); });
  topic.options_are_ours = replaced.empty() && !topic.options.empty();
  if (replaced.empty()) return;
  for (const TopicOption& option : topic.options)
    if (!replaced.contains(option.code))
      entry.report("option", fmt::format("the licensed wording leaves out option “{}” of topic {}; give every option, "
                                         "or none",
                                         option.code, topic.number));
}

void replace_words(Entry& entry, Instrument& instrument, std::set<int>& replaced) {
  const int number = entry.number("number", 1, kMostTopics);
  std::string text = entry.text("text");
  const auto found = std::find_if(instrument.topics.begin(), instrument.topics.end(),
                                  [&](const Topic& topic) { return topic.number == number; });
  Topic unused;
  Topic& topic = found == instrument.topics.end() ? unused : *found;
  if (found == instrument.topics.end())
    entry.report("number", fmt::format("“{}” has no topic {}; leave it out", instrument.code, number));
  else if (!replaced.insert(number).second)
    entry.report("number", fmt::format("topic {} is already worded in this file; leave one of the two out", number));
  topic.text = std::move(text);
  topic.help_is_ours = !entry.has("help") && !topic.help.empty();
  topic.prompt_is_ours = !entry.has("prompt") && !topic.prompt.empty();
  topic.help = entry.text_or("help", topic.help);
  topic.prompt = entry.text_or("prompt", topic.prompt);
  replace_options(entry, topic);
}

void check_complete(Entry& root, const Instrument& instrument, const std::set<int>& replaced) {
  std::vector<int> missing;
  for (const Topic& topic : instrument.topics)
    if (!replaced.contains(topic.number)) missing.push_back(topic.number);
  if (missing.empty()) return;
  root.report("topic", fmt::format("the licensed wording leaves out topic {} of “{}”; give every topic, or none",
                                   fmt::join(missing, ", "), instrument.code));
}

// The notice that the words are ours gives way to the licence: what always holds must stand by itself by then.
void check_safety(Entry& root, const Instrument& instrument) {
  if (!instrument.safety.empty()) return;
  root.report("licence", fmt::format("the notice of “{}” goes where the wording is licensed; write what holds all the "
                                     "same, like “A count is a floor, never a verdict.”, into safety = \"…\" of its "
                                     "edition",
                                     instrument.code));
}

void read_wording(Entry& root, const std::string& folder, std::vector<Instrument>& instruments) {
  const std::string code = root.code("instrument");
  const std::string edition = root.text("edition");
  const std::string licence = root.text("licence");
  if (!code.empty() && code != folder)
    root.report(
        "instrument",
        fmt::format("this file stands in the folder of “{}”; move it to instruments/{}/wording.toml", folder, code));
  const auto found = std::find_if(instruments.begin(), instruments.end(), [&](const Instrument& instrument) {
    return instrument.code == code && instrument.edition == edition;
  });
  const bool known = found != instruments.end();
  if (!known) root.report("edition", fmt::format("there is no edition “{}” of an instrument “{}”", edition, code));
  Instrument unused;
  Instrument& instrument = known ? *found : unused;
  instrument.licensed_wording = licence;
  std::set<int> replaced;
  root.each("topic", [&](Entry& entry) { replace_words(entry, instrument, replaced); });
  if (!known) return;
  check_complete(root, instrument, replaced);
  check_safety(root, instrument);
}

// "instruments/dash/wording.toml" → "dash"
std::string folder_of(const std::string& path) {
  const auto from = path.find('/') + 1;
  return path.substr(from, path.find('/', from) - from);
}

}  // namespace

void read_wordings(Loading& loading, std::vector<Instrument>& instruments) {
  for (const std::string& path : loading.files("instruments/", kWordingFile))
    loading.read(path, [&](Entry& root) { read_wording(root, folder_of(path), instruments); });
}

}  // namespace waymark::pack
