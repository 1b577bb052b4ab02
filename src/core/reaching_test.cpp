#include "core/reaching.hpp"

#include <gtest/gtest.h>

namespace waymark::core {
namespace {

const std::vector<std::string> kKinds = {"phone_call", "text_message", "email", "letter"};

Record record(std::vector<ContactMethod> methods, std::vector<std::string> phones = {}) {
  Record record;
  record.identity.phones = std::move(phones);
  record.safe_contact.methods = std::move(methods);
  return record;
}

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
  const auto result = reaching({record({{"phone_call", "07700 900123", Safety::safe, "", ""}})}, kKinds,
                               {comparable_value("+447700900123")});
  EXPECT_TRUE(result.forbidden("phone_call"));
  EXPECT_TRUE(of(result, "phone_call", "07700 900123").shared);
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
