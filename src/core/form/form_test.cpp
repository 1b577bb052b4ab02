// A form in each of its four readings: asked, shown, checked, kept. On a form of its own, which holds every kind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/form/answers.hpp"
#include "core/form/check.hpp"
#include "core/form/groups.hpp"
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

TEST(Form, WhiteSpaceAroundAnAnswerIsNoMistakeAndAloneNoAnswer) {
  for (const auto* typed : {"34 ", " 34", "34\u00a0", "\t34\n"}) EXPECT_EQ(error_of("count", typed), "") << typed;
  EXPECT_EQ(error_of("count", "3 4"), "count: Count must be a whole number, like 3");
  for (const auto* typed : {" ", "\u00a0", " \u00a0\n"}) {
    EXPECT_EQ(error_of("count", typed), "") << "nothing was typed";
    EXPECT_TRUE(form::kept(every_kind(), fields({{"words", typed}}), asking(), {}).empty());
    auto page = every_kind();
    page.questions[0].required = true;
    EXPECT_EQ(problems(page, fields({{"words", typed}}), asking()).size(), 1U);
  }
  EXPECT_EQ(number("27 "), 27);
  const auto date = fields({{"day-day", " 27\u00a0"}, {"day-month", "march "}, {"day-year", " 2025"}});
  EXPECT_TRUE(problems(every_kind(), date, asking()).empty());
  EXPECT_EQ(whole_date(read_date(date, "day")), base::parse_date("2025-03-27"));
}

TEST(Form, CharactersAreCountedAsTheyAreTyped) {
  std::string accents;
  for (int i = 0; i < 500; ++i) accents += "é";
  EXPECT_EQ(error_of("words", accents), "");
  EXPECT_EQ(error_of("words", accents + "é"), "words: Words must be 500 characters or less");
}

TEST(Form, ADateLiesAsFarAheadAsThePackSaysAndNoFurther) {
  auto page = every_kind();
  page.questions[4].ahead_days = 28;
  const auto due = [&](const char* day, const char* month, const char* year) {
    return problems(page, fields({{"born-day", day}, {"born-month", month}, {"born-year", year}}), asking());
  };
  EXPECT_TRUE(due("3", "3", "2026").empty());
  EXPECT_TRUE(due("", "3", "2026").empty());
  ASSERT_EQ(due("4", "3", "2026").size(), 1U);
  EXPECT_EQ(due("4", "3", "2026").front().message, "Date of birth must be on or before 3 March 2026");
  ASSERT_EQ(due("1", "1", "2027").size(), 1U);
  EXPECT_EQ(due("1", "1", "2027").front().field, "born-year");
  page.questions[4].ahead_days = 365;
  EXPECT_TRUE(due("1", "1", "2027").empty()) << "the year too may be to come";
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

// One that stands inside its choice.
pack::FormPage revealed() {
  auto page = hanging();
  page.questions[0].kind = QuestionKind::one_of;
  page.questions[0].options = question("", QuestionKind::one_of, "").options;
  page.questions[1] = question("code", QuestionKind::postcode, "Postcode");
  page.questions[1].when = pack::AskedWhen{"safe", {"red"}};
  return page;
}

std::vector<std::string> lines(const pack::FormPage& page, const http::Fields& typed) {
  std::vector<std::string> all;
  for (const auto& answer : answers(page, typed, asking())) all.push_back(answer.label + ": " + answer.text);
  return all;
}

TEST(Form, WhatStandsUnderAChoiceThatWasChangedIsNoAnswerAndComesBackWithIt) {
  using Lines = std::vector<std::string>;
  const auto page = revealed();
  const auto wrong = fields({{"safe", "green"}, {"code", "Grays"}});
  EXPECT_TRUE(problems(page, wrong, asking()).empty()) << "nobody can see it to put it right";
  EXPECT_EQ(lines(page, wrong), Lines{"Is it safe?: Green"});
  ASSERT_EQ(kept(page, wrong, asking(), {}).size(), 1U);
  EXPECT_FALSE(only_what_applies(page, wrong, asking()).has("code"));
  EXPECT_EQ(only_what_applies(page, wrong, asking()).get("safe"), "green");
  const auto changed_back = fields({{"safe", "red"}, {"code", "Grays"}});
  EXPECT_EQ(problems(page, changed_back, asking()).size(), 1U);
  EXPECT_EQ(lines(page, changed_back), (Lines{"Is it safe?: Red", "Postcode: Grays"}));
  EXPECT_EQ(only_what_applies(page, changed_back, asking()).get("code"), "Grays");
}

TEST(Form, WhatIsTypedUnderRadioButtonsThatNobodyTouchedCounts) {
  auto page = revealed();
  page.questions[1].required = true;
  EXPECT_TRUE(problems(page, {}, asking()).empty()) << "but it is not asked for";
  const auto typed = fields({{"code", "RM17"}});
  EXPECT_EQ(kept(page, typed, asking(), {}).size(), 1U);
  EXPECT_TRUE(only_what_applies(page, typed, asking()).has("code"));
  page.questions[0].kind = QuestionKind::some_of;
  EXPECT_TRUE(kept(page, typed, asking(), {}).empty()) << "a box that is not ticked says no";
}

TEST(Form, InEachGroupItsOwnChoiceDecides) {
  auto page = revealed();
  page.repeat = pack::Repeat{"child", "Child", "Add", 3, ""};
  const auto only = only_what_applies(
      page, fields({{"child_safe", "red"}, {"child_code", "RM17"}, {"child2_safe", "green"}, {"child2_code", "RM18"}}),
      asking());
  EXPECT_EQ(only.get("child_code"), "RM17");
  EXPECT_FALSE(only.has("child2_code"));
}

TEST(Form, AGroupOfWhichNothingAppliesIsEmpty) {
  auto page = revealed();
  page.repeat = pack::Repeat{"child", "Child", "Add", 3, ""};
  page.questions[0].kind = QuestionKind::some_of;
  page.questions[0].required = true;
  EXPECT_TRUE(problems(page, fields({{"child_safe", "red"}, {"child2_code", "RM17"}}), asking()).empty());
}

std::string shown(const pack::FormPage& page, const http::Fields& typed) {
  const auto errors = problems(page, typed, asking());
  return std::string(show(page, typed, web::FormView(typed, errors), asking()).text());
}

TEST(Form, AQuestionThatHangsOnOneChoiceStandsInsideItWithWhatWasTyped) {
  const auto page = shown(revealed(), fields({{"safe", "green"}, {"code", "He <b>was</b> near"}}));
  EXPECT_THAT(page, HasSubstr("data-aria-controls"));
  EXPECT_LT(page.find("govuk-radios__conditional"), page.find("name=\"code\""));
  EXPECT_LT(page.find("name=\"code\""), page.find("value=\"blue\"")) << "before the choice that comes next";
  EXPECT_EQ(page.find("name=\"code\""), page.rfind("name=\"code\""));
  EXPECT_THAT(page, HasSubstr("He &lt;b&gt;was&lt;/b&gt; near")) << "although it is not asked at the moment";
}

TEST(Form, AQuestionThatHangsOnSeveralChoicesStandsOutsideThemAndSaysOnWhich) {
  const auto page = shown(hanging(), fields({{"safe", "no"}, {"why", "He was near"}}));
  EXPECT_THAT(page, Not(HasSubstr("conditional"))) << "a script would hide it inside the choice that was not made";
  EXPECT_GT(page.find("name=\"why\""), page.find("value=\"unknown\""));
  EXPECT_EQ(page.find("name=\"why\""), page.rfind("name=\"why\""));
  EXPECT_THAT(page, HasSubstr("Only if you chose “No” or “Not known” above"));
  EXPECT_THAT(page, HasSubstr("He was near"));
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
  page.repeat = pack::Repeat{"child", "Child", "Add another child", 3, "Leave a child out"};
  page.questions = {question("name", QuestionKind::words, "Name"),
                    question("born", QuestionKind::part_of_date, "Date of birth")};
  return page;
}

TEST(Form, AGroupIsAddedAndWhatWasTypedStays) {
  const auto page = repeating();
  const auto typed = fields({{"child_name", "Basil"}, {"child_groups", "1"}, {"add", "yes"}, {"words", "More"}});
  const auto after = with_another_group(page, typed, asking());
  EXPECT_EQ(after.get("child_groups"), "2");
  EXPECT_EQ(after.all("child_groups").size(), 1U);
  EXPECT_EQ(after.get("child_name"), "Basil");
  EXPECT_EQ(after.get("words"), "More");
  EXPECT_FALSE(after.has("add")) << "the button is no answer";
  EXPECT_EQ(with_another_group(page, fields({{"child_groups", "99"}}), asking()).get("child_groups"), "3");
  EXPECT_EQ(with_another_group(page, fields({{"child_groups", "x"}}), asking()).get("child_groups"), "2");
}

TEST(Form, AGroupIsLeftOutWithoutLosingTheOthers) {
  const auto page = repeating();
  const auto typed = fields({{"child_name", "Basil"},
                             {"child2_name", "Clover"},
                             {"child3_name", "Sorrel"},
                             {"child3_born-year", "2019"},
                             {"child_groups", "3"}});
  const auto after = without_group(page, typed, 2, asking());
  EXPECT_EQ(after.get("child_groups"), "2");
  EXPECT_EQ(after.get("child_name"), "Basil");
  EXPECT_EQ(after.get("child2_name"), "Sorrel");
  EXPECT_EQ(after.get("child2_born-year"), "2019");
  EXPECT_FALSE(after.has("child3_name"));
  EXPECT_EQ(without_group(page, typed, 0, asking()).get("child3_name"), "Sorrel") << "there is no such group";
}

TEST(Form, NoButtonOfAGroupStandsBeforeTheOneThatSendsThePage) {
  const auto two = fields({{"child_name", "Basil"}, {"child2_name", "Clover"}});
  EXPECT_THAT(shown(repeating(), two), Not(HasSubstr("<button"))) << "Enter in a field would press it";
  EXPECT_THAT(std::string(add_button(repeating(), two, asking()).text()), HasSubstr("Add another child"));
  EXPECT_THAT(std::string(leave_out_button(repeating(), two, asking()).text()), HasSubstr("Leave a child out"));
}

TEST(Form, ThereIsNoButtonWithoutAUse) {
  const auto full = fields({{"child3_name", "Sorrel"}});
  EXPECT_TRUE(add_button(repeating(), full, asking()).empty());
  EXPECT_TRUE(leave_out_button(repeating(), {}, asking()).empty()) << "there is nobody but one";
  EXPECT_TRUE(add_button(every_kind(), {}, asking()).empty());
  EXPECT_TRUE(leave_out_button(every_kind(), {}, asking()).empty());
}

TEST(Form, AnAddressCanLeadIntoEachGroup) {
  const auto page = shown(repeating(), fields({{"child2_name", "Clover"}}));
  for (const int group : {1, 2})
    EXPECT_THAT(page, HasSubstr("id=\"" + group_id(group) + "\" tabindex=\"-1\"")) << group;
  EXPECT_THAT(page, HasSubstr(">" + group_title(*repeating().repeat, 2) + "</legend>"));
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
