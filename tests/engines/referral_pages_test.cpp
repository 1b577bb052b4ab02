// The list of referrals in pages: each is there once, in its order, and nothing tells of one that is locked.
#include <gmock/gmock.h>

#include <set>

#include "engines/locked_out.hpp"
#include "engines/proposed.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;
using std::chrono::hours;
using std::chrono::minutes;

class ReferralPages : public EachEngine {};

// Each of a proposal of its own.
constexpr sql::Text kCopyProposal = R"(
  INSERT INTO proposal (partnership_id, id, contact_id, record_id, agency, pathway, rule, pack_hash, proposed_at,
                        high_risk, decision, decided_at, decided_by, reason_code, key_id, reason)
  SELECT p.partnership_id, $5, p.contact_id, p.record_id, p.agency, p.pathway, p.rule, p.pack_hash, p.proposed_at,
         CAST($6 AS BIGINT), p.decision, p.decided_at, p.decided_by, p.reason_code, p.key_id, p.reason
    FROM referral f
    JOIN proposal p ON p.partnership_id = f.partnership_id AND p.id = f.proposal_id
   WHERE f.partnership_id = $1 AND f.id = $4
)"_sql;

constexpr sql::Text kCopyReferral = R"(
  INSERT INTO referral (partnership_id, id, proposal_id, contact_id, record_id, received_record_id, pathway,
                        from_agency, from_staff, to_agency, to_desk, purpose, basis, pack_hash, made_at, key_id, details,
                        state, version)
  SELECT partnership_id, $5, $6, contact_id, record_id, received_record_id, pathway, from_agency, from_staff, to_agency,
         to_desk, purpose, basis, pack_hash, $7, key_id, details, $8, version
    FROM referral WHERE partnership_id = $1 AND id = $4
)"_sql;

// One deadline of whoever received the first one, for the copy.
constexpr sql::Text kCopyClock = R"(
  INSERT INTO clock (partnership_id, id, rule, pack_hash, subject_kind, subject_id, record_id, agency, started_at,
                     due_at)
  SELECT partnership_id, $5, rule, pack_hash, subject_kind, $6, record_id, agency, started_at, $7
    FROM clock
   WHERE partnership_id = $1 AND subject_id = $4
     AND rule = (SELECT MIN(k.rule) FROM clock k WHERE k.partnership_id = $1 AND k.subject_id = $4)
)"_sql;

struct Copied {
  base::Instant made;
  std::string state = "sent";
  std::optional<base::Instant> due{};  // in the agency that received it
};

std::vector<core::ReferralId> copy(world::World& world, const core::ReferralId& referral,
                                   const std::vector<Copied>& copies) {
  std::vector<core::ReferralId> ids;
  for (std::size_t i = 0; i < copies.size(); ++i) ids.push_back(core::ReferralId::random(world.randomness(), "copy"));
  const auto id = [&](std::string_view purpose) {
    return core::ProposalId::random(world.randomness(), purpose).text();
  };
  const auto done = core::write(
      world.partnership(), core::Viewer::migration(), "request",
      [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
        for (std::size_t i = 0; i < copies.size(); ++i) {
          const auto& one = copies[i];
          const auto proposal = id("proposal");
          transaction.run(kCopyProposal, {referral.text(), proposal, 1000 + i});
          transaction.run(kCopyReferral,
                          {referral.text(), ids[i].text(), proposal, base::to_text(one.made), one.state});
          if (one.due)
            transaction.run(kCopyClock, {referral.text(), id("clock"), ids[i].text(), base::to_text(*one.due)});
        }
        return transaction.commit({{"test.copied", "referral", referral.text()}}, base::Done{});
      });
  base::expects(done.ok(), "a test's referrals are copied");
  return ids;
}

// Sixty in the order in which whoever received them reads them: twenty with a deadline, twenty that nobody answered,
// twenty that were.
std::vector<Copied> sixty(base::Instant now) {
  std::vector<Copied> all;
  for (int i = 0; i < 20; ++i) all.push_back({now - hours{i + 2}, i % 2 == 0 ? "sent" : "accepted", now + minutes{i}});
  for (int i = 0; i < 20; ++i) all.push_back({now - hours{500 - i}});
  for (int i = 0; i < 20; ++i) all.push_back({now - minutes{i + 1}, i % 2 == 0 ? "accepted" : "declined"});
  return all;
}

// Written in another order than they are read in: the place of each among the copies.
std::vector<std::size_t> mixed(std::size_t count) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < count; ++i) places.push_back(i * 37 % count);
  return places;
}

std::vector<std::string> without(const std::vector<referrals::Referral>& referrals, const core::ReferralId& first) {
  std::vector<std::string> ids;
  for (const auto& one : referrals)
    if (one.id != first) ids.push_back(one.id.text());
  return ids;
}

// Olive referred Opal to Ione's agency sixty-one times.
struct Sixty : Proposed {
  explicit Sixty(const world::WorldOptions& options) : Proposed(options) {
    refer("idva");
    first = sent().front().id;
    const auto inorder = sixty(world.clock().now());
    const auto places = mixed(inorder.size());
    std::vector<Copied> written;
    for (const auto place : places) written.push_back(inorder[place]);
    const auto ids = copy(world, first, written);
    expected.resize(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) expected[places[i]] = ids[i].text();
  }

  core::ReferralId first;
  std::vector<std::string> expected;
};

TEST_P(ReferralPages, HoldEachReferralOnceWhatIsDueFirstThenWhatWaitsLongestThenTheNewest) {
  const Sixty at(options());
  EXPECT_EQ(without(at.received("ione_pretendly"), at.first), at.expected);
}

// The deadlines are the other agency's: whoever sent them reads first what nobody has answered.
TEST_P(ReferralPages, OfWhoeverReferredBeginWithWhatNobodyHasAnsweredTheOldestFirst) {
  const Sixty at(options());
  const auto sent = at.sent();
  ASSERT_EQ(sent.size(), at.expected.size() + 1);
  EXPECT_TRUE(std::is_sorted(sent.begin(), sent.end(), [](const auto& left, const auto& right) {
    const bool waits = left.state == "sent";
    if (waits != (right.state == "sent")) return waits;
    return waits ? left.made < right.made : left.made > right.made;
  }));
  auto ids = without(sent, at.first);
  auto expected = at.expected;
  std::sort(ids.begin(), ids.end());
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(ids, expected);
}

TEST_P(ReferralPages, HoldThoseOfOneMomentOnceEach) {
  Proposed at(options());
  at.refer("idva");
  const auto now = at.world.clock().now();
  copy(at.world, at.sent().front().id, std::vector<Copied>(60, Copied{now}));
  for (const auto& all : {at.received("ione_pretendly"), at.sent()}) {
    std::set<core::ReferralId> ids;
    for (const auto& one : all) ids.insert(one.id);
    EXPECT_EQ(ids.size(), 61U);
  }
}

TEST_P(ReferralPages, SayWhatTheyShowAndLeadToTheOthers) {
  Sixty at(options());
  at.ione.get("/referrals");
  EXPECT_TRUE(at.ione.shows("Showing 1 to 20 of 61, page 1 of 4"));
  EXPECT_TRUE(at.ione.shows("We referred nobody.")) << "the first page shows both lists";
  EXPECT_TRUE(at.ione.shows("href=\"/referrals?received=2\""));
  EXPECT_TRUE(at.ione.shows("href=\"/referrals/" + at.expected.front()));
  const auto audit = audited(at.world, "referral.listed").size();
  at.ione.get("/referrals?received=4");
  EXPECT_TRUE(at.ione.shows("Showing 61 to 61 of 61, page 4 of 4"));
  EXPECT_FALSE(at.ione.shows("We referred nobody.")) << "a further page is of one list";
  EXPECT_TRUE(at.ione.shows("href=\"/referrals?received=3\""));
  EXPECT_EQ(audited(at.world, "referral.listed").size(), audit + 2) << "the one that is shown, and its record";
}

TEST_P(ReferralPages, AnOddPageIsTheFirstOrTheLast) {
  Sixty at(options());
  for (const auto* odd : {"received=0", "received=-3", "received=abc", "sent=7", "received=", "other=2"}) {
    at.ione.get("/referrals?" + std::string(odd));
    EXPECT_TRUE(at.ione.shows("Showing 1 to 20 of 61, page 1 of 4")) << odd;
    EXPECT_TRUE(at.ione.shows("We referred nobody.")) << odd;
  }
  at.ione.get("/referrals?received=99");
  EXPECT_TRUE(at.ione.shows("page 4 of 4"));
}

// Hortensia referred Opal often, and the family, of which she must not know, is referred as often by a colleague.
Answers looks_through(const world::WorldOptions& options, bool with_the_family) {
  Proposed at(without_the_family(options), "hortensia_testerly");
  at.refer("idva");
  const auto hers = at.sent().front().id;
  const auto now = at.world.clock().now();
  copy(at.world, hers, sixty(now));
  if (with_the_family) {
    at.world.add(without_the_family(options).without);
    tell_of_the_family(at.world);
    const auto opal = at.sent().front().own_record;
    const auto all = at.as("olive_examplar", [](core::Reading& reading) { return all_referrals_sent(reading); });
    for (const auto& referral : all) {
      if (referral.own_record == opal) continue;
      auto copies = sixty(now - std::chrono::seconds{30});
      copies.resize(50);
      copy(at.world, referral.id, copies);
    }
    const auto known = at.as("olive_examplar", [](core::Reading& reading) { return all_referrals_sent(reading); });
    EXPECT_GT(known.size(), at.sent().size() + 50) << "there is something to hide";
  }
  const auto before = at.olive.transcript().size();
  for (const auto* page : {"/referrals", "/referrals?sent=2", "/referrals?sent=3", "/referrals?sent=4",
                           "/referrals?sent=99", "/referrals?received=2"})
    at.olive.get(page);
  EXPECT_TRUE(at.olive.shows("Showing 1 to 20 of 61"));
  return since(at.olive, before);
}

TEST_P(ReferralPages, OfSomebodyWhoIsKeptOutAreThoseOfADatabaseWithoutThePerson) {
  expect_same(looks_through(options(), true), looks_through(options(), false));
}

WAYMARK_ON_EACH_ENGINE(ReferralPages);

}  // namespace
}  // namespace waymark
