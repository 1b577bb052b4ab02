// What scripts save while somebody types: it is no use of the session, is shown again on its page, and goes once it is
// sent.
#include "app/form_page_for_tests.hpp"
#include "core/draft.hpp"

namespace waymark::app {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Saving : public FormPageTest {
 protected:
  http::Response save(const std::string& words, FormFields more = {{"kept-window", "one"}}) {
    more.emplace_back("words", words);
    more.emplace_back("kept-page", kForm);
    return by_script("/drafts/pages", std::move(more));
  }
  http::Response by_script(const std::string& path, FormFields fields) {
    browser.headers = {{"x-saving", "yes"}, {"sec-fetch-site", "same-origin"}};
    auto response = browser.post(path, std::move(fields));
    browser.headers.clear();
    return response;
  }
  core::DraftId start_contact(const core::StaffId& whose) {
    return *core::start_draft(world.partnership, viewer(whose), "request", "contact");
  }
  http::Fields held(const core::DraftId& id) {
    return core::read(world.partnership, viewer(bertram),
                      [&](core::Reading& reading) { return core::find_draft(reading, id); })
        .value_or(core::Draft{})
        .fields;
  }
};

TEST_F(Saving, WhatIsTypedIsSavedAndShownAgainOnItsPage) {
  open_form(browser);
  world.clock.advance(minutes{5});
  const auto saved = save(kWords);
  EXPECT_EQ(saved.status, 200);
  EXPECT_EQ(saved.content_type, "text/plain; charset=utf-8");
  EXPECT_EQ(saved.body, "Saved at 9:35am");
  EXPECT_THAT(done, IsEmpty());
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_EQ(kept().front().kind, core::kPageDraft);
  const auto page = browser.get(kForm);
  EXPECT_THAT(page.body, HasSubstr(kWords));
  EXPECT_THAT(page.body, HasSubstr("You began this"));
  TestBrowser other(service);
  open_form(other, kCordelia);
  EXPECT_THAT(other.get(kForm).body, Not(HasSubstr(kWords)));
}

TEST_F(Saving, OneWindowHasOneDraftAndAnotherWindowItsOwn) {
  open_form(browser);
  save("He waits");
  save(kWords);
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_EQ(words_of(kept().front()), kWords);
  world.clock.advance(seconds{1});
  save("In another window.", {{"kept-window", "two"}});
  ASSERT_EQ(kept().size(), 2U);
  EXPECT_THAT(browser.get(kForm).body, HasSubstr("In another window.")) << "the newest is shown";
}

TEST_F(Saving, AWindowThatWasFilledFromADraftGoesOnWithIt) {
  open_form(browser);
  save("He waits");
  const auto id = TestBrowser::hidden_field(browser.get(kForm).body, "kept-id");
  EXPECT_EQ(id, kept().front().id.text());
  save(kWords, {{"kept-window", "two"}, {"kept-id", id}});
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_EQ(words_of(kept().front()), kWords);
}

TEST_F(Saving, WhatIsSentIsNoLongerKept) {
  open_form(browser);
  save(kWords);
  const auto wrong = browser.post(kForm, {{"words", "wrong"}, {"kept-window", "one"}});
  EXPECT_EQ(TestBrowser::hidden_field(wrong.body, "kept-window"), "one") << "the form that comes back is the same one";
  EXPECT_EQ(kept().size(), 1U);
  EXPECT_EQ(browser.post(kForm, {{"words", kWords}, {"kept-window", "one"}}).status, 303);
  EXPECT_THAT(kept(), IsEmpty());
}

TEST_F(Saving, WhatWasSavedAndThenCameTooLateGoesTogether) {
  open_form(browser);
  save(kWords);
  world.clock.advance(minutes{15});
  browser.post(kForm, {{"words", kWords}, {"kept-window", "one"}});
  ASSERT_EQ(kept().size(), 2U);
  const auto unsent = kept().front();
  ASSERT_EQ(unsent.kind, core::kUnsent);
  open_form(browser);
  browser.post(kForm, {{"words", kWords}, {"kept-window", "two"}, {"kept-id", unsent.id.text()}});
  EXPECT_THAT(kept(), IsEmpty());
}

TEST_F(Saving, IsNoUseOfTheSession) {
  open_form(browser);
  for (int i = 0; i < 2; ++i) {
    world.clock.advance(minutes{5});
    EXPECT_EQ(save(kWords).status, 200);
  }
  world.clock.advance(minutes{5} - milliseconds{1});
  EXPECT_EQ(save(kWords).status, 200);
  world.clock.advance(milliseconds{1});
  const auto late = save("And what was typed after that.");
  EXPECT_EQ(late.status, 403);
  EXPECT_EQ(late.content_type, "text/plain; charset=utf-8");
  EXPECT_THAT(late.body, HasSubstr("What you typed is still on this page, and is kept for 24 hours"));
  ASSERT_EQ(kept().size(), 2U);
  EXPECT_EQ(kept().front().kind, core::kUnsent);
  EXPECT_EQ(kept().front().address, kForm) << "of the page, not of where it is saved";
  EXPECT_EQ(words_of(kept().front()), "And what was typed after that.");
}

TEST_F(Saving, OpeningAPageIsAUseOfIt) {
  open_form(browser);
  for (int i = 0; i < 3; ++i) {
    world.clock.advance(minutes{10});
    EXPECT_EQ(browser.get(kForm).status, 200);
  }
}

TEST_F(Saving, WhatWasOvertakenByLeavingIsKeptForAMoment) {
  open_form(browser);
  const auto cookies = browser.cookies;
  browser.get("/exit");
  browser.cookies = cookies;
  world.clock.advance(seconds{10} - milliseconds{1});
  EXPECT_EQ(save(kWords).status, 403);
  EXPECT_EQ(kept().size(), 1U);
  world.clock.advance(milliseconds{1});
  EXPECT_THAT(save("Too late.", {{"kept-window", "two"}}).body, HasSubstr("this was not kept"));
  EXPECT_EQ(kept().size(), 1U);
}

TEST_F(Saving, APageOfAnEarlierSessionSaysSo) {
  open_form(browser);
  world.clock.advance(hours{20});
  TestBrowser again(service);
  open_form(again);
  browser.cookies = again.cookies;
  const auto saved = save(kWords);
  EXPECT_EQ(saved.status, 403);
  EXPECT_THAT(saved.body, HasSubstr("You have signed in again since this page was opened"));
  EXPECT_EQ(kept().size(), 1U);
}

TEST_F(Saving, OnlyForAPageThatShowsItAgain) {
  open_form(browser);
  for (const auto* page : {"/list", "/nowhere", "https://elsewhere.example/", "//elsewhere.example/things/new"})
    EXPECT_EQ(by_script("/drafts/pages", {{"words", kWords}, {"kept-page", page}}).status, 404) << page;
  EXPECT_THAT(kept(), IsEmpty());
}

TEST_F(Saving, AMonthLaterAPageDraftIsGone) {
  open_form(browser);
  save(kWords);
  world.clock.advance(hours{24 * 30} - milliseconds{1});
  EXPECT_EQ(kept().size(), 1U);
  world.clock.advance(milliseconds{1});
  EXPECT_THAT(kept(), IsEmpty());
  world.clock.advance(core::kRemovedAfter);
  EXPECT_EQ(core::sweep_kept(world.partnership), 1U);
}

TEST_F(Saving, OnePageOfADraftReplacesWhatThatPageHeld) {
  open_form(browser);
  const auto id = start_contact(bertram);
  const auto path = "/drafts/" + id.text();
  EXPECT_EQ(by_script(path, {{"words", "He waits"},
                             {"box", "ticked"},
                             {"elsewhere", "not of this page"},
                             {"kept-names", "words"},
                             {"kept-names", "box"}})
                .body,
            "Saved at 9:30am");
  EXPECT_EQ(held(id).get("box"), "ticked");
  EXPECT_FALSE(held(id).has("elsewhere"));
  by_script(path, {{"words", kWords}, {"kept-names", "words"}, {"kept-names", "box"}});
  EXPECT_EQ(held(id).get("words"), kWords);
  EXPECT_FALSE(held(id).has("box")) << "it was unticked";
  EXPECT_FALSE(held(id).has("csrf"));
  by_script(path, {{"other", "page"}, {"kept-names", "other"}});
  EXPECT_EQ(held(id).get("words"), kWords);
}

TEST_F(Saving, NobodySavesIntoSomebodyElsesDraftOrIntoWhatIsKept) {
  open_form(browser);
  const auto others = start_contact(cordelia);
  save(kWords);
  for (const auto& id : {others, kept().front().id})
    EXPECT_EQ(by_script("/drafts/" + id.text(), {{"words", "mine"}, {"kept-names", "words"}}).status, 404);
  EXPECT_EQ(words_of(kept().front()), kWords);
}

TEST_F(Saving, ADraftOfAnExpiredSessionIsKeptUnderThePageOnWhichItIsTyped) {
  open_form(browser);
  const auto id = start_contact(bertram);
  world.clock.advance(minutes{15});
  const auto page = "/contacts/" + id.text() + "/who";
  EXPECT_EQ(by_script("/drafts/" + id.text(), {{"surname", "Testerly"}, {"kept-page", page}}).status, 403);
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_EQ(kept().front().address, page);
  EXPECT_FALSE(held(id).has("surname")) << "nothing is carried out";
}

}  // namespace
}  // namespace waymark::app
