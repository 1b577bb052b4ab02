#include <algorithm>
#include <map>
#include <set>

#include "app/demo.hpp"
#include "app/demo_ahead.hpp"
#include "app/demo_casework.hpp"
#include "app/demo_hours.hpp"
#include "app/demo_rounds.hpp"
#include "app/demo_steps.hpp"
#include "core/matcher.hpp"
#include "linkage/simulate/life.hpp"

namespace waymark::app {

namespace simulate = linkage::simulate;
using sql::operator""_sql;

namespace {

constexpr sql::Text kCountRecords = R"(
  SELECT COUNT(*) FROM record WHERE partnership_id = $1
)"_sql;

constexpr sql::Text kCountSupport = R"(
  SELECT COUNT(*) FROM referral WHERE partnership_id = $1 AND support = 'begun'
)"_sql;

constexpr std::size_t kFirstTogether = 100;  // contacts, and as many again each time, for as long as there is room
constexpr std::size_t kTypedAhead = 256;     // and not sent yet

// So many minutes of office hours ago something came to each agency of the cast, so that something waits there.
constexpr int kJustNow[] = {kHour, 3 * kHour, kWorkingDay, 2 * kWorkingDay};

// One occasion that will be written down.
struct Planned {
  base::Instant at;
  std::uint64_t story = 0;
  std::size_t telling = 0;
  bool operator<(const Planned& other) const {
    return std::tie(at, story, telling) < std::tie(other.at, other.story, other.telling);
  }
};

class Crowd {
 public:
  Crowd(const DemoPlace& place, const pack::Cast& cast, const DemoWorld& world, const DemoRates& rates,
        const DemoOptions& options)
      : place_(place),
        rates_(rates),
        options_(options),
        pack_(place.partnership.packs.active()),
        end_(place.partnership.clock.now()),
        staff_(cast, world),
        stories_(rates.stories, options.seed, window()),
        rounds_(place, staff_, timeline_, options.seed),
        casework_(place, staff_, rates, stories_, timeline_, end_, counts_) {}

  DemoCounts add() {
    plan();
    bring_up_to_date();
    std::sort(planned_.begin(), planned_.end());
    place_.together([&] { open(); });
    write_all_down();
    place_.together([&] { close(); });
    place_.turn_clock(end_);
    place_.take_stock();
    return counts_;
  }

 private:
  const std::string& zone() const { return pack_->partnership.time_zone; }

  simulate::Window window() const { return simulate::until_the_day(base::local_time(end_, zone()), options_.years); }

  void plan() {
    for (std::uint64_t number = 0; counts_.people < options_.people; ++number) {
      const auto story = stories_.story(number);
      std::set<std::size_t> known;
      for (std::size_t i = 0; i < story.tellings.size(); ++i) {
        planned_.push_back({base::instant_at(story.tellings[i].at, zone()), number, i});
        for (const auto& who : story.tellings[i].people) known.insert(who.member);
      }
      const auto& last = story.tellings.back();
      if (!last.helps) open_[rates_.stories.agencies[last.agency].code].push_back(planned_.size() - 1);
      counts_.people += story.family.members.size();
      counts_.known += known.size();
      ++counts_.stories;
    }
  }

  // Moves the last occasion of a few stories that go on to these days.
  void bring_up_to_date() {
    for (const auto& code : staff_.of_the_cast()) {
      const auto& agencies = rates_.stories.agencies;
      const auto agency =
          std::find_if(agencies.begin(), agencies.end(), [&](const auto& one) { return one.code == code; });
      if (agency == agencies.end() || agency->quiet_days > 0) continue;
      auto& stories = open_[code];
      for (std::size_t i = 0; i < std::size(kJustNow) && i < stories.size(); ++i) {
        auto& planned = planned_[stories[i]];
        planned.at = working_minutes_before(end_, kJustNow[i] + static_cast<int>(planned.story % kHour), zone());
        moved_.insert(planned.story);
      }
    }
  }

  std::vector<std::string> agencies() const {
    std::set<std::string> all;
    for (const auto& agency : rates_.stories.agencies) all.insert(agency.code);
    for (const auto& pathway : pack_->pathways.all()) all.insert(pathway.receives.agency);
    all.insert(pack_->partnership.matching_desk.agency);
    return {all.begin(), all.end()};
  }

  void open() {
    if (planned_.empty()) return;
    const auto begin = std::min(planned_.front().at, end_) - std::chrono::days{1};
    place_.turn_clock(begin);
    staff_.fill_desks(place_.partnership, agencies());
    for (const auto& agency : agencies()) rounds_.begin(agency, begin);
  }

  void write_all_down() {
    DemoAhead<DemoTyped> typed(planned_.size(), kTypedAhead, [this](std::size_t number) { return type(number); });
    for (std::size_t from = 0; from < planned_.size();) {
      const auto until =
          std::min(planned_.size(), from + std::min(place_.most_together, std::max(from, kFirstTogether)));
      if (from > 0) place_.take_stock();
      place_.together([&] { write_down(typed, from, until); });
      from = until;
    }
  }

  void write_down(DemoAhead<DemoTyped>& typed, std::size_t from, std::size_t until) {
    count_index();
    for (std::size_t i = from; i < until; ++i) {
      const auto& at = planned_[i].at;
      timeline_.run_until(at);
      place_.turn_clock(at);
      casework_.record(typed.next(), at);
      options_.progress(i + 1, planned_.size());
    }
  }

  // On a thread of its own.
  DemoTyped type(std::size_t number) const {
    const auto& planned = planned_[number];
    auto story = stories_.story(planned.story);
    if (moved_.contains(planned.story) && planned.telling + 1 == story.tellings.size())
      story.tellings.back().at = base::local_time(planned.at, zone());
    return casework_.type(std::move(story), planned.telling, planned.at);
  }

  // The index would count its people every ten minutes of two years: once for what is written together is enough.
  void count_index() {
    place_.turn_clock(end_ + ++counted_ * std::chrono::minutes{20});
    core::read(place_.partnership, core::Viewer::migration(),
               [](core::Reading& reading) { return reading.partnership().index_size.people(reading); });
  }

  void close() {
    timeline_.run_until(end_);
    place_.turn_clock(end_);
    for (const auto& agency : rates_.stories.agencies)
      if (agency.quiet_days > 0 && !planned_.empty()) rounds_.read_all(agency.code, end_);
    staff_.close_desks(place_.partnership);
    counts_.records = count(kCountRecords);
    counts_.support_begun = count(kCountSupport);
  }

  std::size_t count(sql::Text text) const {
    return core::read(place_.partnership, core::Viewer::migration(),
                      [&](core::Reading& reading) { return static_cast<std::size_t>(reading.only(text).integer(0)); });
  }

  const DemoPlace& place_;
  const DemoRates& rates_;
  const DemoOptions& options_;
  std::shared_ptr<const pack::Pack> pack_;
  base::Instant end_;
  DemoStaff staff_;
  simulate::Stories stories_;
  DemoCounts counts_;
  DemoTimeline timeline_;
  DemoRounds rounds_;
  DemoCasework casework_;
  std::vector<Planned> planned_;
  std::map<std::string, std::vector<std::size_t>> open_;  // by agency: the last occasions of stories that go on
  std::set<std::uint64_t> moved_;                         // of which stories it was moved
  int counted_ = 0;
};

}  // namespace

DemoCounts add_crowd(const DemoPlace& place, const pack::Cast& cast, const DemoWorld& world, const DemoRates& rates,
                     const DemoOptions& options) {
  if (options.people == 0) return {};
  return Crowd(place, cast, world, rates, options).add();
}

}  // namespace waymark::app
