#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::array<Named<StatutorySubject>, 9> kSubjects = {{
    {"form", StatutorySubject::form},
    {"age", StatutorySubject::age},
    {"harmer_age", StatutorySubject::harmer_age},
    {"relationship", StatutorySubject::relationship},
    {"child_age", StatutorySubject::child_age},
    {"child_felt_it", StatutorySubject::child_felt_it},
    {"child_related", StatutorySubject::child_related},
    {"test", StatutorySubject::test},
    {"ask", StatutorySubject::ask},
}};

using Tests = std::vector<StatutoryTest>;

bool about_age(StatutorySubject subject) {
  return subject == StatutorySubject::age || subject == StatutorySubject::harmer_age ||
         subject == StatutorySubject::child_age;
}

// The code list to which the codes of a condition belong; nothing for one that names none.
std::string_view list_of(StatutorySubject subject) {
  switch (subject) {
    case StatutorySubject::form:
      return lists::forms_of_abuse;
    case StatutorySubject::harmer_age:
    case StatutorySubject::relationship:
      return lists::relationships;
    case StatutorySubject::child_felt_it:
      return kWhereChildrenWere;
    case StatutorySubject::child_related:
      return kChildRelations;
    case StatutorySubject::age:
    case StatutorySubject::child_age:
    case StatutorySubject::test:
    case StatutorySubject::ask:
      return {};
  }
  return {};
}

void read_codes(Entry& entry, StatutoryCondition& condition) {
  const auto list = list_of(condition.subject);
  if (list.empty()) return;
  condition.any = entry.refer_all("any", in_list(list));
  condition.ask = entry.refer_all("ask", in_list(list));
  if (can_fail(condition.subject)) condition.none = entry.refer_all("none", in_list(list));
  if (condition.any.empty() && condition.subject != StatutorySubject::harmer_age)
    entry.report("any", "“any” is missing; name the codes for which this holds");
}

void read_bounds(Entry& entry, StatutoryCondition& condition) {
  if (!about_age(condition.subject)) return;
  condition.at_least = entry.number_if("at_least", 0, 120);
  condition.below = entry.number_if("below", 1, 121);
  if (!condition.at_least && !condition.below)
    entry.report("at_least", "every age would do; give at_least, below, or both");
}

// One step, and back in the file: so no test stands on itself, not even through others.
void read_other_test(Entry& entry, StatutoryCondition& condition, const std::string& own, const Tests& earlier) {
  if (condition.subject != StatutorySubject::test) return;
  condition.test = entry.refer("test", "statutory test");
  const auto is_it = [&](const StatutoryTest& test) { return test.code == condition.test; };
  if (condition.test == own || std::none_of(earlier.begin(), earlier.end(), is_it))
    return entry.report("test", "name another test that stands earlier in this file");
  for (const auto& test : earlier)
    if (is_it(test) && stands_on_another(test))
      return entry.report("test", fmt::format("“{}” stands on another test itself; name that one", test.code));
}

StatutoryCondition read_condition(Entry& entry, const std::string& own, const Tests& earlier) {
  StatutoryCondition condition;
  condition.subject = entry.choice("subject", kSubjects);
  read_bounds(entry, condition);
  read_codes(entry, condition);
  read_other_test(entry, condition, own, earlier);
  if (can_fail(condition.subject)) condition.otherwise = entry.text("otherwise");
  condition.unknown = entry.text("unknown");
  return condition;
}

StatutoryTest read_test(Entry& entry, const Tests& earlier) {
  StatutoryTest test;
  test.code = entry.code();
  test.label = entry.text("label");
  test.law = entry.text("law");
  test.forms_any = entry.refer_all("forms_any", in_list(lists::forms_of_abuse));
  test.about_children = entry.flag("about_children", false);
  test.by_day_told = entry.flag("by_day_told", false);
  test.met = entry.text("met");
  test.starts = entry.refer_if("starts", "clock");
  entry.each("condition", [&](Entry& child) { test.conditions.push_back(read_condition(child, test.code, earlier)); });
  if (test.conditions.empty())
    entry.report("condition", "it would apply to everybody; say with [[test.condition]] what it depends on");
  test.dated = entry.dated();
  entry.loading().define("statutory test", test.code, test.dated, entry.place());
  return test;
}

}  // namespace

void read_statutory(Loading& loading, Pack& pack) {
  Tests tests;
  loading.read_if_present("statutory.toml", [&](Entry& root) {
    root.each("test", [&](Entry& entry) { tests.push_back(read_test(entry, tests)); });
  });
  pack.statutory = Editions(std::move(tests));
}

}  // namespace waymark::pack
