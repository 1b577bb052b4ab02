#include "capabilities/kept/words.hpp"

#include <gmock/gmock.h>

#include "capabilities/kept/kept.hpp"

namespace waymark::kept {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

std::vector<Answer> answers(const std::vector<std::pair<std::string, std::string>>& pairs) {
  http::Fields fields;
  for (const auto& [name, value] : pairs) fields.add(name, value);
  return answers_in(fields);
}

auto reads(const std::string& label, const std::string& text) {
  return testing::AllOf(Field(&Answer::label, label), Field(&Answer::text, text));
}

TEST(KeptWords, AFieldIsCalledByItsName) {
  EXPECT_EQ(label_of("basis_reason"), "Basis reason");
  EXPECT_EQ(label_of("birth-day"), "Birth day");
  EXPECT_EQ(label_of("comment_12"), "Comment 12");
  EXPECT_EQ(label_of("why"), "Why");
  EXPECT_EQ(label_of(""), "");
}

TEST(KeptWords, WhatWasTypedStaysAsItIsAndACodeIsRead) {
  EXPECT_THAT(answers({{"why", "She said: safe_word"}, {"basis", "safeguarding_public_task"}, {"topic_1", "yes"}}),
              ElementsAre(reads("Why", "She said: safe_word"), reads("Basis", "Safeguarding public task"),
                          reads("Topic 1", "yes")));
}

TEST(KeptWords, WhatOnlyProgramsReadAndWhatIsEmptyIsLeftOut) {
  EXPECT_THAT(answers({{"version", "3"},
                       {"high", "no"},
                       {"record", std::string(base::kIdTextLength, '1')},
                       {"seal", std::string(64, 'a')},
                       {"why", " \n "}}),
              IsEmpty());
}

TEST(KeptWords, SeveralChoicesOfOneQuestionStandTogether) {
  EXPECT_THAT(answers({{"forms", "physical_abuse"}, {"why", "x"}, {"forms", "stalking"}}),
              ElementsAre(reads("Forms", "Physical abuse\nstalking"), reads("Why", "x")));
}

TEST(KeptWords, LongTextsAreKnownByTheirLinesOrTheirLength) {
  const auto all = answers({{"a", "short"}, {"b", "two\nlines"}, {"c", std::string(81, 'x')}});
  ASSERT_EQ(all.size(), 3U);
  EXPECT_FALSE(all[0].is_long);
  EXPECT_TRUE(all[1].is_long);
  EXPECT_TRUE(all[2].is_long);
}

TEST(KeptWords, APageIsCalledByItsAddressWithoutIds) {
  const std::string id(base::kIdTextLength, '1');
  EXPECT_EQ(name_of_page("/contacts/" + id + "/who"), "Contacts: who");
  EXPECT_EQ(name_of_page("/referrals/" + id + "/no-support"), "Referrals: no support");
  EXPECT_EQ(name_of_page("/contacts/" + id + "/questions?sheet=2"), "Contacts: questions");
  EXPECT_EQ(name_of_page("/accounts/new"), "Accounts: new");
  EXPECT_EQ(name_of_page("/people"), "People");
  EXPECT_EQ(name_of_page("/"), "A page");
}

}  // namespace
}  // namespace waymark::kept
