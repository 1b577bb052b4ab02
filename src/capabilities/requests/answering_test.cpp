// On the demonstration's pack.
#include "capabilities/requests/answering.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace waymark::requests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const pack::Pack& demo_pack() {
  static const auto loaded = pack::load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  return *loaded.pack;
}

const base::Date kToday = *base::parse_date("2026-02-03");

WholeRequest whole(bool masked) {
  WholeRequest made;
  made.request.purpose = "safeguard_adult";
  made.request.masked = masked;
  return made;
}

core::Record own(char digit) {
  core::Record record;
  record.id = *core::RecordId::parse(std::string(base::kIdTextLength, digit));
  return record;
}

Answer answer() {
  Answer made;
  made.text = "Seen once, in May.";
  made.facts = {"known_here"};
  made.basis = "safeguarding_public_task";
  made.basis_reason = "She could not be asked.";
  return made;
}

template <class Errors>
std::vector<std::string> fields_of(const Errors& errors) {
  std::vector<std::string> fields;
  for (const auto& error : errors) fields.push_back(error.field);
  return fields;
}

std::vector<std::string> wrong(const Answer& answer, bool masked = false, const std::vector<core::Record>& records = {},
                               const char* agency = "sexual_health_services") {
  return fields_of(problems_with(answer, whole(masked), records, agency, demo_pack(), kToday));
}

TEST(Answering, AWholeAnswerIsRight) { EXPECT_THAT(wrong(answer()), IsEmpty()); }

TEST(Answering, EachThingThatIsMissingIsNamed) {
  EXPECT_THAT(wrong({}), ElementsAre("text", "facts", "basis"));
  auto unreasoned = answer();
  unreasoned.basis_reason.clear();
  EXPECT_THAT(wrong(unreasoned), ElementsAre("basis_reason"));
  auto unheard = answer();
  unheard.facts = {"unheard_of"};
  EXPECT_THAT(wrong(unheard), ElementsAre("facts"));
  auto other_purpose = answer();
  other_purpose.basis = "housing_legal_obligation";
  EXPECT_THAT(wrong(other_purpose), ElementsAre("basis"));
}

TEST(Answering, ItSaysOfWhichOwnRecordItSpeaksWhereThereAreAny) {
  auto about = answer();
  EXPECT_THAT(wrong(about, false, {own('1')}), ElementsAre("about"));
  about.about = own('2').id.text();
  EXPECT_THAT(wrong(about, false, {own('1')}), ElementsAre("about")) << "somebody else's";
  about.about = own('1').id.text();
  EXPECT_THAT(wrong(about, false, {own('1')}), IsEmpty());
  about.about = kNoRecord;
  EXPECT_THAT(wrong(about, false, {own('1')}), IsEmpty());
}

TEST(Answering, WhoeverIsAskedAsSpecialistSupportDoesNotGiveItsNameAway) {
  for (const auto* text : {"Ring Sexual Health on Monday.", "We at SEXUAL-HEALTH services saw her."}) {
    auto telling = answer();
    telling.text = text;
    EXPECT_THAT(wrong(telling, true), ElementsAre("text")) << text;
    EXPECT_THAT(wrong(telling, false), IsEmpty()) << "whoever was asked by name may use it: " << text;
  }
  auto by_its_short_name = answer();
  by_its_short_name.text = "Call SERICC.";
  EXPECT_THAT(wrong(by_its_short_name, true, {}, "sericc"), ElementsAre("text"));
  EXPECT_THAT(wrong(by_its_short_name, true, {}, "sexual_health_services"), IsEmpty());
  EXPECT_THAT(wrong(answer(), true), IsEmpty());
}

TEST(Answering, WhatIsKeptIsWhatIsReadAndNoMore) {
  auto about = answer();
  about.about = own('1').id.text();
  about.note = "Ask the nurse.";
  const auto said = said_of(about, whole(false), demo_pack());
  EXPECT_FALSE(said.refused());
  EXPECT_EQ(said.record, own('1').id);
  EXPECT_EQ(said.told.text, "Seen once, in May.");
  EXPECT_THAT(said.told.facts, ElementsAre("Whether you know this person"));
  EXPECT_EQ(said.kept.note, "Ask the nurse.");
}

TEST(Answering, AnAnswerOfWhoeverWasMeantSpeaksOfTheirRecordUnlessTheySayOtherwise) {
  auto named = whole(true);
  named.request.own_record = own('3').id;
  EXPECT_EQ(said_of(answer(), named, demo_pack()).record, own('3').id);
  auto of_none = answer();
  of_none.about = kNoRecord;
  EXPECT_FALSE(said_of(of_none, named, demo_pack()).record.has_value());
}

TEST(Answering, ARefusalIsANeutralCodeWithAReasonThatStays) {
  EXPECT_THAT(fields_of(problems_with(Refusal{}, demo_pack(), kToday)), ElementsAre("reason_code", "note"));
  const Refusal refusal{"neither_confirm_nor_deny", "He is a colleague of her husband."};
  EXPECT_THAT(problems_with(refusal, demo_pack(), kToday), IsEmpty());
  const auto said = said_of(refusal, demo_pack());
  EXPECT_TRUE(said.refused());
  EXPECT_EQ(said.told.text, "We can neither confirm nor deny that we know this person");
  EXPECT_THAT(said.told.facts, IsEmpty());
  EXPECT_FALSE(said.record.has_value());
}

// If a sentence could only be said of somebody who is known, whoever asked would know.
TEST(Answering, NoReasonToRefuseSaysThatThereIsSomebody) {
  for (const auto* code : demo_pack().list(pack::lists::refusal_reasons).in_force(kToday))
    for (const auto* word : {"already", "duplicate", "same person", "our client", "we hold"})
      EXPECT_EQ(code->label.find(word), std::string::npos) << code->code << " says " << word;
}

}  // namespace
}  // namespace waymark::requests
