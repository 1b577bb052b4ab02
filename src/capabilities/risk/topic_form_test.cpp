// Topics that are not answered yes or no: a referral form asks what happened, when, and in which words.
#include "capabilities/risk/topic_form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace waymark::risk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr base::Date kToday{std::chrono::year{2026}, std::chrono::February, std::chrono::day{3}};

pack::Topic topic(pack::TopicKind kind) {
  pack::Topic made;
  made.number = 2;
  made.code = "when_happened";
  made.text = "When did it happen?";
  made.name = "when it happened";
  made.kind = kind;
  made.flags = {"of_the_topic"};
  if (kind == pack::TopicKind::choice)
    made.options = {{"days", "In the past days", "", {"recent"}}, {"years", "Years ago", "", {}}};
  return made;
}

http::Fields fields(std::initializer_list<std::pair<std::string, std::string>> pairs) {
  http::Fields form;
  for (const auto& [name, value] : pairs) form.add(name, value);
  return form;
}

struct Read {
  TopicAnswer answer;
  std::vector<std::string> errors;  // "field: message"
};
Read read(const pack::Topic& topic, std::initializer_list<std::pair<std::string, std::string>> pairs) {
  std::vector<base::FieldError> errors;
  Read read{read_topic(topic, fields(pairs), kToday, errors), {}};
  for (const auto& error : errors) read.errors.push_back(error.field + ": " + error.message);
  return read;
}

TEST(Choice, IsOneOfTheOptionsAndStatesWhatThatOneStates) {
  const auto choice = topic(pack::TopicKind::choice);
  const auto made = read(choice, {{"topic_when_happened", "days"}});
  EXPECT_THAT(made.errors, IsEmpty());
  EXPECT_EQ(made.answer.value, "days");
  EXPECT_EQ(made.answer.said, "In the past days") << "the words that were on the page";
  EXPECT_THAT(made.answer.flags, ElementsAre("recent"));
  EXPECT_THAT(read(choice, {{"topic_when_happened", "years"}}).answer.flags, IsEmpty());
  EXPECT_THAT(read(choice, {{"topic_when_happened", "another"}}).errors,
              ElementsAre("topic_when_happened: Select when it happened"));
}

TEST(Choice, LeftBlankWasNotAskedUnlessItIsRequired) {
  auto choice = topic(pack::TopicKind::choice);
  EXPECT_THAT(read(choice, {}).errors, IsEmpty());
  EXPECT_EQ(spoken(read(choice, {}).answer), "Not asked");
  choice.required = true;
  EXPECT_THAT(read(choice, {}).errors, ElementsAre("topic_when_happened: Select when it happened"));
}

TEST(Words, AreKeptAsTheyWereTyped) {
  auto words = topic(pack::TopicKind::text);
  EXPECT_EQ(read(words, {{"topic_when_happened", "On “Friday”,\nafter work"}}).answer.said, "On “Friday”,\nafter work");
  EXPECT_THAT(read(words, {}).errors, IsEmpty());
  EXPECT_THAT(read(words, {{"topic_when_happened", std::string(20'001, 'a')}}).errors,
              ElementsAre("topic_when_happened: Your answer must be 20,000 characters or less"));
  words.required = true;
  EXPECT_THAT(read(words, {{"topic_when_happened", "   "}}).errors,
              ElementsAre("topic_when_happened: Enter when it happened"));
}

struct Dated {
  const char* day;
  const char* month;
  const char* year;
  bool about;
  const char* expected;  // what is said, or the error
};

Read read_date(const Dated& typed, bool may_be_about) {
  auto date = topic(pack::TopicKind::date);
  date.about = may_be_about;
  return read(date, {{"topic_when_happened-day", typed.day},
                     {"topic_when_happened-month", typed.month},
                     {"topic_when_happened-year", typed.year},
                     {"about_when_happened", typed.about ? "yes" : ""}});
}

TEST(ADate, ThatMayBeAboutThenNeedsNoMoreThanAYear) {
  for (const auto& typed :
       {Dated{"27", "3", "2019", false, "27 March 2019"}, Dated{"27", "mar", "2019", true, "about 27 March 2019"},
        Dated{"", "3", "2019", false, "March 2019"}, Dated{"", "", "1998", true, "about 1998"},
        Dated{"3", "2", "2026", false, "3 February 2026"}, Dated{"", "2", "2026", false, "February 2026"}}) {
    const auto date = read_date(typed, true);
    EXPECT_THAT(date.errors, IsEmpty()) << typed.expected;
    EXPECT_EQ(date.answer.said, typed.expected);
  }
  EXPECT_EQ(read_date({"7", "3", "2019", false, ""}, true).answer.value, "2019-03-07");
  EXPECT_EQ(read_date({"", "3", "2019", false, ""}, true).answer.value, "2019-03");
}

TEST(ADate, ThatCannotBeIsSaidBesideItsField) {
  for (const auto& typed :
       {Dated{"", "", "", true, ""},
        Dated{"5", "", "2019", false, "topic_when_happened-month: When it happened must include a month"},
        Dated{"", "3", "", false, "topic_when_happened-year: When it happened must include a year"},
        Dated{"31", "2", "2019", false, "topic_when_happened-day: When it happened must be a real date"},
        Dated{"", "13", "2019", false, "topic_when_happened-day: When it happened must be a real date"},
        Dated{"1", "258", "2019", false, "topic_when_happened-day: When it happened must be a real date"},
        Dated{"4", "2", "2026", false, "topic_when_happened-day: When it happened must be today or in the past"},
        Dated{"", "3", "2026", false, "topic_when_happened-day: When it happened must be today or in the past"},
        Dated{"", "", "2027", false, "topic_when_happened-year: Year must be four digits, and not in the future"},
        Dated{"", "", "19", false, "topic_when_happened-year: Year must be four digits, and not in the future"},
        Dated{
            "x", "3", "2019", false,
            "topic_when_happened-day: When it happened must be in numbers: leave out the parts that are not known"}}) {
    const auto date = read_date(typed, true);
    if (*typed.expected == '\0')
      EXPECT_THAT(date.errors, IsEmpty());
    else
      EXPECT_THAT(date.errors, ElementsAre(typed.expected));
    EXPECT_EQ(date.answer.value, "");
  }
}

TEST(ADate, ThatMustBeWholeSaysWhichPartIsMissing) {
  EXPECT_THAT(read_date({"", "3", "2019", false, ""}, false).errors,
              ElementsAre("topic_when_happened-day: When it happened must include a day"));
  EXPECT_EQ(read_date({"27", "3", "2019", true, ""}, false).answer.said, "27 March 2019") << "never about then";
  auto required = topic(pack::TopicKind::date);
  required.required = true;
  EXPECT_THAT(read(required, {}).errors, ElementsAre("topic_when_happened-day: Enter when it happened"));
}

TEST(Answers, OnlyYesAndNoAreCounted) {
  Answers answers;
  answers.topics = {read(topic(pack::TopicKind::choice), {{"topic_when_happened", "days"}}).answer,
                    read(topic(pack::TopicKind::yes_no), {{"topic_when_happened", "yes"}}).answer,
                    read(topic(pack::TopicKind::text), {{"topic_when_happened", "yes"}}).answer};
  EXPECT_EQ(count(answers), (Count{.yes = 1}));
  EXPECT_THAT(topics_yes(answers), ElementsAre("when_happened"));
  EXPECT_THAT(flags_of(answers), ElementsAre("recent", "of_the_topic"));
}

}  // namespace
}  // namespace waymark::risk
