// Notices in pages: each is there, however many there are, and can be marked as read.
#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

#include "engines/her_day.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;
using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

class Notices : public EachEngine {};

constexpr sql::Text kCopy = R"(
  INSERT INTO notice (partnership_id, id, agency, record_id, enquiry_id, asking_agency, purpose, basis, told_at,
                      read_at)
  SELECT partnership_id, $5, agency, record_id, enquiry_id, asking_agency, purpose, basis, $6,
         CASE WHEN $7 = '' THEN NULL ELSE $7 END
    FROM notice WHERE partnership_id = $1 AND id = $4
)"_sql;

struct Copied {
  base::Instant told;
  bool read = false;
};

std::vector<core::NoticeId> copy(world::World& world, const known_to::Notice& notice,
                                 const std::vector<Copied>& copies) {
  std::vector<core::NoticeId> ids;
  for (std::size_t i = 0; i < copies.size(); ++i) ids.push_back(core::NoticeId::random(world.randomness(), "copy"));
  const auto done = core::write(
      world.partnership(), core::Viewer::migration(), "request",
      [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
        for (std::size_t i = 0; i < copies.size(); ++i) {
          const auto told = base::to_text(copies[i].told);
          transaction.run(kCopy, {notice.id.text(), ids[i].text(), told, copies[i].read ? told : std::string()});
        }
        return transaction.commit({{"test.copied", "notice", notice.id.text()}}, base::Done{});
      });
  base::expects(done.ok(), "a test's notices are copied");
  return ids;
}

// So many that nobody has read, a minute after each other.
std::vector<core::NoticeId> copy(world::World& world, const known_to::Notice& notice, int count, base::Instant first) {
  std::vector<Copied> copies;
  for (int i = 0; i < count; ++i) copies.push_back({first + std::chrono::minutes{i}});
  return copy(world, notice, copies);
}

// The police were asked about somebody.
struct Asked {
  explicit Asked(const world::WorldOptions& options) : world(options), program(world), now(world.clock().now()) {
    record(world, "bertram_mockingham", told_by_opal(world));
    record(world, "olive_examplar", told_by_opal(world));
    notice = all().front();
  }
  template <class Body>
  auto as_police(Body&& body) const {
    return core::read(world.partnership(), world.staff("bertram_mockingham"), std::forward<Body>(body));
  }
  std::vector<known_to::Notice> all() const {
    return as_police([](core::Reading& reading) { return all_notices(reading); });
  }
  std::int64_t unread() const {
    return as_police([](core::Reading& reading) { return known_to::unread_notices(reading); });
  }
  bool has_read(const core::NoticeId& id) const {
    const auto notices = all();
    return std::any_of(notices.begin(), notices.end(),
                       [&](const known_to::Notice& one) { return one.id == id && one.read; });
  }

  world::World world;
  Program program;
  base::Instant now;
  known_to::Notice notice;
};

std::vector<std::string> texts(const std::vector<known_to::Notice>& notices) {
  std::vector<std::string> ids;
  for (const auto& one : notices) ids.push_back(one.id.text());
  return ids;
}

TEST_P(Notices, StandOnTheirPagesOnceEachWhatNobodyHasReadFirst) {
  Asked at(options());
  const auto others = texts(at.all());
  std::vector<Copied> copies;
  for (int i = 0; i < 60; ++i) copies.push_back({at.now + std::chrono::minutes{i * 37 % 60}, i % 3 == 0});
  const auto ids = copy(at.world, at.notice, copies);

  std::vector<std::size_t> places(copies.size());
  std::iota(places.begin(), places.end(), 0U);
  std::sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
    if (copies[left].read != copies[right].read) return !copies[left].read;
    return copies[left].told > copies[right].told;
  });
  std::vector<std::string> expected;
  for (const auto place : places) expected.push_back(ids[place].text());

  auto received = texts(at.all());
  EXPECT_EQ(received.size(), others.size() + copies.size());
  std::erase_if(received,
                [&](const std::string& id) { return std::find(others.begin(), others.end(), id) != others.end(); });
  EXPECT_EQ(received, expected);
}

TEST_P(Notices, OfOneMomentStandOnOnePageEach) {
  Asked at(options());
  copy(at.world, at.notice, std::vector<Copied>(60, Copied{at.now}));
  copy(at.world, at.notice, std::vector<Copied>(60, Copied{at.now, true}));
  const auto ids = texts(at.all());
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
}

TEST_P(Notices, TheOldestOfHundredsIsReachedAndMarkedAndItsReaderStaysOnItsPage) {
  Asked at(options());
  const auto oldest = copy(at.world, at.notice, 520, at.now - std::chrono::days{4000}).front();
  const auto page = (at.unread() + core::kOnAPage - 1) / core::kOnAPage;
  Colleague police(at.world, at.program, "bertram_mockingham");
  police.browser.get("/notices?page=" + std::to_string(page));
  EXPECT_TRUE(police.browser.shows(", page " + std::to_string(page) + " of "));
  send_form(police.browser, "/notices/" + oldest.text() + "/reading", {});
  EXPECT_EQ(police.browser.where(), "/notices");
  EXPECT_TRUE(police.browser.shows(", page " + std::to_string(page) + " of "));
  EXPECT_TRUE(at.has_read(oldest));
}

TEST_P(Notices, AllOnThePageAreMarkedAtOnceUntilNoneIsLeft) {
  Asked at(options());
  const auto ids = copy(at.world, at.notice, 45, at.now);
  const auto before = at.unread();
  Colleague police(at.world, at.program, "bertram_mockingham");
  police.browser.get("/notices");
  EXPECT_TRUE(police.browser.shows("Showing 1 to 20 of " + std::to_string(at.all().size()) + ", page 1 of "));
  send_form(police.browser, "/notices/reading", {});
  EXPECT_EQ(at.unread(), before - core::kOnAPage);
  for (int i = 0; i < 10 && at.unread() > 1; ++i) send_form(police.browser, "/notices/reading", {});
  EXPECT_LE(at.unread(), 1);
  EXPECT_FALSE(police.browser.shows("Mark all on this page as read")) << "beside one alone its own button is enough";
  std::vector<std::string> marked;
  for (const auto& id : ids) marked.push_back(id.text());
  EXPECT_THAT(audited(at.world, "notice.read"), IsSupersetOf(marked));
}

TEST_P(Notices, WhatCameMeanwhileStaysUnreadAndWhatSomebodyReadIsMarkedOnce) {
  Asked at(options());
  const auto ids = copy(at.world, at.notice, 3, at.now);
  Colleague police(at.world, at.program, "bertram_mockingham");
  police.browser.get("/notices");
  const auto later = copy(at.world, at.notice, 1, at.now + std::chrono::hours{1}).front();
  const auto& viewer = at.world.staff("bertram_mockingham");
  ASSERT_TRUE(known_to::mark_read(at.world.partnership(), viewer, "request", ids.front()).ok());
  send_form(police.browser, "/notices/reading", {});
  EXPECT_FALSE(at.has_read(later)) << "nobody has seen it";
  for (const auto& id : ids) EXPECT_TRUE(at.has_read(id));
  const auto entries = audited(at.world, "notice.read");
  EXPECT_EQ(std::count(entries.begin(), entries.end(), ids.front().text()), 1);
}

TEST_P(Notices, OfAnotherAgencyAreNotMarkedAndNothingSaysThatThereAreAny) {
  Asked at(options());
  Colleague ione(at.world, at.program, "ione_pretendly");
  const auto answer_to = [&](const std::string& unread) {
    ione.browser.get("/notices");
    const auto before = ione.browser.transcript().size();
    ione.browser.post("/notices/reading", {{"unread", unread}});
    return since(ione.browser, before);
  };
  const auto theirs = answer_to(at.notice.id.text());
  expect_same(theirs, answer_to("0123456789abcdefghjkmnpqrs"));
  expect_same(theirs, answer_to(" no ids  at all "));
  EXPECT_EQ(ione.browser.page().status, 200);
  EXPECT_FALSE(at.has_read(at.notice.id));
  EXPECT_THAT(audited(at.world, "notice.read"), Not(Contains(at.notice.id.text())));
}

TEST_P(Notices, AnOddPageIsTheFirstOrTheLast) {
  Asked at(options());
  copy(at.world, at.notice, 45, at.now);
  const auto pages = std::to_string((static_cast<std::int64_t>(at.all().size()) + core::kOnAPage - 1) / core::kOnAPage);
  Colleague police(at.world, at.program, "bertram_mockingham");
  for (const auto* page : {"0", "-1", "abc", "", "1.5"}) {
    police.browser.get("/notices?page=" + std::string(page));
    EXPECT_TRUE(police.browser.shows(", page 1 of " + pages)) << page;
  }
  police.browser.get("/notices?page=99");
  EXPECT_TRUE(police.browser.shows(", page " + pages + " of " + pages));
  Colleague desk(at.world, at.program, "percival_matchwell");  // holds no record
  desk.browser.get("/notices?page=7");
  EXPECT_TRUE(desk.browser.shows("Nobody has asked about our records yet."));
}

// Whatever a list of pages could tell: how many there are, in which order, and what happens to those on a page.
Answers looks_through(world::World& world) {
  const Program program(world);
  Colleague hortensia(world, program, "hortensia_testerly");
  auto& browser = hortensia.browser;
  for (const auto* page : {"/", "/notices", "/notices?page=2", "/notices?page=3", "/notices?page=99"})
    browser.get(page);
  browser.get("/notices?page=2");
  send_form(browser, "/notices/reading", {});
  browser.get("/notices");
  browser.get("/");
  return browser.transcript();
}

std::vector<known_to::Notice> notices_for(world::World& world, const std::string& staff) {
  return core::read(world.partnership(), world.staff(staff),
                    [](core::Reading& reading) { return all_notices(reading); });
}

TEST_P(Notices, AboutSomebodyLockedChangeNoByteOfAnyPage) {
  TwoWorlds worlds(options());
  for (auto* world : {&worlds.empty, &worlds.full}) {
    ask_about_opal(*world);
    world->randomness().begin_scope("copies");
    copy(*world, notices_for(*world, "hortensia_testerly").front(), 45, world->clock().now());
  }
  const auto hers = texts(notices_for(worlds.full, "hortensia_testerly"));
  EXPECT_EQ(texts(notices_for(worlds.empty, "hortensia_testerly")), hers);
  for (const auto& notice : notices_for(worlds.full, "olive_examplar"))
    if (std::find(hers.begin(), hers.end(), notice.id.text()) == hers.end())
      copy(worlds.full, notice, 30, worlds.full.clock().now() + std::chrono::seconds{30});
  ASSERT_GT(notices_for(worlds.full, "olive_examplar").size(), hers.size() + 30) << "there is something to hide";
  expect_same(looks_through(worlds.full), looks_through(worlds.empty));
}

WAYMARK_ON_EACH_ENGINE(Notices);

}  // namespace
}  // namespace waymark
