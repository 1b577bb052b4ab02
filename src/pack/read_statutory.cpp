#include <array>

#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::array<Named<StatutorySubject>, 5> kSubjects = {{
    {"age", StatutorySubject::age},
    {"harmer_age", StatutorySubject::harmer_age},
    {"relationship", StatutorySubject::relationship},
    {"child_felt_it", StatutorySubject::child_felt_it},
    {"child_related", StatutorySubject::child_related},
}};

StatutoryCondition read_condition(Entry& entry) {
  StatutoryCondition condition;
  condition.subject = entry.choice("subject", kSubjects);
  condition.at_least = entry.number_if("at_least", 0, 120);
  condition.below = entry.number_if("below", 1, 121);
  if (condition.subject == StatutorySubject::relationship)
    condition.any = entry.refer_all("any", in_list(lists::relationships));
  else if (condition.subject == StatutorySubject::child_felt_it)
    condition.any = entry.refer_all("any", in_list("where_children_were"));
  condition.otherwise = entry.text("otherwise");
  condition.unknown = entry.text("unknown");
  return condition;
}

StatutoryTest read_test(Entry& entry) {
  StatutoryTest test;
  test.code = entry.code();
  test.label = entry.text("label");
  test.law = entry.text("law");
  test.forms_any = entry.refer_all("forms_any", in_list(lists::forms_of_abuse));
  test.about_children = entry.flag("about_children", false);
  test.met = entry.text("met");
  entry.each("condition", [&](Entry& child) { test.conditions.push_back(read_condition(child)); });
  return test;
}

}  // namespace

void read_statutory(Loading& loading, Pack& pack) {
  std::vector<StatutoryTest> tests;
  loading.read_if_present("statutory.toml",
                          [&](Entry& root) { read_each(root, "test", "statutory test", tests, read_test); });
  pack.statutory = Editions(std::move(tests));
}

}  // namespace waymark::pack
