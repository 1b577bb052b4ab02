// What holds of the tests of the law whatever was written down and whenever: tried on many contacts made up by chance,
// on the partnership's own pack.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "pack/pack.hpp"
#include "pack/statutory.hpp"

namespace waymark::pack {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

const Pack& thurrock() {
  static const auto loaded = load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "thurrock");
  return *loaded.pack;
}

class Chance {
 public:
  explicit Chance(std::uint32_t seed) : random_(seed) {}
  int upto(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }
  bool one_in(int count) { return upto(count - 1) == 0; }
  std::string code_of(std::string_view list) {
    const auto& all = thurrock().list(list).all();
    return all.at(static_cast<std::size_t>(upto(static_cast<int>(all.size()) - 1))).code;
  }
  template <class T>
  void shuffle(std::vector<T>& all) {
    std::shuffle(all.begin(), all.end(), random_);
  }

 private:
  std::mt19937 random_;
};

// The ages around which the law changes its mind, and any other.
int some_age(Chance& chance) {
  constexpr int kTelling[] = {0, 12, 15, 16, 17, 18, 19};
  return chance.one_in(2) ? kTelling[chance.upto(6)] : chance.upto(95);
}

std::string some_relationship(Chance& chance) {
  return chance.one_in(12) ? "nonsense" : chance.code_of(lists::relationships);
}

// Below zero: not yet born.
int some_childs_age(Chance& chance) { return chance.one_in(4) ? some_age(chance) : chance.upto(19) - 1; }

StatutoryFacts::Child some_child(Chance& chance) {
  StatutoryFacts::Child child;
  for (int more = chance.upto(2); more > 0; --more) child.where.push_back(chance.code_of(kWhereChildrenWere));
  const std::string related[] = {"yes", "no", "unknown", ""};
  child.related_to_harmer = related[chance.upto(3)];
  if (!chance.one_in(4)) child.relation = chance.code_of(kChildRelations);
  if (!chance.one_in(4)) child.age = some_childs_age(chance);
  return child;
}

void add_harmer(StatutoryFacts& facts, Chance& chance) {
  facts.harmers.push_back(chance.one_in(4) ? std::nullopt : std::optional(some_age(chance)));
  facts.relationships.push_back(chance.one_in(4) ? "" : some_relationship(chance));
}

StatutoryFacts some_facts(Chance& chance) {
  StatutoryFacts facts;
  for (int more = 1 + chance.upto(2); more > 0; --more) facts.forms.push_back(chance.code_of(lists::forms_of_abuse));
  if (!chance.one_in(4)) facts.age = some_age(chance);
  for (int more = chance.upto(3); more > 0; --more) add_harmer(facts, chance);
  for (int more = chance.upto(2); more > 0; --more) facts.children.push_back(some_child(chance));
  return facts;
}

Date some_day(Chance& chance) { return Date{sys_days{std::chrono::year{2019} / 6 / 1} + days{chance.upto(8 * 365)}}; }

using Outcomes = std::map<std::string, StatutoryOutcome>;

Outcomes outcomes(const StatutoryFacts& facts, Date on) {
  Outcomes all;
  for (const auto& result : statutory_results(thurrock(), facts, on)) all.emplace(result.test->code, result.outcome);
  return all;
}

int rank(StatutoryOutcome outcome) {
  if (outcome == StatutoryOutcome::met) return 2;
  return outcome == StatutoryOutcome::unknown ? 1 : 0;
}

std::string told(const std::string& code, const StatutoryFacts& facts, Date on) {
  auto text = code + " on " + base::to_text(on) + ", age " + (facts.age ? std::to_string(*facts.age) : "unknown");
  for (const auto& form : facts.forms) text += ", " + form;
  for (std::size_t i = 0; i < facts.harmers.size(); ++i)
    text += ", by “" + facts.relationships.at(i) + "” of " +
            (facts.harmers[i] ? std::to_string(facts.harmers[i].value_or(0)) : "unknown age");
  return text + ", children: " + std::to_string(facts.children.size());
}

constexpr int kCases = 4000;

// `law(facts, day)` for many of both.
template <class Law>
void for_many(std::uint32_t seed, Law&& law) {
  Chance chance(seed);
  for (int i = 0; i < kCases; ++i) {
    const auto facts = some_facts(chance);
    const auto on = some_day(chance);
    law(facts, on, chance);
  }
}

TEST(StatutoryProperty, ATestIsAskedOnceByTheEditionOfTheDayAndNeverBeforeItsLawBegan) {
  std::map<std::string, Date> begins;
  for (const auto& test : thurrock().statutory.all()) {
    const auto [found, first] = begins.emplace(test.code, test.dated.effective_from);
    if (!first) found->second = std::min(found->second, test.dated.effective_from);
  }
  std::set<std::string> met;
  for_many(1, [&](const StatutoryFacts& facts, Date on, Chance&) {
    std::set<std::string> asked;
    for (const auto& result : statutory_results(thurrock(), facts, on)) {
      EXPECT_TRUE(asked.insert(result.test->code).second) << told(result.test->code, facts, on);
      EXPECT_TRUE(result.test->dated.in_force(on)) << told(result.test->code, facts, on);
      EXPECT_GE(on, begins.at(result.test->code)) << told(result.test->code, facts, on);
      if (result.outcome == StatutoryOutcome::met) met.insert(result.test->code);
    }
  });
  for (const auto* code : {"domestic_abuse", "child_victim", "marriage_under_18"})
    EXPECT_TRUE(met.contains(code)) << code << " was met by no contact: nothing here was tried";
}

StatutoryFacts facts_that_ask(const StatutoryTest& test) {
  StatutoryFacts facts;
  facts.forms = {test.forms_any.empty() ? "domestic_abuse" : test.forms_any.front()};
  if (test.about_children) facts.children.emplace_back();
  return facts;
}

const StatutoryTest* asked_on(const StatutoryTest& like, Date on) {
  for (const auto& result : statutory_results(thurrock(), facts_that_ask(like), on))
    if (result.test->code == like.code) return result.test;
  return nullptr;
}

TEST(StatutoryProperty, EachEditionHoldsFromItsFirstDayUntilTheDayBeforeItsEnd) {
  for (const auto& test : thurrock().statutory.all()) {
    const auto from = sys_days{test.dated.effective_from};
    EXPECT_EQ(asked_on(test, Date{from}), &test) << test.code;
    EXPECT_NE(asked_on(test, Date{from - days{1}}), &test) << test.code;
    if (!test.dated.effective_to) continue;
    const auto end = sys_days{*test.dated.effective_to};
    EXPECT_EQ(asked_on(test, Date{end - days{1}}), &test) << test.code;
    EXPECT_NE(asked_on(test, Date{end}), &test) << test.code;
  }
}

// Each sentence of a result is one that the test has for that.
void expect_its_sentences(const StatutoryResult& result, const std::string& about) {
  ASSERT_FALSE(result.sentences.empty()) << about;
  std::set<std::string> may_say;
  for (const auto& condition : result.test->conditions)
    may_say.insert(result.outcome == StatutoryOutcome::not_met ? condition.otherwise : condition.unknown);
  if (result.outcome == StatutoryOutcome::met) may_say = {result.test->met};
  for (const auto& sentence : result.sentences) {
    EXPECT_FALSE(sentence.empty()) << about;
    EXPECT_TRUE(may_say.contains(sentence)) << about << ": " << sentence;
  }
}

TEST(StatutoryProperty, WhatIsNotMetNamesTheOtherRouteAndWhatNobodyKnowsSaysWhatToFindOut) {
  for_many(2, [](const StatutoryFacts& facts, Date on, Chance&) {
    for (const auto& result : statutory_results(thurrock(), facts, on))
      expect_its_sentences(result, told(result.test->code, facts, on));
  });
}

// "Son or daughter under 16" says an age: beside another age one of the two is wrong, and nothing is settled.
bool tells_age(const std::string& relationship) {
  const auto says = [&](const StatutoryCondition& condition) {
    return condition.subject == StatutorySubject::harmer_age &&
           (std::find(condition.any.begin(), condition.any.end(), relationship) != condition.any.end() ||
            std::find(condition.none.begin(), condition.none.end(), relationship) != condition.none.end());
  };
  const auto& tests = thurrock().statutory.all();
  return std::any_of(tests.begin(), tests.end(), [&](const StatutoryTest& test) {
    return std::any_of(test.conditions.begin(), test.conditions.end(), says);
  });
}

void know_more_of_harmer(std::optional<int>& age, std::string& relationship, Chance& chance) {
  if (!age && !tells_age(relationship) && chance.one_in(2)) age = some_age(chance);
  if (!relationship.empty() || chance.one_in(2)) return;
  const auto found = some_relationship(chance);
  if (!age || !tells_age(found)) relationship = found;
}

// Fills in some of what nobody said; what was said stays.
StatutoryFacts more_known(StatutoryFacts facts, Chance& chance) {
  if (!facts.age && chance.one_in(2)) facts.age = some_age(chance);
  for (std::size_t i = 0; i < facts.harmers.size(); ++i)
    know_more_of_harmer(facts.harmers[i], facts.relationships.at(i), chance);
  for (auto& child : facts.children) {
    if (child.where.empty() && chance.one_in(2)) child.where = {chance.code_of(kWhereChildrenWere)};
    if (child.relation.empty() && chance.one_in(2)) child.relation = chance.code_of(kChildRelations);
    if (child.related_to_harmer.empty() && chance.one_in(2)) child.related_to_harmer = chance.one_in(2) ? "yes" : "no";
    if (!child.age && chance.one_in(2)) child.age = some_childs_age(chance);
  }
  return facts;
}

TEST(StatutoryProperty, KnowingMoreTakesNothingBackThatWasSettled) {
  for_many(3, [](const StatutoryFacts& facts, Date on, Chance& chance) {
    const auto after = outcomes(more_known(facts, chance), on);
    for (const auto& [code, outcome] : outcomes(facts, on)) {
      ASSERT_TRUE(after.contains(code)) << told(code, facts, on);
      if (outcome != StatutoryOutcome::unknown) {
        EXPECT_EQ(after.at(code), outcome) << told(code, facts, on);
      }
    }
  });
}

TEST(StatutoryProperty, WhoIsNamedFirstMakesNoDifference) {
  for_many(4, [](const StatutoryFacts& facts, Date on, Chance& chance) {
    auto other = facts;
    chance.shuffle(other.forms);
    chance.shuffle(other.children);
    std::vector<std::size_t> order(facts.harmers.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    chance.shuffle(order);
    for (std::size_t i = 0; i < order.size(); ++i) {
      other.harmers[i] = facts.harmers[order[i]];
      other.relationships[i] = facts.relationships[order[i]];
    }
    EXPECT_EQ(outcomes(other, on), outcomes(facts, on)) << told("any", facts, on);
  });
}

// But for the first who causes harm: as long as nobody is named, nobody knows.
TEST(StatutoryProperty, OnePersonMoreNeverMakesATestFail) {
  for_many(5, [](const StatutoryFacts& facts, Date on, Chance& chance) {
    auto more = facts;
    if (!facts.harmers.empty()) add_harmer(more, chance);
    more.children.push_back(some_child(chance));
    const auto after = outcomes(more, on);
    for (const auto& [code, outcome] : outcomes(facts, on)) {
      ASSERT_TRUE(after.contains(code)) << told(code, facts, on);
      EXPECT_GE(rank(after.at(code)), rank(outcome)) << told(code, facts, on);
    }
  });
}

TEST(StatutoryProperty, OneFormOfAbuseMoreTakesNoTestAwayAndNothingBackThatWasSettled) {
  for_many(6, [](const StatutoryFacts& facts, Date on, Chance& chance) {
    auto more = facts;
    more.forms.push_back(chance.code_of(lists::forms_of_abuse));
    const auto after = outcomes(more, on);
    for (const auto& [code, outcome] : outcomes(facts, on)) {
      ASSERT_TRUE(after.contains(code)) << told(code, facts, on);
      EXPECT_GE(rank(after.at(code)), rank(outcome)) << told(code, facts, on);
      if (outcome != StatutoryOutcome::unknown) {
        EXPECT_EQ(after.at(code), outcome) << told(code, facts, on);
      }
    }
  });
}

struct Direction {
  bool up = false;
  bool down = false;
};

// Whether a test, or one that it stands on, asks for no age below, and whether for none above.
void add_direction_of_age(const StatutoryTest& test, Date on, Direction& direction) {
  for (const auto& condition : test.conditions) {
    const auto* other = thurrock().statutory.find(condition.test, on);
    if (other) add_direction_of_age(*other, on, direction);
    if (condition.subject != StatutorySubject::age) continue;
    direction.up = direction.up || condition.at_least;
    direction.down = direction.down || condition.below;
  }
}

// Nothing for a test that asks for both.
std::optional<int> direction_of_age(const StatutoryTest& test, Date on) {
  Direction direction;
  add_direction_of_age(test, on, direction);
  if (direction.up && direction.down) return std::nullopt;
  return static_cast<int>(direction.up) - static_cast<int>(direction.down);
}

TEST(StatutoryProperty, AYearMoreChangesATestInOneDirectionAlone) {
  for_many(7, [](const StatutoryFacts& facts, Date on, Chance&) {
    if (!facts.age) return;
    auto older = facts;
    older.age = *facts.age + 1;
    const auto after = outcomes(older, on);
    for (const auto& result : statutory_results(thurrock(), facts, on)) {
      const auto direction = direction_of_age(*result.test, on);
      if (!direction) continue;
      const int change = rank(after.at(result.test->code)) - rank(result.outcome);
      EXPECT_GE(change * *direction, 0) << told(result.test->code, facts, on);
      if (*direction == 0) {
        EXPECT_EQ(change, 0) << told(result.test->code, facts, on);
      }
    }
  });
}

}  // namespace
}  // namespace waymark::pack
