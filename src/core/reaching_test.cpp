#include "core/reaching.hpp"

#include <gmock/gmock.h>

#include "core/same_value.hpp"

namespace waymark::core {
namespace {

using testing::ElementsAre;

const std::vector<std::string> kKinds = {"phone_call", "text_message", "email", "letter"};

Record record(std::vector<ContactMethod> methods, std::vector<std::string> phones = {}) {
  Record record;
  record.identity.phones = std::move(phones);
  record.safe_contact.methods = std::move(methods);
  return record;
}

// Of an alleged perpetrator's record that holds it.
AllegedPerpetrator of_number(const char* number) { return {"his", comparable_values(number), {}}; }

const Reach& of(const Reaching& reaching, std::string_view kind, std::string_view value = "") {
  static const Reach none;
  for (const auto& reach : reaching.reaches)
    if (reach.kind == kind && reach.value == value) return reach;
  ADD_FAILURE() << "nothing is said of " << kind;
  return none;
}

TEST(Reaching, SilenceIsNotSafe) {
  const auto result = reaching({record({})}, kKinds, {});
  ASSERT_EQ(result.reaches.size(), 4U);
  for (const auto& kind : kKinds) EXPECT_TRUE(result.forbidden(kind));
}

TEST(Reaching, ANumberOfWhichNothingWasSaidIsNotSafe) {
  const auto result = reaching({record({}, {"07700 900123"})}, kKinds, {});
  EXPECT_EQ(of(result, "phone_call", "07700 900123").safety, Safety::unknown);
  EXPECT_EQ(of(result, "text_message", "07700 900123").safety, Safety::unknown);
}

TEST(Reaching, AnAnswerWithoutANumberIsAboutTheNumbersOfThatRecordAlone) {
  const auto result = reaching(
      {record({{"phone_call", "", Safety::safe, "", ""}}, {"07700 900123"}), record({}, {"07700 900456"})}, kKinds, {});
  EXPECT_EQ(of(result, "phone_call", "07700 900123").safety, Safety::safe);
  EXPECT_EQ(of(result, "phone_call", "07700 900456").safety, Safety::unknown);
}

TEST(Reaching, TheWorstThatAnybodySaidCountsWhicheverRecordIsNewer) {
  const auto safe = record({{"phone_call", "07700 900123", Safety::safe, "", ""}});
  const auto unsafe = record({{"phone_call", "+44 7700 900123", Safety::unsafe, "", ""}});
  for (const auto& result : {reaching({safe, unsafe}, kKinds, {}), reaching({unsafe, safe}, kKinds, {})}) {
    EXPECT_TRUE(result.forbidden("phone_call"));
    EXPECT_TRUE(result.reaches.front().disputed);
  }
}

TEST(Reaching, WhatWasSafeIsNotOnceANewerRecordDoesNotKnow) {
  const auto unknown = record({{"letter", "", Safety::unknown, "", ""}, {"phone_call", "", Safety::unknown, "", ""}});
  const auto safe = record({{"letter", "", Safety::safe, "mornings", ""}, {"phone_call", "1", Safety::safe, "", ""}});
  const auto doubted = reaching({unknown, safe}, kKinds, {});
  EXPECT_TRUE(doubted.forbidden("letter"));
  EXPECT_TRUE(doubted.forbidden("phone_call")) << "said of every number";
  const auto asked_again = reaching({safe, unknown, safe}, kKinds, {});
  EXPECT_EQ(of(asked_again, "letter").safety, Safety::safe);
  EXPECT_EQ(of(asked_again, "letter").times, "mornings");
  EXPECT_EQ(of(asked_again, "phone_call", "1").safety, Safety::safe);
}

TEST(Reaching, WhatWasUnsafeStaysUnsafeWhenANewerRecordDoesNotKnow) {
  const auto result = reaching({record({{"letter", "", Safety::unknown, "", ""}}), record({}, {"07700 900123"}),
                                record({{"letter", "", Safety::unsafe, "", ""}})},
                               kKinds, {});
  EXPECT_EQ(of(result, "letter").safety, Safety::unsafe);
}

TEST(Reaching, ARecordThatOnlyHoldsANumberSaysNothingOfIt) {
  const auto result = reaching(
      {record({}, {"07700 900123"}), record({{"phone_call", "07700 900123", Safety::safe, "", ""}})}, kKinds, {});
  EXPECT_EQ(of(result, "phone_call", "07700 900123").safety, Safety::safe);
}

TEST(Reaching, UnsafeSaidBesideANumberCoversTheNumbersOfOtherRecordsToo) {
  const auto unsafe = record({{"phone_call", "", Safety::unsafe, "", ""}}, {"07700 900456"});
  const auto safe = record({{"phone_call", "", Safety::safe, "", ""}}, {"07700 900123"});
  for (const auto& result : {reaching({unsafe, safe}, kKinds, {}), reaching({safe, unsafe}, kKinds, {})}) {
    EXPECT_TRUE(result.forbidden("phone_call"));
    EXPECT_EQ(of(result, "phone_call", "07700 900123").safety, Safety::unsafe);
  }
}

TEST(Reaching, UnsafeWithoutANumberCoversEveryNumber) {
  const auto result = reaching({record({{"phone_call", "", Safety::unsafe, "", ""}}),
                                record({{"phone_call", "07700 900123", Safety::safe, "", ""}})},
                               kKinds, {});
  EXPECT_TRUE(result.forbidden("phone_call"));
}

TEST(Reaching, ANumberThatTheAllegedPerpetratorHasTooIsNotSafeWhateverWasSaid) {
  const auto result =
      reaching({record({{"phone_call", "07700 900123", Safety::safe, "", ""}})}, kKinds, {of_number("+447700900123")});
  EXPECT_TRUE(result.forbidden("phone_call"));
  EXPECT_THAT(of(result, "phone_call", "07700 900123").shared_with, ElementsAre("his"));
}

TEST(Reaching, AnyNumberThatStandsBesideOtherTextIsComparedWhereverOneIs) {
  for (const auto* theirs : {"07700 900123", "Barnaby 07700 900123 (after 6)", "07700 900456 / 07700 900123"})
    for (const auto* hers : {"07700 900123 (after 6)", "07700 900777 / 07700 900123", "Alex, 07700 900123"})
      for (const auto* kind : {"phone_call", "voicemail", "third_party", "through_agency"}) {
        const auto result = reaching({record({{kind, hers, Safety::safe, "", ""}})}, kKinds, {of_number(theirs)});
        EXPECT_TRUE(of(result, kind, hers).shared()) << theirs << " and " << hers;
        EXPECT_TRUE(result.forbidden(kind));
      }
  const auto another = reaching({record({{"third_party", "Alex, 07700 900124", Safety::safe, "", ""}})}, kKinds,
                                {of_number("Alex, 07700 900123")});
  EXPECT_FALSE(another.forbidden("third_party"));
}

TEST(Reaching, AMessageIsLeftOnTheNumbersOfTheRecord) {
  const auto result = reaching({record({{"voicemail", "", Safety::safe, "", ""}}, {"07700 900123", "07700 900456"})},
                               kKinds, {of_number("07700 900123")});
  EXPECT_TRUE(of(result, "voicemail", "07700 900123").shared());
  EXPECT_EQ(of(result, "voicemail", "07700 900456").safety, Safety::safe);
}

TEST(Reaching, AnEmailAddressThatTheAllegedPerpetratorHasTooIsNotSafe) {
  auto held = record({{"email", "", Safety::safe, "", ""}});
  held.identity.emails = {"Opal.Madeup@example.org (mornings)"};
  const auto result = reaching({held}, kKinds, {{"his", {"opal.madeup@example.org"}, {}}});
  EXPECT_TRUE(result.forbidden("email"));
}

TEST(Reaching, WhatIsUnsafeInOneTextIsUnsafeInEachThatHoldsIt) {
  const auto both = record({{"phone_call", "07700 900123 / 07700 900456", Safety::unsafe, "", ""}});
  const auto each = record({{"phone_call", "", Safety::safe, "", ""}}, {"07700 900123", "07700 900456"});
  for (const auto& result : {reaching({both, each}, kKinds, {}), reaching({each, both}, kKinds, {})})
    EXPECT_TRUE(result.forbidden("phone_call"));
}

TEST(Reaching, ANumberIsNotSaferForStandingBesideAnother) {
  const auto one = record({{"phone_call", "07700 900123", Safety::safe, "", ""}});
  const auto both = record({{"phone_call", "07700 900123 / 07700 900456", Safety::unknown, "", ""}});
  const auto result = reaching({one, both}, kKinds, {});
  EXPECT_EQ(of(result, "phone_call", "07700 900123").safety, Safety::safe);
}

Record at_home(const char* lines, Safety letter) {
  auto held = record({{"letter", "", letter, "", ""}});
  if (*lines != '\0') held.identity.addresses = {{lines, "ZY1 1AA", AddressClass::confidential}};
  return held;
}

TEST(Reaching, ALetterIsNotSafeWhereTheAllegedPerpetratorLives) {
  const std::vector<AllegedPerpetrator> others = {
      {"his", {}, {{"14 Nowhere Ln, Grays", "", AddressClass::confidential}}}};
  const auto there = at_home("Flat 2, 14 Nowhere Lane", Safety::safe);
  const auto elsewhere = at_home("3 Imaginary Court", Safety::safe);
  EXPECT_TRUE(of(reaching({there}, kKinds, others), "letter").shared());
  EXPECT_EQ(of(reaching({elsewhere}, kKinds, others), "letter").safety, Safety::safe);
  EXPECT_TRUE(reaching({at_home("", Safety::safe), there}, kKinds, others).forbidden("letter"))
      << "it goes to the address that is known";
  const std::vector<Record> fled = {elsewhere, at_home("14 Nowhere Lane", Safety::unknown)};
  EXPECT_FALSE(of(reaching(fled, kKinds, others), "letter").shared()) << "nobody writes to where they lived";
}

TEST(Reaching, WhoAskedNotToBeContactedIsNotContacted) {
  const auto result = reaching({record({{"phone_call", "07700 900123", Safety::safe, "", ""}}),
                                record({{"no_contact", "", Safety::safe, "", ""}})},
                               kKinds, {});
  EXPECT_TRUE(result.never);
  EXPECT_TRUE(result.forbidden("phone_call"));
}

TEST(Reaching, TheWorstStandsFirst) {
  const auto result = reaching(
      {record({{"letter", "", Safety::unsafe, "", ""}, {"phone_call", "1", Safety::safe, "", ""}})}, kKinds, {});
  EXPECT_EQ(result.reaches.front().kind, "letter");
  EXPECT_EQ(result.reaches.back().kind, "phone_call");
}

}  // namespace
}  // namespace waymark::core
