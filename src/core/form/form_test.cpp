// A form in each of its four readings: asked, shown, checked, kept. On a form of its own, which holds every kind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/form/answers.hpp"
#include "core/form/check.hpp"
#include "core/form/show.hpp"
#include "core/form/typed.hpp"

namespace waymark::core::form {
namespace {

using pack::QuestionKind;
using testing::HasSubstr;
using testing::Not;

pack::Question question(const std::string& code, QuestionKind kind, const std::string& label) {
  pack::Question question;
  question.code = code;
  question.kind = kind;
  question.label = label;
  if (kind == QuestionKind::one_of || kind == QuestionKind::some_of || kind == QuestionKind::pick)
    question.options = {{"red", "Red", ""}, {"green", "Green", ""}, {"blue", "Blue", ""}};
  return question;
}

pack::FormPage every_kind() {
  pack::FormPage page;
  page.code = "every";
  page.heading = "Everything";
  page.questions = {question("words", QuestionKind::words, "Words"),
                    question("lines", QuestionKind::lines, "Lines"),
                    question("count", QuestionKind::number, "Count"),
                    question("day", QuestionKind::date, "Day"),
                    question("born", QuestionKind::part_of_date, "Date of birth"),
                    question("colour", QuestionKind::one_of, "Colour"),
                    question("colours", QuestionKind::some_of, "Colours"),
                    question("shade", QuestionKind::pick, "Shade"),
                    question("safe", QuestionKind::yes_no, "Is it safe?"),
                    question("phone", QuestionKind::phone, "Phone"),
                    question("email", QuestionKind::email, "Email"),
                    question("postcode", QuestionKind::postcode, "Postcode"),
                    question("nhs", QuestionKind::nhs_number, "NHS number")};
  return page;
}

const pack::Pack& no_pack() {
  static const pack::Pack pack{};
  return pack;
}
Asking asking() { return {no_pack(), *base::parse_date("2026-02-03"), "agency"}; }

http::Fields fields(const std::vector<std::pair<std::string, std::string>>& typed) {
  http::Fields all;
  for (const auto& [name, value] : typed) all.add(name, value);
  return all;
}

std::string error_of(const std::string& name, const std::string& value) {
  const auto errors = problems(every_kind(), fields({{name, value}}), asking());
  return errors.empty() ? "" : errors.front().field + ": " + errors.front().message;
}

TEST(Form, WhatIsKnownIsTakenAndWhatIsNoneIsSaidInThePublishedWords) {
  EXPECT_EQ(error_of("count", "12"), "");
  EXPECT_EQ(error_of("count", "twelve"), "count: Count must be a whole number, like 3");
  EXPECT_EQ(error_of("day-day", "3"), "day-month: Day must include a month");
  EXPECT_EQ(error_of("born-year", "1991"), "") << "a part is enough";
  EXPECT_THAT(error_of("born-year", "91"), HasSubstr("born-year: Year must be four digits"));
  EXPECT_EQ(error_of("born-month", "13"), "born-day: Date of birth must be a real date: day 1 to 31, month 1 to 12");
  EXPECT_EQ(error_of("colour", "mauve"), "colour: Select colour from what is listed");
  EXPECT_EQ(error_of("safe", "perhaps"), "safe: Select is it safe? from what is listed");
  EXPECT_EQ(error_of("phone", "ring twice"), "phone: Enter a phone number, like 01632 960 001 or 07700 900 982");
  EXPECT_EQ(error_of("phone", "900 142"), "") << "a local number is a number";
  EXPECT_THAT(error_of("email", "opal"), HasSubstr("correct format"));
  EXPECT_EQ(error_of("postcode", "RM17"), "") << "its first half is known";
  EXPECT_THAT(error_of("postcode", "Grays"), HasSubstr("Enter a postcode"));
  EXPECT_EQ(error_of("nhs", "999 000 0107"), "");
  EXPECT_THAT(error_of("nhs", "999 000 0108"), HasSubstr("NHS number"));
}

TEST(Form, ADayThatHasNotComeIsRefused) {
  const auto day = [](const char* number) {
    return problems(every_kind(), fields({{"day-day", number}, {"day-month", "2"}, {"day-year", "2026"}}), asking());
  };
  EXPECT_TRUE(day("3").empty());
  ASSERT_EQ(day("4").size(), 1U);
  EXPECT_EQ(day("4").front().message, "Day must be today or in the past");
}

TEST(Form, WhatIsNeededAndMissingIsAskedForAfterItsKind) {
  auto page = every_kind();
  for (auto& question : page.questions) question.required = true;
  std::vector<std::string> messages;
  for (const auto& error : problems(page, {}, asking())) messages.push_back(error.message);
  EXPECT_THAT(messages, testing::Contains("Enter words"));
  EXPECT_THAT(messages, testing::Contains("Select colour"));
  EXPECT_THAT(messages, testing::Contains("Enter date of birth"));
  EXPECT_THAT(messages, testing::Contains("Enter NHS number"));
  EXPECT_EQ(messages.size(), page.questions.size());
}

pack::FormPage hanging() {
  pack::FormPage page;
  page.code = "hanging";
  page.questions = {question("safe", QuestionKind::yes_no, "Is it safe?"), question("why", QuestionKind::words, "Why")};
  page.questions[1].when = pack::AskedWhen{"safe", {"no", "unknown"}};
  page.questions[1].required = true;
  return page;
}

TEST(Form, AQuestionThatHangsOnAChoiceIsNeededOnlyThen) {
  EXPECT_TRUE(problems(hanging(), fields({{"safe", "yes"}}), asking()).empty());
  EXPECT_EQ(problems(hanging(), fields({{"safe", "unknown"}}), asking()).size(), 1U);
  EXPECT_TRUE(problems(hanging(), fields({{"safe", "no"}, {"why", "He is near"}}), asking()).empty());
}

std::string shown(const pack::FormPage& page, const http::Fields& typed) {
  const auto errors = problems(page, typed, asking());
  return std::string(show(page, typed, web::FormView(typed, errors), asking()).text());
}

TEST(Form, AQuestionThatHangsStandsOnceInsideItsChoiceWithWhatWasTyped) {
  const auto page = shown(hanging(), fields({{"safe", "yes"}, {"why", "He <b>was</b> near"}}));
  EXPECT_THAT(page, HasSubstr("data-aria-controls"));
  EXPECT_EQ(page.find("name=\"why\""), page.rfind("name=\"why\""));
  EXPECT_THAT(page, HasSubstr("He &lt;b&gt;was&lt;/b&gt; near")) << "although it is not asked at the moment";
}

TEST(Form, EveryKindIsShownWithWhatIsWrongBesideIt) {
  const auto page = shown(every_kind(), fields({{"count", "many"}}));
  EXPECT_THAT(page, HasSubstr("Count must be a whole number"));
  for (const auto* name : {"words", "lines", "count", "day-day", "born-year", "colour", "colours", "shade", "safe"})
    EXPECT_THAT(page, HasSubstr(std::string("name=\"") + name + "\"")) << name;
}

pack::FormPage repeating() {
  pack::FormPage page;
  page.code = "people";
  page.repeat = pack::Repeat{"child", "Child", "Add another child", 3};
  page.questions = {question("name", QuestionKind::words, "Name"),
                    question("born", QuestionKind::part_of_date, "Date of birth")};
  return page;
}

TEST(Form, AGroupIsAddedAndTakenAwayWithoutLosingTheOthers) {
  const auto page = repeating();
  auto typed = fields({{"child_name", "Basil"}, {"child_groups", "1"}, {"add", "yes"}});
  auto after = after_button(page, typed, asking());
  EXPECT_EQ(after.get("child_groups"), "2");
  EXPECT_EQ(after.get("child_name"), "Basil");
  EXPECT_FALSE(after.has("add")) << "the button is no answer";
  typed = fields({{"child_name", "Basil"},
                  {"child2_name", "Clover"},
                  {"child3_name", "Sorrel"},
                  {"child3_born-year", "2019"},
                  {"child_groups", "3"},
                  {"remove", "2"}});
  after = after_button(page, typed, asking());
  EXPECT_EQ(after.get("child_groups"), "2");
  EXPECT_EQ(after.get("child_name"), "Basil");
  EXPECT_EQ(after.get("child2_name"), "Sorrel");
  EXPECT_EQ(after.get("child2_born-year"), "2019");
  EXPECT_EQ(after.get("child3_name"), "");
  EXPECT_EQ(after_button(page, fields({{"child_groups", "99"}, {"add", "yes"}}), asking()).get("child_groups"), "3");
  EXPECT_EQ(after_button(page, fields({{"child_groups", "x"}, {"remove", "-4"}}), asking()).get("child_groups"), "1");
}

TEST(Form, AGroupWithAnAnswerIsShownWhateverTheNumberSays) {
  EXPECT_EQ(groups_shown(repeating(), fields({{"child3_name", "Sorrel"}, {"child_groups", "1"}}), asking()), 3);
  EXPECT_EQ(groups_shown(repeating(), {}, asking()), 1);
  EXPECT_THAT(shown(repeating(), fields({{"child2_name", "Clover"}})), HasSubstr("value=\"Clover\""));
}

TEST(Form, AGroupThatWasAddedAndLeftEmptyIsNotWrong) {
  auto page = repeating();
  page.questions[0].required = true;
  EXPECT_TRUE(problems(page, fields({{"child_name", "Basil"}, {"child_groups", "3"}}), asking()).empty());
  EXPECT_EQ(problems(page, fields({{"child2_born-year", "2019"}}), asking()).size(), 1U);
}

TEST(Form, WhatIsKeptHoldsTheWordingAndGivesBackEveryField) {
  const auto typed = fields({{"words", "One <i>two</i>"},
                             {"born-month", "4"},
                             {"born-year", "1991"},
                             {"colours", "blue"},
                             {"colours", "red"},
                             {"safe", "unknown"}});
  auto page = every_kind();
  const auto kept = form::kept(page, typed, asking(), {});
  page.questions[8].label = "Worded anew";
  const auto read = kept_from(json::list(*json::read(json::write({{"a", to_json(kept)}})), "a"));
  EXPECT_EQ(read, kept);
  ASSERT_EQ(read.size(), 4U);
  EXPECT_EQ(read[1].text, "April 1991");
  EXPECT_EQ(read[2].text, "Red\nBlue") << "as they are listed";
  EXPECT_EQ(read[3].label, "Is it safe?");
  http::Fields back;
  give_back(read, back);
  EXPECT_EQ(back.all("colours").size(), 2U);
  for (const auto* name : {"words", "born-month", "born-year", "safe"}) EXPECT_EQ(back.get(name), typed.get(name));
}

TEST(Form, WhatIsKeptElsewhereIsNotKeptHere) {
  const auto typed = fields({{"words", "Opal"}, {"lines", "More"}});
  const auto kept = form::kept(every_kind(), typed, asking(), {"words"});
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept.front().field, "lines");
}

}  // namespace
}  // namespace waymark::core::form
