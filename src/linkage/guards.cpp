#include "linkage/guards.hpp"

#include <array>

namespace waymark::linkage {
namespace {

struct Rule {
  GuardEffect effect;
  std::string_view reason;
};

constexpr std::array<Rule, 12> kRules{
    Rule{GuardEffect::cap, "one surname and one home, born within a day, forenames unlike: these may be twins"},
    {GuardEffect::cap, "one surname and one home, other birth dates, forenames unlike: these may be siblings"},
    {GuardEffect::not_automatic,
     "one surname and one home, born within a day, and the forenames do not tell them apart: these may be twins"},
    {GuardEffect::not_automatic, "one name, born more than twelve years apart: these may be parent and child"},
    {GuardEffect::not_automatic, "victim and alleged perpetrator in one case are not one person"},
    {GuardEffect::not_automatic, "the birth dates contradict each other"},
    {GuardEffect::not_automatic, "the forenames contradict each other"},
    {GuardEffect::not_automatic, "both NHS numbers are valid and they differ"},
    {GuardEffect::not_automatic, "numbers differ of which a person has only one"},
    {GuardEffect::no_join, "no birth date to compare and no number in common: these may be parent and child"},
    {GuardEffect::no_join, "the forenames do not say that it is one person, and no number is in common"},
    {GuardEffect::outside, "one of the two is shielded: outside search and linking"},
};

const Rule& rule(Guard guard) { return kRules[static_cast<std::size_t>(guard)]; }

bool surnames_agree(Surname surname) { return surname != Surname::unknown && surname <= Surname::near; }

bool forenames_agree(Forename forename) { return forename != Forename::unknown && forename <= Forename::initial; }

bool births_contradict(Birth birth) { return birth == Birth::within_five_years || birth == Birth::differs; }

bool births_say_nothing(Birth birth) {
  return birth == Birth::unknown || birth == Birth::age_wide || birth == Birth::age_near;
}

bool forenames_say_little(Forename forename) {
  return forename == Forename::unknown || forename == Forename::initial || forename >= Forename::phonetic;
}

bool one_family(const Agreement& agreement) {
  const Facts& facts = agreement.facts;
  return surnames_agree(agreement.pattern.get<Surname>(Field::surname)) && facts.address_or_phone_shared &&
         facts.forenames_all_unlike && !facts.number_in_common;
}

// An initial, names that are nearly alike (Hassan, Hussain), or one first forename with other middle names:
// brothers may all be called Mohammed and be known by the name that follows.
bool twins_possible(const Agreement& agreement) {
  const Pattern& pattern = agreement.pattern;
  const bool one_home_and_day = surnames_agree(pattern.get<Surname>(Field::surname)) &&
                                agreement.facts.address_or_phone_shared && agreement.facts.born_within_a_day;
  return one_home_and_day && !agreement.facts.number_in_common && !agreement.facts.forenames_all_unlike &&
         (pattern.get<Forename>(Field::forename) > Forename::close ||
          pattern.get<MiddleNames>(Field::middle_names) == MiddleNames::differs);
}

bool siblings(const Agreement& agreement) {
  return one_family(agreement) && births_contradict(agreement.pattern.get<Birth>(Field::birth_date));
}

bool parent_and_child(const Agreement& agreement) {
  const Pattern& pattern = agreement.pattern;
  return agreement.facts.born_over_twelve_years_apart && forenames_agree(pattern.get<Forename>(Field::forename)) &&
         surnames_agree(pattern.get<Surname>(Field::surname));
}

}  // namespace

GuardEffect effect_of(Guard guard) { return rule(guard).effect; }
std::string_view reason_of(Guard guard) { return rule(guard).reason; }

std::vector<Guard> guards_for(const Agreement& agreement, const Circumstances& circumstances) {
  const Pattern& pattern = agreement.pattern;
  std::vector<Guard> guards;
  const auto add = [&](bool applies, Guard guard) {
    if (applies) guards.push_back(guard);
  };
  add(one_family(agreement) && agreement.facts.born_within_a_day, Guard::twins);
  add(siblings(agreement), Guard::siblings);
  add(twins_possible(agreement), Guard::twins_possible);
  add(parent_and_child(agreement), Guard::parent_and_child);
  add(circumstances.opposing_roles, Guard::opposing_roles);
  add(births_contradict(pattern.get<Birth>(Field::birth_date)), Guard::birth_dates_contradict);
  add(pattern.get<Forename>(Field::forename) == Forename::differs, Guard::forenames_contradict);
  add(pattern.get<Nhs>(Field::nhs_number) == Nhs::both_valid_and_different, Guard::nhs_numbers_contradict);
  add(pattern.get<OtherNumber>(Field::other_number) == OtherNumber::contradicts, Guard::numbers_contradict);
  const bool number = agreement.facts.number_in_common;
  add(!number && births_say_nothing(pattern.get<Birth>(Field::birth_date)), Guard::birth_date_unknown);
  add(!number && forenames_say_little(pattern.get<Forename>(Field::forename)), Guard::forename_unknown);
  add(circumstances.shielded, Guard::shielded);
  return guards;
}

}  // namespace waymark::linkage
