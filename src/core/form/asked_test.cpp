// What the pages of a pack ask, worked out once, against asking group by group.
#include "core/form/asked.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <set>
#include <thread>
#include <tuple>

namespace waymark::core::form {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kSupports = "changing_pathways";
constexpr const char* kOther = "essex_police";

const pack::Pack& demo_pack() {
  static const auto loaded = pack::load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  return *loaded.pack;
}

Asking asking(const pack::Pack& pack, const char* agency, const char* day = "2026-02-03") {
  return {pack, *base::parse_date(day), agency};
}

const pack::FormPage& page_of(const pack::Pack& pack, std::string_view code) {
  return *pack.form(pack::kContactForm, *base::parse_date("2026-02-03"))->page(code);
}

using Line = std::tuple<const pack::Question*, std::string, std::string, std::string, int>;

std::vector<Line> lines_of(const std::vector<Asked>& questions) {
  std::vector<Line> lines;
  for (const auto& one : questions) lines.emplace_back(one.question, one.field, one.label, one.hint, one.group);
  return lines;
}

std::vector<Line> group_by_group(const pack::FormPage& page, const Asking& asking) {
  if (!page.repeat) return lines_of(asked(page, 0, asking));
  std::vector<Line> all;
  for (int group = 1; group <= page.repeat->most; ++group)
    for (auto& line : lines_of(asked(page, group, asking))) all.push_back(std::move(line));
  return all;
}

TEST(Asked, EveryPageAsksTheSameThingsEachTimeWhoeverAsksAndWhenever) {
  std::size_t pages = 0;
  for (const auto* day : {"2021-06-01", "2026-02-03"})
    for (const auto* agency : {kSupports, kOther})
      for (const auto& form : demo_pack().forms.all())
        for (const auto& page : form.pages) {
          const auto here = asking(demo_pack(), agency, day);
          const auto expected = group_by_group(page, here);
          EXPECT_EQ(lines_of(asked_at_most(page, here)), expected) << page.code << " for " << agency;
          EXPECT_EQ(lines_of(asked_at_most(page, here)), expected) << page.code << " again";
          ++pages;
        }
  EXPECT_GE(pages, 32U);
}

TEST(Asked, APageOfThePackIsWorkedOutOnce) {
  const auto& others = page_of(demo_pack(), "others");
  const auto first = asked_at_most(others, asking(demo_pack(), kOther));
  const auto again = asked_at_most(others, asking(demo_pack(), kOther, "2026-02-04"));
  EXPECT_EQ(&*first.begin(), &*again.begin());
  EXPECT_EQ(&*first.begin(), &*SharedQuestions(first).begin()) << "handing it on copies nothing";
}

TEST(Asked, WhoGivesSupportIsAskedMoreWhoeverAskedFirst) {
  const auto own = std::make_shared<const pack::Pack>(demo_pack());
  const auto& pack = *own;
  const auto& what = page_of(pack, "what");
  const auto asks = [&](const char* agency) { return lines_of(asked_at_most(what, asking(pack, agency))).size(); };
  const auto of_others = asks(kOther);
  EXPECT_GT(asks(kSupports), of_others);
  EXPECT_EQ(asks(kOther), of_others);
}

// As tests do it: nobody else alters a page.
TEST(Asked, APageThatWasAlteredAsksWhatItSaysNow) {
  const auto& others = page_of(demo_pack(), "others");
  const auto before = lines_of(asked_at_most(others, asking(demo_pack(), kOther)));
  auto copy = others;
  copy.questions.front().label = "Worded anew";
  EXPECT_EQ(asked_at_most(copy, asking(demo_pack(), kOther)).begin()->label, "Worded anew");
  EXPECT_EQ(lines_of(asked_at_most(others, asking(demo_pack(), kOther))), before);
}

TEST(Asked, ACopyOfAPackBeginsAnew) {
  const auto before = lines_of(asked_at_most(page_of(demo_pack(), "others"), asking(demo_pack(), kOther)));
  pack::Pack copy = demo_pack();
  auto forms = copy.forms.all();
  for (auto& form : forms)
    for (auto& page : form.pages) page.questions.front().label = "Worded anew";
  copy.forms = pack::Editions(std::move(forms));
  const auto after = asked_at_most(page_of(copy, "others"), asking(copy, kOther));
  EXPECT_EQ(after.begin()->label, "Worded anew");
  EXPECT_EQ(after.begin()->question, &page_of(copy, "others").questions.front()) << "it points into its own pack";
  const auto now = lines_of(asked_at_most(page_of(demo_pack(), "others"), asking(demo_pack(), kOther)));
  EXPECT_EQ(now, before);
}

TEST(Asked, ThreadsThatAskAtOnceAreGivenTheSame) {
  constexpr std::size_t kThreads = 8;
  const auto own = std::make_shared<const pack::Pack>(demo_pack());
  const auto& pack = *own;
  const auto& others = page_of(pack, "others");
  std::vector<const Asked*> given(kThreads);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < kThreads; ++i)
    threads.emplace_back([&, i] { given[i] = &*asked_at_most(others, asking(pack, kOther)).begin(); });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(std::set<const Asked*>(given.begin(), given.end()).size(), 1U);
}

TEST(Asked, TheGroupsThatHoldAnAnswerAreNamedInTheirOrder) {
  const auto here = asking(demo_pack(), kOther);
  const auto& others = page_of(demo_pack(), "others");
  http::Fields fields;
  fields.add("harm3_surname", "Testerly");
  fields.add("harm_forenames", "Barnaby");
  fields.add("harm_surname", "Testerly");
  fields.add("harm2_forenames", " ");
  EXPECT_THAT(groups_answered(others, fields, here), ElementsAre(1, 3)) << "white space is no answer";
  EXPECT_THAT(groups_answered(others, {}, here), IsEmpty());
  fields.add("narrative", "She told me at the counter.");
  EXPECT_THAT(groups_answered(page_of(demo_pack(), "what"), fields, here), IsEmpty()) << "it does not repeat";
}

}  // namespace
}  // namespace waymark::core::form
