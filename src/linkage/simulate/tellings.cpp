#include "linkage/simulate/tellings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "linkage/simulate/days.hpp"

namespace waymark::linkage::simulate {
namespace {

constexpr int kGrown = 16;
constexpr int kYoungestAsked = 13;  // no instrument is for younger ones

// How often the person has asked before the time at which somebody helps: that one is not among them.
int asked_before(Dice& dice, const Rates& rates) {
  constexpr int kMost = 11;
  if (!dice.chance(rates.five_contacts.value())) return dice.between(0, 4);
  int many = 5;
  while (many < kMost && dice.chance(0.4)) ++many;
  return many;
}

// One story while it is told.
class Teller {
 public:
  Teller(Story& story, const Rates& rates, const Window& window, Dice& dice)
      : story_(story), rates_(rates), plot_(rates.plots[story.plot]), window_(window), dice_(dice) {}

  void tell() {
    const int needed = asked_before(dice_, rates_) + 1;
    const bool helped = dice_.chance(rates_.helped.value());
    const auto days = helped ? days_until_help(dice_, needed, window_) : days_so_far(dice_, needed, window_);
    high_ = dice_.chance(rates_.high_risk.value());
    decide_who_is_told(days.size());
    for (std::size_t i = 0; i < days.size(); ++i) add(i, days[i]);
    std::stable_sort(story_.tellings.begin(), story_.tellings.end(), [](const Telling& left, const Telling& right) {
      return std::pair(std::chrono::sys_days(left.at.date), left.at.minute_of_day) <
             std::pair(std::chrono::sys_days(right.at.date), right.at.minute_of_day);
    });
    story_.tellings.back().helps = helped;
  }

 private:
  void decide_who_is_told(std::size_t days) {
    for (std::size_t i = 0; i < rates_.agencies.size(); ++i) {
      const auto& told = rates_.agencies[i].told;
      const auto share = told.empty() ? std::nullopt : told[story_.plot];
      if (!share) continue;
      if (dice_.chance(*share))
        certain_.emplace(dice_.below(days), i);
      else
        untold_.insert(i);
    }
  }

  void add(std::size_t number, base::Date day) {
    Telling telling;
    telling.agency = some_agency(number, day);
    const auto& agency = rates_.agencies[telling.agency];
    telling.at = some_time(dice_, day, agency.day_and_night, window_.now);
    telling.days_before = dice_.chance(0.6) ? 0 : dice_.between(1, 9);
    telling.channel = agency.channels[dice_.below(agency.channels.size())];
    telling.forms = some_forms();
    telling.said = plot_.said[dice_.below(plot_.said.size())];
    telling.children_asked = dice_.chance(0.7);
    telling.danger_now = dice_.chance(agency.names_everybody ? 0.2 : 0.04);
    telling.hurt = dice_.chance(agency.names_everybody ? 0.2 : 0.08);
    add_people(telling, agency);
    if (asks_questions(agency) && dice_.chance(agency.assesses)) assess(telling);
    story_.tellings.push_back(std::move(telling));
  }

  bool asks_questions(const Agency& agency) const {
    const auto& by = plot_.assessed_by;
    return plot_.assessed && age_on(story_.family.at_risk().life, window_.now.date) >= kYoungestAsked &&
           (by.empty() || std::find(by.begin(), by.end(), agency.code) != by.end());
  }

  bool school_age(const Member& member) const { return member.at_home && !member.life.school.empty(); }

  bool may_hear(std::size_t place, base::Date day) const {
    const auto& agency = rates_.agencies[place];
    if (agency.hears[story_.plot] == 0 || untold_.contains(place)) return false;
    const auto& members = story_.family.members;
    if (agency.with_child &&
        std::none_of(members.begin(), members.end(), [&](const Member& one) { return school_age(one); }))
      return false;
    return std::chrono::sys_days(days_after(day, agency.quiet_days)) < std::chrono::sys_days(window_.now.date) ||
           agency.quiet_days == 0;
  }

  // One in three goes back to whom they told before.
  std::size_t some_agency(std::size_t number, base::Date day) {
    if (const auto certain = certain_.find(number); certain != certain_.end()) return certain->second;
    if (!story_.tellings.empty()) {
      const auto before = story_.tellings.back().agency;
      if (may_hear(before, day) && dice_.chance(0.33)) return before;
    }
    std::vector<Weighted<std::size_t>> choices;
    for (std::size_t i = 0; i < rates_.agencies.size(); ++i)
      if (may_hear(i, day)) choices.push_back({i, rates_.agencies[i].hears[story_.plot]});
    return choices.empty() ? 0 : one_of(dice_, choices);
  }

  std::vector<std::string> some_forms() {
    std::vector<std::string> forms = {plot_.form};
    for (const auto& [form, of_hundred] : plot_.more_forms)
      if (dice_.chance(of_hundred / 100.0)) forms.push_back(form);
    return forms;
  }

  void add_people(Telling& telling, const Agency& agency) {
    const auto& members = story_.family.members;
    telling.people = {{0, Part::victim}};
    const bool unknown = story_.family.harmer().bond == Bond::stranger && !dice_.chance(0.15);
    if (!unknown && dice_.chance(agency.names_everybody ? 0.9 : 0.45))
      telling.people.push_back({1, Part::alleged_perpetrator});
    bool reported = telling.channel != "reported_by_other";
    for (std::size_t i = 2; i < members.size(); ++i) {
      const auto& member = members[i];
      const bool child = member.bond == Bond::child && member.at_home;
      if (child && dice_.chance(share_of_children(agency, member))) telling.people.push_back({i, Part::child});
      if (!child && !reported && is_grown(member)) {
        telling.people.push_back({i, Part::reporter});
        reported = true;
      }
    }
    std::stable_sort(telling.people.begin(), telling.people.end(),
                     [](const Appearance& left, const Appearance& right) { return left.part < right.part; });
  }

  double share_of_children(const Agency& agency, const Member& child) const {
    if (agency.with_child && school_age(child)) return 0.9;
    return agency.names_everybody ? 0.6 : 0.12;
  }

  bool is_grown(const Member& member) const { return age_on(member.life, window_.now.date) >= kGrown; }

  // Risk belongs to the story more than to the day.
  void assess(Telling& telling) {
    constexpr double kTrue = 0.85;
    const double share = rates_.high_risk.value();
    const double chance = high_ ? kTrue : (1 - kTrue) * share / (1 - share);
    Assessed assessed;
    if (dice_.chance(chance)) {
      const bool counted = dice_.chance(rates_.counted_high.value());
      assessed = {counted ? dice_.between(14, 20) : dice_.between(5, 13), !counted || dice_.chance(0.5)};
    } else {
      assessed.yes = dice_.between(1, 12);
    }
    telling.assessed = assessed;
  }

  Story& story_;
  const Rates& rates_;
  const Plot& plot_;
  const Window& window_;
  Dice& dice_;
  bool high_ = false;
  std::map<std::uint64_t, std::size_t> certain_;  // which of the days is whose, by their places
  std::set<std::size_t> untold_;                  // agencies
};

}  // namespace

void tell(Story& story, const Rates& rates, const Window& window, Dice& dice) {
  Teller(story, rates, window, dice).tell();
}

}  // namespace waymark::linkage::simulate
