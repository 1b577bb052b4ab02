// What a page shows is all there, in the right order, and in the audit.
#include <set>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/referrals/making.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "core/record.hpp"
#include "engines/in_pages.hpp"
#include "engines/recorded.hpp"
#include "world/journey.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;

class Shown : public EachEngine {};

constexpr sql::Text kRead = R"(
  SELECT DISTINCT subject_id FROM audit_entry WHERE partnership_id = $1 AND action = $2 AND subject_kind = $3
)"_sql;

std::size_t read(world::World& world, const char* action, const char* kind) {
  const auto& code = world.partnership().code;
  return world.database().read({code, "test"}, [&](sql::Snapshot& snapshot) {
    return snapshot.query(kRead, {code, action, kind}).size();
  });
}

TEST_P(Shown, AContactsPageIsInTheAuditWithEverybodyAndEverythingOnIt) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  browser.sign_in("olive_examplar");
  world::record_contact(browser, world);
  ASSERT_TRUE(browser.shows("Barnaby"));
  EXPECT_EQ(read(world, "contact.read", "record"), 2U) << "the person, and whoever causes the harm";
  EXPECT_EQ(read(world, "contact.read", "enquiry"), 1U);
}

TEST_P(Shown, ADraftIsInTheAuditAtHomeAndWhereItIsShownAgainWithItsErrors) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  browser.sign_in("olive_examplar");
  browser.post("/contacts", {});
  const auto draft = browser.where().substr(0, browser.where().rfind('/'));
  browser.get("/");
  EXPECT_EQ(read(world, "home.read", "draft"), 1U);
  EXPECT_EQ(read(world, "page.shown", "draft"), 0U);
  browser.get(draft + "/what");
  browser.post(draft + "/what", {});
  ASSERT_EQ(browser.page().status, 422);
  EXPECT_EQ(read(world, "page.shown", "draft"), 1U);
}

constexpr sql::Text kCopyNotice = R"(
  INSERT INTO notice (partnership_id, id, agency, record_id, enquiry_id, asking_agency, purpose, basis, told_at)
  SELECT partnership_id, $3, agency, record_id, enquiry_id, asking_agency, purpose, basis, '2026-02-03T10:14:00.000Z'
    FROM notice WHERE partnership_id = $1 AND id = $2
)"_sql;

void copy(world::World& world, const known_to::Notice& notice, int times) {
  const auto& code = world.partnership().code;
  const auto done =
      world.database().write({code, "test"}, [&](sql::Transaction& transaction) -> base::Result<base::Done> {
        for (int i = 0; i < times; ++i)
          transaction.execute(kCopyNotice,
                              {code, notice.id.text(), core::NoticeId::random(world.randomness(), "copy").text()});
        return base::Done{};
      });
  ASSERT_TRUE(done.ok());
}

TEST_P(Shown, APersonsNoticesAreThereHoweverManyThereAreAboutOthers) {
  world::World world(options());
  const auto as_police = [&](auto&& body) {
    return core::read(world.partnership(), world.staff("bertram_mockingham"), body);
  };
  const auto all = as_police([](core::Reading& reading) { return all_notices(reading); });
  ASSERT_FALSE(all.empty());
  const auto person_of = [](core::Reading& reading, const known_to::Notice& notice) {
    return core::find_record(reading, notice.record)->person;
  };
  const auto& old = all.back();
  const auto other = as_police([&](core::Reading& reading) -> std::optional<known_to::Notice> {
    for (const auto& notice : all)
      if (person_of(reading, notice) != person_of(reading, old)) return notice;
    return std::nullopt;
  });
  ASSERT_TRUE(other.has_value());
  copy(world, *other, 500);
  const auto ids = [](const std::vector<known_to::Notice>& notices) {
    std::set<std::string> texts;
    for (const auto& notice : notices) texts.insert(notice.id.text());
    return texts;
  };
  as_police([&](core::Reading& reading) {
    EXPECT_FALSE(ids(known_to::notices(reading, 1).items).contains(old.id.text())) << "on a later page";
    const auto own = ids(known_to::notices_of(reading, person_of(reading, old)));
    EXPECT_TRUE(own.contains(old.id.text()));
    EXPECT_FALSE(own.contains(other->id.text()));
    return base::Done{};
  });
}

TEST_P(Shown, TheReferralThatWaitsLongestComesFirst) {
  world::World world(options());
  const auto contact = record(world, "olive_examplar", told_by_opal(world));
  std::vector<pack::Proposal> proposals;
  for (const auto* pathway : {"marac", "idva"})
    proposals.push_back({pack::ProposalKind::propose_pathway, pathway, {{"test", "", "", false}}});
  const auto& olive = world.staff("olive_examplar");
  const auto kept =
      core::write(world.partnership(), olive, "request",
                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                    const auto opal = contacts::find_contact(transaction, contact)->victim()->record;
                    referrals::keep_proposals(transaction, contact, opal, proposals, true, world.clock().now());
                    return transaction.commit({{"test.proposed", "contact", contact.text()}}, base::Done{});
                  });
  ASSERT_TRUE(kept.ok());
  const auto open = core::read(world.partnership(), olive,
                               [&](core::Reading& reading) { return referrals::proposals_of(reading, contact); });
  std::vector<core::ReferralId> made;
  for (const auto& proposal : open) {
    if (proposal.pathway != "marac" && proposal.pathway != "idva") continue;
    world.clock().advance(std::chrono::minutes{1});
    const auto referral =
        referrals::make_referral(world.partnership(), olive, "request",
                                 {proposal.id, "safeguarding_public_task", "He followed her."}, world.clock().now());
    ASSERT_TRUE(referral.ok());
    made.push_back(*referral);
  }
  ASSERT_EQ(made.size(), 2U);
  const auto sent =
      core::read(world.partnership(), olive, [](core::Reading& reading) { return all_referrals_sent(reading); });
  ASSERT_GE(sent.size(), 2U);
  EXPECT_EQ(sent.front().id, made.front());
}

WAYMARK_ON_EACH_ENGINE(Shown);

}  // namespace
}  // namespace waymark
