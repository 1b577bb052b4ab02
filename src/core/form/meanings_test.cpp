// What the words of a long list mean: in one place that unfolds, so that the choices stand together; and whatever is
// said to describe something is there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <sstream>

#include "core/form/check.hpp"
#include "core/form/show.hpp"

namespace waymark::core::form {
namespace {

using pack::QuestionKind;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const base::Date kDay = *base::parse_date("2026-02-03");

pack::Code word(int number, bool explained) {
  pack::Code code;
  code.code = "word_" + std::to_string(number);
  code.label = "Word " + std::to_string(number) + ".";
  if (explained) code.definition = "It means " + std::to_string(number) + ".";
  code.dated.effective_from = *base::parse_date("2020-01-01");
  return code;
}

// A list of so many words that are explained, and of one that is not.
pack::Pack with_words(int explained) {
  std::vector<pack::Code> codes;
  for (int number = 1; number <= explained; ++number) codes.push_back(word(number, true));
  codes.push_back(word(0, false));
  pack::Pack pack;
  pack.lists["words"] = pack::CodeList(std::move(codes));
  return pack;
}

pack::FormPage page_with(QuestionKind kind) {
  pack::Question question;
  question.code = "words";
  question.kind = kind;
  question.label = "Which words?";
  question.hint = "Select all that apply";
  question.list = "words";
  question.required = true;
  pack::FormPage page;
  page.code = "words";
  page.questions = {question};
  return page;
}

std::string shown(const pack::FormPage& page, const pack::Pack& pack, const http::Fields& typed = {}) {
  const Asking asking{pack, kDay, "essex_police"};
  const auto errors = problems(page, typed, asking);
  return std::string(show(page, typed, web::FormView(typed, errors), asking).text());
}

int times(const std::string& page, std::string_view text) {
  int count = 0;
  for (auto at = page.find(text); at != std::string::npos; at = page.find(text, at + text.size())) ++count;
  return count;
}

// Ids by which something is described, and which are nowhere on the page.
std::vector<std::string> missing_descriptions(const std::string& page) {
  static const std::regex described("aria-describedby=\"([^\"]*)\"");
  std::vector<std::string> missing;
  for (std::sregex_iterator one(page.begin(), page.end(), described), end; one != end; ++one) {
    std::istringstream ids((*one)[1].str());
    for (std::string id; ids >> id;)
      if (page.find(" id=\"" + id + "\"") == std::string::npos) missing.push_back(id);
  }
  return missing;
}

TEST(Meanings, OfManyWordsStandInOnePlaceAboveTheChoices) {
  for (const auto kind : {QuestionKind::some_of, QuestionKind::one_of}) {
    const auto page = shown(page_with(kind), with_words(5));
    EXPECT_EQ(times(page, "<details"), 1);
    EXPECT_THAT(page, HasSubstr("What these words mean"));
    EXPECT_THAT(page, Not(HasSubstr("item-hint")));
    EXPECT_LT(page.find("It means 5."), page.find("<input"));
    EXPECT_LT(page.find("Select all that apply"), page.find("<details")) << "what to do comes first";
    for (int number = 1; number <= 5; ++number)
      EXPECT_EQ(times(page, "It means " + std::to_string(number) + "."), 1) << number;
    EXPECT_EQ(times(page, "<li>"), 5) << "a word that is not explained is not among them";
    EXPECT_EQ(times(page, "Word 0."), 1) << "but can be chosen";
  }
}

TEST(Meanings, OfFewWordsStandEachBelowItsOwnChoice) {
  for (const auto kind : {QuestionKind::some_of, QuestionKind::one_of}) {
    const auto page = shown(page_with(kind), with_words(4));
    EXPECT_THAT(page, Not(HasSubstr("<details")));
    EXPECT_EQ(times(page, "-item-hint\" class"), 4);
    EXPECT_GT(page.find("It means 1."), page.find("<input"));
  }
}

TEST(Meanings, WhatAnOptionOfTheFormSaysStaysWithIt) {
  auto page = page_with(QuestionKind::one_of);
  page.questions.front().list = "";
  for (const auto* value : {"a", "b", "c", "d", "e"})
    page.questions.front().options.push_back({value, value, "Choose this"});
  const auto html = shown(page, with_words(0));
  EXPECT_THAT(html, Not(HasSubstr("<details")));
  EXPECT_EQ(times(html, "Choose this"), 5);
}

TEST(Meanings, WhateverDescribesSomethingIsOnThePage) {
  for (const int explained : {0, 4, 5, 26})
    for (const auto kind : {QuestionKind::some_of, QuestionKind::one_of, QuestionKind::pick}) {
      http::Fields wrong;
      wrong.add("words", "nonsense");
      for (const auto& typed : {http::Fields{}, wrong}) {
        const auto page = shown(page_with(kind), with_words(explained), typed);
        EXPECT_THAT(page, HasSubstr("aria-describedby=\"words-hint words-error\""));
        EXPECT_THAT(missing_descriptions(page), IsEmpty());
      }
    }
}

TEST(Meanings, OfEveryFormOfAbuseAreThePacksOwn) {
  const auto loaded = pack::load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  const auto& page = *loaded.pack->form(pack::kContactForm, kDay)->page("what");
  const auto html = shown(page, *loaded.pack);
  int explained = 0;
  for (const auto* form : loaded.pack->list(pack::lists::forms_of_abuse).in_force(kDay))
    if (form->selectable && !form->definition.empty()) ++explained;
  EXPECT_GT(explained, 20);
  EXPECT_EQ(times(html, "<li><strong>"), explained);
  EXPECT_THAT(html, HasSubstr("<strong>Rape</strong>: Penetration without agreement."));
  EXPECT_THAT(missing_descriptions(html), IsEmpty());
}

TEST(Meanings, ChoicesStandInOneLineOnlyWhereEachIsShort) {
  auto pack = with_words(0);
  const auto page = page_with(QuestionKind::one_of);
  EXPECT_THAT(shown(page, pack), HasSubstr("govuk-radios--inline"));
  auto code = word(1, false);
  code.label = "Not asked, because it was not safe or not possible";
  pack.lists["words"] = pack::CodeList({word(0, false), std::move(code)});
  EXPECT_THAT(shown(page, pack), Not(HasSubstr("govuk-radios--inline")));
}

}  // namespace
}  // namespace waymark::core::form
