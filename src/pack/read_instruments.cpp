#include <fmt/format.h>

#include <algorithm>

#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::string_view kFolder = "instruments/";
constexpr int kOldestAge = 120;
constexpr int kMostSheets = 99;

constexpr std::array kEvents = {
    Named<EventKind>{"own_contacts", EventKind::own_contacts},
    Named<EventKind>{"contacts_elsewhere", EventKind::contacts_elsewhere},
    Named<EventKind>{"police_callouts", EventKind::police_callouts},
};

constexpr std::array<std::string_view, 2> kContactKinds = {"disclosure", "support"};

// "visible_high_risk in grays": two of one code and place cannot hold on one day.
void define(Entry& entry, std::string_view what, const Instrument& instrument, const std::string& code,
            const std::string& area, const Dated& dated) {
  const std::string kind = fmt::format("{} of {} {}", what, instrument.code, instrument.edition);
  entry.loading().define(kind, area.empty() || code.empty() ? code : fmt::format("{} in {}", code, area), dated,
                         entry.place());
}

Threshold read_threshold(Entry& entry) {
  Threshold threshold{entry.code(), entry.number("at_least", 1, kMostTopics), entry.dated()};
  threshold.area = entry.refer_if("area", "area");
  threshold.minimum_age = entry.number_if("minimum_age", 0, kOldestAge).value_or(0);
  return threshold;
}

Band read_band(Entry& entry) {
  return {entry.code(), entry.text("label"), entry.number("at_least", 0, kMostTopics), entry.dated()};
}

std::vector<EventKind> read_events(Entry& entry, std::vector<EventKind> all) {
  if (!entry.has("counts")) return all;
  std::vector<EventKind> events;
  for (const std::string& text : entry.texts("counts")) {
    const auto found =
        std::find_if(kEvents.begin(), kEvents.end(), [&](const auto& event) { return event.text == text; });
    if (found != kEvents.end())
      events.push_back(found->value);
    else
      entry.report("counts", fmt::format("“{}” is nothing that can be counted; use own_contacts, contacts_elsewhere or "
                                         "police_callouts",
                                         text));
  }
  return events;
}

std::vector<std::string> read_contact_kinds(Entry& entry) {
  if (!entry.has("contact_kinds")) return {};
  auto kinds = entry.texts("contact_kinds");
  for (const auto& kind : kinds)
    if (std::find(kContactKinds.begin(), kContactKinds.end(), kind) == kContactKinds.end())
      entry.report("contact_kinds", fmt::format("“{}” is no kind of contact; use disclosure or support", kind));
  return kinds;
}

RiskCriterion read_criterion(Entry& entry) {
  RiskCriterion criterion;
  criterion.code = entry.refer("code", in_list(lists::risk_criteria));
  criterion.label = entry.text("label");
  criterion.help = entry.text_or("help", "");
  criterion.count = entry.number_if("count", 1, 1000);
  criterion.window_months = entry.number_if("window_months", 1, 1200);
  criterion.counts = read_events(entry, std::move(criterion.counts));
  criterion.area = entry.refer_if("area", "area");
  criterion.minimum_age = entry.number_if("minimum_age", 0, kOldestAge).value_or(0);
  criterion.contact_kinds = read_contact_kinds(entry);
  criterion.dated = entry.dated();
  return criterion;
}

void read_scoring(Entry& root, Instrument& instrument) {
  root.each("threshold", [&](Entry& entry) {
    const auto& threshold = instrument.thresholds.emplace_back(read_threshold(entry));
    define(entry, "threshold", instrument, threshold.code, threshold.area, threshold.dated);
  });
  root.each("band", [&](Entry& entry) { instrument.bands.push_back(read_band(entry)); });
  root.each("criterion", [&](Entry& entry) {
    const auto& criterion = instrument.criteria.emplace_back(read_criterion(entry));
    define(entry, "criterion", instrument, criterion.code, criterion.area, criterion.dated);
  });
}

Instrument read_instrument(Entry& root) {
  Instrument instrument;
  instrument.code = root.code();
  instrument.edition = root.text("edition");
  instrument.title = root.text("title");
  instrument.notice = root.text("notice");
  instrument.safety = root.text_or("safety", "");
  instrument.available = root.flag("available", true);
  instrument.minimum_age = root.number("minimum_age", 0, kOldestAge);
  instrument.maximum_age = root.number_if("maximum_age", instrument.minimum_age, kOldestAge);
  instrument.followed_by = root.refer_if("followed_by", "instrument");
  instrument.sheet = root.number_if("sheet", 1, kMostSheets).value_or(instrument.sheet);
  instrument.counted = root.flag("counted", true);
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

}  // namespace

void read_instruments(Loading& loading, Pack& pack) {
  std::vector<Instrument> instruments;
  for (const auto& [list, codes] : pack.lists) loading.know("code list", list);
  for (const std::string& path : loading.files(kFolder, ".toml")) {
    if (path.ends_with(kWordingFile)) continue;
    loading.read(path, [&](Entry& root) {
      Instrument instrument = read_instrument(root);
      loading.define("instrument", instrument.code, instrument.dated, root.place());
      instruments.push_back(std::move(instrument));
    });
  }
  read_wordings(loading, instruments);
  pack.instruments = Editions(std::move(instruments));
}

}  // namespace waymark::pack
