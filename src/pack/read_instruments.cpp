#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::string_view kFolder = "instruments/";
constexpr std::string_view kWording = "/wording.toml";
constexpr int kOldestAge = 120;
constexpr int kMostTopics = 200;

Topic read_topic(Entry& entry) {
  Topic topic;
  topic.number = entry.number("number", 1, kMostTopics);
  topic.code = entry.code();
  topic.text = entry.text("text");
  topic.help = entry.text_or("help", "");
  topic.prompt = entry.text_or("prompt", "");
  topic.flags = entry.texts("flags");
  topic.dated = entry.dated();
  entry.loading().know("topic", topic.code);
  return topic;
}

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

Threshold read_threshold(Entry& entry) {
  return {entry.code(), entry.number("at_least", 1, kMostTopics), entry.dated()};
}

Band read_band(Entry& entry) {
  return {entry.code(), entry.text("label"), entry.number("at_least", 0, kMostTopics), entry.dated()};
}

RiskCriterion read_criterion(Entry& entry) {
  RiskCriterion criterion;
  criterion.code = entry.refer("code", in_list(lists::risk_criteria));
  criterion.label = entry.text("label");
  criterion.help = entry.text_or("help", "");
  criterion.count = entry.number_if("count", 1, 1000);
  criterion.window_months = entry.number_if("window_months", 1, 1200);
  criterion.dated = entry.dated();
  return criterion;
}

void read_scoring(Entry& root, Instrument& instrument) {
  root.each("threshold", [&](Entry& entry) { instrument.thresholds.push_back(read_threshold(entry)); });
  root.each("band", [&](Entry& entry) { instrument.bands.push_back(read_band(entry)); });
  root.each("criterion", [&](Entry& entry) { instrument.criteria.push_back(read_criterion(entry)); });
}

Instrument read_instrument(Entry& root) {
  Instrument instrument;
  instrument.code = root.code();
  instrument.edition = root.text("edition");
  instrument.title = root.text("title");
  instrument.notice = root.text("notice");
  instrument.available = root.flag("available", true);
  instrument.minimum_age = root.number("minimum_age", 0, kOldestAge);
  instrument.dated = root.dated();
  root.pass_on(instrument.dated);
  read_topics(root, instrument);
  read_scoring(root, instrument);
  if (instrument.available == instrument.topics.empty())
    root.report("available",
                "an instrument that is available has [[topic]] entries, and one that is only announced "
                "(available = false) has none");
  return instrument;
}

void replace_wording(Entry& entry, Instrument& instrument) {
  const int number = entry.number("number", 1, kMostTopics);
  std::string text = entry.text("text");
  for (Topic& topic : instrument.topics) {
    if (topic.number != number) continue;
    topic.text = std::move(text);
    return;
  }
  entry.report("number", fmt::format("“{}” has no topic {}; leave it out", instrument.code, number));
}

void read_wording(Entry& root, std::vector<Instrument>& instruments) {
  const std::string code = root.code("instrument");
  const std::string edition = root.text("edition");
  const std::string licence = root.text("licence");
  const auto found = std::find_if(instruments.begin(), instruments.end(), [&](const Instrument& instrument) {
    return instrument.code == code && instrument.edition == edition;
  });
  if (found == instruments.end())
    root.report("edition", fmt::format("there is no edition “{}” of an instrument “{}”", edition, code));
  Instrument unused;
  Instrument& instrument = found == instruments.end() ? unused : *found;
  instrument.licensed_wording = licence;
  root.each("topic", [&](Entry& entry) { replace_wording(entry, instrument); });
}

}  // namespace

const Topic* Instrument::topic(int number) const {
  const auto found = std::find_if(topics.begin(), topics.end(), [&](const Topic& t) { return t.number == number; });
  return found == topics.end() ? nullptr : &*found;
}

const Threshold* Instrument::threshold(std::string_view threshold_code, Date on) const {
  for (const Threshold& threshold : thresholds)
    if (threshold.code == threshold_code && threshold.dated.in_force(on)) return &threshold;
  return nullptr;
}

std::vector<const RiskCriterion*> Instrument::criteria_in_force(Date on) const {
  std::vector<const RiskCriterion*> found;
  for (const RiskCriterion& criterion : criteria)
    if (criterion.dated.in_force(on)) found.push_back(&criterion);
  return found;
}

void read_instruments(Loading& loading, Pack& pack) {
  std::vector<Instrument> instruments;
  for (const std::string& path : loading.files(kFolder, ".toml")) {
    if (path.ends_with(kWording)) continue;
    loading.read(path, [&](Entry& root) {
      Instrument instrument = read_instrument(root);
      loading.define("instrument", instrument.code, instrument.dated, root.place());
      instruments.push_back(std::move(instrument));
    });
  }
  for (const std::string& path : loading.files(kFolder, kWording))
    loading.read(path, [&](Entry& root) { read_wording(root, instruments); });
  pack.instruments = Editions(std::move(instruments));
}

}  // namespace waymark::pack
