#include "linkage/simulate/families.hpp"

#include <algorithm>

#include "linkage/simulate/homes.hpp"
#include "platform/base/failure.hpp"

namespace waymark::linkage::simulate {
namespace {

using std::chrono::sys_days;

constexpr int kYear = 365;

base::Date later(base::Date one, base::Date other) { return sys_days(one) < sys_days(other) ? other : one; }
base::Date earlier(base::Date one, base::Date other) { return sys_days(one) < sys_days(other) ? one : other; }

// One family while it is made.
class Making {
 public:
  Making(Dice& dice, std::size_t area, base::Date today) : dice_(dice), area_(area), today_(today) {}

  Family family(const Wanted& at_risk, Bond bond) {
    auto life = born(dice_, at_risk, today_, some_origin(dice_));
    settle(life);
    if (const int years = age_on(life, today_); years >= 4 && years <= 16) life.school = some_school(dice_, area_);
    family_.members.push_back({std::move(life), Bond::self, true});
    add_harmer(bond);
    if (intimate(bond) || (bond != Bond::parent && bond != Bond::step_parent && dice_.chance(0.3))) add_children();
    add_relatives();
    if (bond == Bond::household_member || dice_.chance(0.04)) add_housemates(bond == Bond::household_member ? 4 : 1);
    return std::move(family_);
  }

 private:
  Life& first() { return family_.members.front().life; }
  int age() { return age_on(first(), today_); }
  base::Date years_before(int years) const { return days_after(today_, -years * kYear); }

  // An earlier home and today's, a telephone and perhaps another one before it, an email address.
  void settle(Life& life) {
    move(life, some_address(dice_, area_), life.born);
    const auto grown = days_after(life.born, 18 * kYear);
    if (sys_days(grown) < sys_days(today_))
      move(life, some_address(dice_, area_), some_day(dice_, later(grown, years_before(12)), today_));
    const auto may_have_one = days_after(life.born, 12 * kYear);
    if (sys_days(may_have_one) >= sys_days(today_)) return;
    change_phone(life, some_phone(dice_), later(may_have_one, years_before(10)));
    if (dice_.chance(0.35))
      change_phone(life, some_phone(dice_), some_day(dice_, later(may_have_one, years_before(3)), today_));
    if (dice_.chance(0.5)) life.email = some_email(dice_);
  }

  // Where the person at risk lives, and from when on they do.
  void move_in(Life& life, base::Date from) {
    std::erase_if(life.homes, [&](const auto& home) { return sys_days(home.from) >= sys_days(from); });
    const auto& homes = first().homes;
    for (const auto& home : homes)
      if (sys_days(home.from) > sys_days(from)) move(life, home.value, home.from);
    const auto next = std::find_if(homes.begin(), homes.end(),
                                   [&](const auto& home) { return sys_days(home.from) > sys_days(from); });
    const auto& then = next == homes.begin() ? homes.front().value : std::prev(next)->value;
    life.homes.push_back({from, then});
    std::stable_sort(life.homes.begin(), life.homes.end(),
                     [](const auto& left, const auto& right) { return sys_days(left.from) < sys_days(right.from); });
  }

  void add(Life life, Bond bond, bool at_home) {
    if (at_home) move_in(life, life.homes.size() > 1 ? life.homes.back().from : life.born);
    family_.members.push_back({std::move(life), bond, at_home});
  }

  Life adult(int youngest, int oldest, Sex sex = Sex::unknown) {
    auto life = born(dice_, {sex, youngest, oldest}, today_, dice_.chance(0.8) ? first().origin : some_origin(dice_));
    settle(life);
    return life;
  }

  // So many years older (or younger: below 0) than the person at risk, and of the same family by birth or not.
  Life relative(int least_years, int most_years, bool by_blood) {
    const auto day = days_after(first().born, -dice_.between(least_years * kYear, most_years * kYear));
    const auto sex = dice_.chance(0.5) ? Sex::female : Sex::male;
    auto life = born_on(dice_, sex, earlier(day, days_after(today_, -1)), first().origin);
    if (by_blood) take_family(life, first().family);
    settle(life);
    return life;
  }

  static void take_family(Life& life, const FamilyName& family) {
    life.family = family;
    life.surnames = {{life.born, family.of(is_woman(life))}};
  }

  void add_harmer(Bond bond) {
    if (intimate(bond)) return add_partner(bond);
    switch (bond) {
      case Bond::parent:
        return add(relative(18, 42, true), bond, age() < 18 || dice_.chance(0.3));
      case Bond::step_parent:
        return add(relative(16, 42, false), bond, true);
      case Bond::child:
        return add(relative(-std::min(42, age() - 13), -18, true), bond, dice_.chance(0.65));
      case Bond::sibling:
        return add(relative(-std::min(8, age() / 3), 8, true), bond, age() < 20 || dice_.chance(0.2));
      case Bond::grandparent:
        return add(relative(40, 60, dice_.chance(0.5)), bond, dice_.chance(0.3));
      case Bond::grandchild:
        return add(relative(-std::min(60, age() - 16), -40, dice_.chance(0.5)), bond, dice_.chance(0.3));
      case Bond::household_member:
        return add(adult(18, 65), bond, true);
      case Bond::other_relative:
        return add(adult(18, 75), bond, dice_.chance(0.2));
      default:
        return add(adult(18, 70), bond, false);
    }
  }

  void add_partner(Bond bond) {
    const bool married = bond == Bond::spouse || bond == Bond::former_spouse;
    const bool apart = bond == Bond::former_spouse || bond == Bond::former_partner;
    const int least = married ? 19 : 17;
    const auto other_sex = is_woman(first()) ? Sex::male : Sex::female;
    const auto same_sex = is_woman(first()) ? Sex::female : Sex::male;
    auto partner =
        adult(std::max(least, age() - 8), std::max(least + 2, age() + 9), dice_.chance(0.94) ? other_sex : same_sex);
    const auto both = [&](int years) {
      return later(days_after(first().born, years * kYear), days_after(partner.born, years * kYear));
    };
    const auto together = some_day(dice_, later(both(16), years_before(18)), days_after(today_, -200));
    const auto lasted = days_after(married ? later(both(18), together) : together, 180);
    const auto until = apart ? some_day(dice_, later(lasted, years_before(4)), days_after(today_, -5)) : today_;
    move_in(partner, together);
    share_phone(partner);
    if (married) marry(partner, some_day(dice_, later(both(18), together), days_after(until, -1)));
    if (apart) part(partner, until);
    family_.members.push_back({std::move(partner), bond, !apart});
  }

  void share_phone(Life& partner) {
    const auto& phones = first().phones;
    if (!phones.empty() && dice_.chance(0.1)) partner.phones = {{phones.front().from, phones.back().value}};
  }

  // Two in three women take the name of a husband.
  void marry(Life& partner, base::Date day) {
    auto& own = first();
    if (is_woman(own) && dice_.chance(0.65)) return rename(own, surname_on(partner, day), day);
    if (is_woman(partner) && dice_.chance(0.65)) rename(partner, surname_on(own, day), day);
  }

  // The other one leaves. Some go back to their first name.
  void part(Life& partner, base::Date left) {
    std::erase_if(partner.homes, [&](const auto& home) { return sys_days(home.from) >= sys_days(left); });
    move(partner, some_address(dice_, area_), left);
    for (auto* life : {&first(), &partner})
      if (life->surnames.size() > 1 && dice_.chance(0.35))
        rename(*life, life->surnames.front().value, some_day(dice_, left, today_));
  }

  void add_children() {
    constexpr int kYoungestParent = 17;
    constexpr int kOldestParent = 42;
    if (age() <= kYoungestParent || dice_.chance(0.3)) return;
    const auto last = earlier(days_after(first().born, kOldestParent * kYear), days_after(today_, -20));
    auto next = some_day(dice_, later(days_after(first().born, kYoungestParent * kYear), years_before(40)), last);
    for (int left = dice_.between(1, 3); left > 0 && sys_days(next) <= sys_days(last); --left) {
      add_child(next);
      if (dice_.chance(0.016)) add_child(next);  // a twin
      next = days_after(next, dice_.between(300, 5 * kYear));
    }
  }

  void add_child(base::Date day) {
    constexpr int kLeavesHome = 19;
    const auto& parent = first();
    auto life = born_on(dice_, dice_.chance(0.5) ? Sex::female : Sex::male, day, parent.origin);
    if (taken(life) && !(like_a_parent(life) && dice_.chance(0.5))) name_anew(life);
    take_family(life, family_of_child(day));
    const int years = age_on(life, today_);
    if (years >= kLeavesHome) settle(life);
    if (years < kLeavesHome) move_in(life, day);
    if (years >= 8 && years < kLeavesHome && !parent.phones.empty()) life.phones = {parent.phones.back()};
    if (years >= 4 && years <= 16) life.school = some_school(dice_, area_);
    family_.members.push_back({std::move(life), Bond::child, years < kLeavesHome});
  }

  // A child has the father's name, where one is known who was grown then.
  const FamilyName& family_of_child(base::Date day) {
    const auto& other = family_.harmer();
    const bool other_is_father =
        is_woman(first()) && intimate(other.bond) && sys_days(days_after(other.life.born, 16 * kYear)) < sys_days(day);
    return other_is_father ? other.life.family : first().family;
  }

  // No two of one family are called the same, but some children like a parent.
  bool taken(const Life& life) {
    return std::any_of(family_.members.begin(), family_.members.end(),
                       [&](const Member& one) { return forename_of(one.life) == forename_of(life); });
  }
  bool like_a_parent(const Life& life) {
    return std::any_of(family_.members.begin(), family_.members.begin() + 2,
                       [&](const Member& one) { return forename_of(one.life) == forename_of(life); });
  }
  void name_anew(Life& life) {
    while (taken(life))
      life.forenames = forename(dice_, life.origin, is_woman(life), static_cast<int>(life.born.year()));
    life.called = short_form(forename_of(life));
  }

  // Who stands by the person at risk, or has seen something: a twin, a sister, a mother, somebody next door.
  void add_relatives() {
    if (dice_.chance(0.016)) add_twin();
    if (age() < 75 && dice_.chance(0.35)) add(relative(18, 40, true), Bond::parent, age() < 18);
    if (dice_.chance(0.3)) add(relative(-std::min(8, age() / 3), 8, true), Bond::sibling, age() < 16);
    if (dice_.chance(0.25)) add(adult(20, 80), Bond::neighbour, false);
  }

  void add_twin() {
    auto life = born_on(dice_, dice_.chance(0.65) ? first().sex : Sex::female, first().born, first().origin);
    name_anew(life);
    take_family(life, first().family);
    settle(life);
    add(std::move(life), Bond::sibling, age() < 18);
  }

  void add_housemates(int most) {
    for (int left = dice_.between(1, most); left > 0; --left) add(adult(18, 60), Bond::household_member, true);
  }

  Dice& dice_;
  std::size_t area_;
  base::Date today_;
  Family family_;
};

}  // namespace

Family some_family(Dice& dice, const Wanted& at_risk, Bond bond, std::size_t area, base::Date today) {
  base::expects(possible(bond, at_risk.youngest) && possible(bond, at_risk.oldest),
                "people of that age have such a person");
  return Making(dice, area, today).family(at_risk, bond);
}

}  // namespace waymark::linkage::simulate
