#include "linkage/explain.hpp"

#include <gmock/gmock.h>

#include <numeric>

#include "linkage/decide.hpp"
#include "linkage/example_people_test.hpp"

namespace waymark::linkage {
namespace {

using example::born;
using example::home;
using example::named;
using testing::HasSubstr;
using testing::Not;

Identity jocasta() {
  Identity person = named("Jocasta Morwenna", "Kestrelby", born(1984, 3, 12));
  person.addresses = {home("127", "ZY1 1AA")};
  person.phones = {"07700 900123"};
  person.emails = {"jocasta@example.org"};
  person.nhs_number = "9434765919";
  person.numbers = {{"upn", "B801200005001", true}};
  return person;
}

TEST(Explain, AddsUpToTheTotal) {
  const Decision decision = decide(Model(1000), prepare(jocasta()), prepare(jocasta()), starting_thresholds());
  const Explanation& why = decision.explanation;
  const double sum = std::accumulate(why.lines.begin(), why.lines.end(), why.prior + why.household,
                                     [](double bits, const ExplanationLine& line) { return bits + line.bits; });
  EXPECT_NEAR(sum, why.before_guards, 1e-9);
  EXPECT_NEAR(why.probability, probability(why.total), 1e-12);
}

TEST(Explain, HoldsNoValue) {
  const std::string text =
      to_text(decide(Model(1000), prepare(jocasta()), prepare(jocasta()), starting_thresholds()).explanation);
  for (const char* value :
       {"ocasta", "orwenna", "estrelby", "1984", "127", "ZY1", "900123", "943476", "B8012", "example"})
    EXPECT_THAT(text, Not(HasSubstr(value)));
  EXPECT_THAT(text, HasSubstr("birth date: same: +13.9\n"));
  EXPECT_THAT(text, HasSubstr("shared household: "));
}

TEST(Explain, NamesTheGuards) {
  const Decision decision =
      decide(Model(1000), prepare(jocasta()), prepare(jocasta()), starting_thresholds(), {.opposing_roles = true});
  EXPECT_THAT(to_text(decision.explanation), HasSubstr(std::string(reason_of(Guard::opposing_roles))));
}

TEST(ValuesCompared, ShowsNoConfidentialAddress) {
  Identity hidden = jocasta();
  hidden.addresses[0].class_normal = false;
  for (const ShownValues& row : values_compared(jocasta(), hidden))
    if (row.field == Field::address) {
      EXPECT_THAT(row.left, HasSubstr("ZY1"));
      EXPECT_EQ(row.right, "");
    }
}

}  // namespace
}  // namespace waymark::linkage
