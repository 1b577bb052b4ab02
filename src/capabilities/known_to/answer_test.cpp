// The law of the answer, on the demonstration's pack.
#include "capabilities/known_to/answer.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace waymark::known_to {
namespace {

const pack::Pack& demo_pack() {
  static const auto loaded = pack::load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  return *loaded.pack;
}

const base::Date kToday = *base::parse_date("2026-02-03");

pack::Reveals everything() { return {true, true, true, true, pack::SensitiveAnswer::as_specialist_support, true}; }

HeldContact held(const char* day, bool support = false) { return {core::ContactId{}, day, support}; }

Holding holding(const char* agency, std::vector<HeldContact> contacts) {
  Holding result;
  result.agency = agency;
  result.as_victim = !contacts.empty();
  result.as_victims = std::move(contacts);
  return result;
}

Told told(const std::vector<Holding>& holdings, const pack::Reveals& reveals) {
  return tell(holdings, {"thurrock_tenancy_services", reveals, demo_pack(), kToday});
}

TEST(Answer, CountsThisContactAndThoseBefore) {
  const auto answer = told({holding("essex_police", {held("2024-12-01"), held("2025-03-01")})}, everything()).answer;
  EXPECT_EQ(answer.contact_number, 3);
  EXPECT_EQ(answer.first_on, "2024-12-01");
  ASSERT_EQ(answer.holders.size(), 1U);
  EXPECT_EQ(answer.holders[0].contacts, 2);
}

// The day of this contact may be corrected; what was told of the others stands.
TEST(Answer, TheFirstDayIsOfAnotherContactAndNeverOfThisOne) {
  EXPECT_EQ(told({}, everything()).answer.first_on, "");
  const auto later = told({holding("essex_police", {held("2030-01-01")})}, everything()).answer;
  EXPECT_EQ(later.first_on, "2030-01-01");
}

TEST(Answer, TheDayOfEachContactIsToldOnlyWhereTheirNumberAndTheirDatesAre) {
  const std::vector<Holding> known = {holding("essex_police", {held("2024-12-01"), held("2025-03-01")})};
  const auto days = [&](const pack::Reveals& reveals) { return told(known, reveals).answer.holders.at(0).days; };
  EXPECT_EQ(days(everything()), (std::vector<std::string>{"2024-12-01", "2025-03-01"}));
  auto reveals = everything();
  reveals.count = false;
  EXPECT_TRUE(days(reveals).empty());
  reveals = everything();
  reveals.dates = false;
  EXPECT_TRUE(days(reveals).empty());
}

TEST(Answer, ASensitiveServiceIsNeverNamedNorCounted) {
  const auto result = told({holding("sericc", {held("2025-01-01", true)})}, everything());
  ASSERT_EQ(result.answer.holders.size(), 1U);
  const auto& holder = result.answer.holders[0];
  EXPECT_EQ(holder.agency, "");
  EXPECT_EQ(holder.name, "");
  EXPECT_EQ(holder.contacts, 0);
  EXPECT_EQ(holder.first_on, "");
  EXPECT_TRUE(holder.days.empty());
  EXPECT_EQ(result.answer.contact_number, 1);
  EXPECT_FALSE(result.answer.support_begun);
  EXPECT_EQ(result.asked.size(), 1U) << "its holder is told that somebody asked";
}

TEST(Answer, TwoSensitiveServicesReadLikeOne) {
  const auto one = told({holding("sericc", {held("2025-01-01")})}, everything()).answer;
  const auto two =
      told({holding("sericc", {held("2025-01-01")}), holding("sexual_health_services", {held("2025-02-01")})},
           everything())
          .answer;
  EXPECT_EQ(crypto::Codec<Answer>::write(one), crypto::Codec<Answer>::write(two));
}

TEST(Answer, ABasisThatMayNotKnowOfThemReadsAsIfTheyDidNotExist) {
  auto reveals = everything();
  reveals.sensitive = pack::SensitiveAnswer::none;
  const auto with = told({holding("sericc", {held("2025-01-01")})}, reveals);
  const auto without = told({}, reveals);
  EXPECT_EQ(crypto::Codec<Answer>::write(with.answer), crypto::Codec<Answer>::write(without.answer));
  EXPECT_TRUE(with.asked.empty());
}

TEST(Answer, WithoutCountsAndDatesOnlyOnesOwnContactsCount) {
  auto reveals = everything();
  reveals.count = reveals.dates = false;
  const auto answer =
      told({holding("essex_police", {held("2024-12-01")}), holding("thurrock_tenancy_services", {held("2025-06-01")})},
           reveals)
          .answer;
  EXPECT_EQ(answer.contact_number, 2);
  EXPECT_EQ(answer.first_on, "2025-06-01");
  ASSERT_EQ(answer.holders.size(), 1U);
  EXPECT_EQ(answer.holders[0].contacts, 0);
}

TEST(Answer, AnotherPartIsAnsweredApartAndNeverCounted) {
  Holding other;
  other.agency = "essex_police";
  other.in_another_part = true;
  const auto answer = told({other}, everything()).answer;
  EXPECT_TRUE(answer.in_another_part);
  EXPECT_EQ(answer.contact_number, 1);
  EXPECT_TRUE(answer.holders.empty());
  auto reveals = everything();
  reveals.other_parts = false;
  const auto silent = told({other}, reveals);
  EXPECT_FALSE(silent.answer.in_another_part);
  EXPECT_TRUE(silent.asked.empty());
}

TEST(Answer, SupportHasBegunWhenASupportServiceAndThePersonSpoke) {
  const auto spoke =
      told({holding("changing_pathways", {held("2025-03-01"), held("2025-04-01", true)})}, everything()).answer;
  EXPECT_TRUE(spoke.support_begun);
  EXPECT_EQ(spoke.support_on, "2025-04-01");
  const auto only_referred = told({holding("changing_pathways", {held("2025-03-01")})}, everything()).answer;
  EXPECT_FALSE(only_referred.support_begun);
  const auto no_support_service = told({holding("essex_police", {held("2025-03-01", true)})}, everything()).answer;
  EXPECT_FALSE(no_support_service.support_begun);
}

TEST(Answer, SupportThatBeganAfterAReferralIsSupportAndNoContact) {
  auto referred = holding("changing_pathways", {held("2025-04-01", true)});
  referred.support_on = "2025-03-01";
  const auto answer = told({referred}, everything()).answer;
  EXPECT_TRUE(answer.support_begun);
  EXPECT_EQ(answer.support_on, "2025-03-01");
  EXPECT_EQ(answer.contact_number, 2);
  referred.agency = "essex_police";
  referred.as_victims.clear();
  EXPECT_FALSE(told({referred}, everything()).answer.support_begun) << "no support service";
  referred.agency = "sericc";
  EXPECT_FALSE(told({referred}, everything()).answer.support_begun) << "a sensitive service";
}

TEST(Answer, SupportIsToldOnlyWhereTheBasisCounts) {
  auto reveals = everything();
  reveals.count = false;
  const std::vector<Holding> supported = {holding("changing_pathways", {held("2025-04-01", true)})};
  EXPECT_FALSE(told(supported, reveals).answer.support_begun);
  EXPECT_EQ(told(supported, reveals).answer.support_on, "");
  const auto own = tell(supported, {"changing_pathways", reveals, demo_pack(), kToday}).answer;
  EXPECT_TRUE(own.support_begun) << "what one's own agency did is no secret to it";
}

TEST(Answer, AnotherServiceWithoutADateDoesNotTakeOnesOwnAway) {
  auto reveals = everything();
  reveals.dates = false;
  const std::vector<Holding> supported = {holding("sosdap", {held("2025-03-01", true)}),
                                          holding("changing_pathways", {held("2025-04-01", true)})};
  const auto own = tell(supported, {"changing_pathways", reveals, demo_pack(), kToday}).answer;
  EXPECT_TRUE(own.support_begun);
  EXPECT_EQ(own.support_on, "2025-04-01");
}

TEST(Answer, AnAgencyThatThePackDoesNotKnowIsTreatedAsSensitive) {
  const auto answer = told({holding("unheard_of", {held("2025-03-01")})}, everything()).answer;
  ASSERT_EQ(answer.holders.size(), 1U);
  EXPECT_EQ(answer.holders[0].agency, "");
}

TEST(Answer, IsReadBackAsItWasWritten) {
  auto answer =
      told({holding("essex_police", {held("2024-12-01")}), holding("sericc", {held("2025-01-01")})}, everything())
          .answer;
  answer.being_checked = true;
  answer.checked_by = "2026-02-03T14:15:00.000Z";
  const auto text = crypto::Codec<Answer>::write(answer);
  const auto read = crypto::Codec<Answer>::read(text);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(crypto::Codec<Answer>::write(*read), text);
  EXPECT_TRUE(*read == answer);
  EXPECT_FALSE(crypto::Codec<Answer>::read("no document").ok());
}

}  // namespace
}  // namespace waymark::known_to
