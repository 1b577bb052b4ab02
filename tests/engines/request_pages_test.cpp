// The list of requests in pages: each is there once, in its order, and nothing tells of one that is locked.
#include <gmock/gmock.h>

#include <set>

#include "capabilities/requests/request_store.hpp"
#include "engines/her_day.hpp"

namespace waymark {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

class RequestPages : public EachEngine {};

struct Made {
  base::Instant made;
  base::Instant due;
  bool withdrawn = false;
};

// Whom somebody asks the police about.
struct About {
  core::ContactId contact;
  core::RecordId record;
};

About about_opal(world::World& world, const std::string& staff) {
  const auto contact = record(world, staff, told_by_opal(world));
  return core::read(world.partnership(), world.staff(staff), [&](core::Reading& reading) {
    return About{contact, contacts::find_contact(reading, contact)->victim()->record};
  });
}

requests::NewRequest request_about(world::World& world, const About& about, const crypto::KeyId& key, const Made& one) {
  requests::NewRequest request;
  request.id = core::RequestId::random(world.randomness(), "request");
  request.contact = about.contact;
  request.record = about.record;
  request.whom = {"another", "Essex Police", "essex_police", "domestic_abuse"};
  request.purpose = "safeguard_adult";
  request.basis = "safeguarding_public_task";
  request.person_told = "later";
  request.made = one.made;
  request.due = one.due;
  request.key = key;
  request.asked.person.forenames = "Opal";
  request.deliveries = {{"essex_police", "domestic_abuse", std::nullopt}};
  return request;
}

std::vector<std::string> ask(world::World& world, const std::string& staff, const About& about,
                             const std::vector<Made>& all) {
  std::vector<requests::NewRequest> requests;
  const auto key = world.partnership().keys.create("request");
  for (const auto& one : all) requests.push_back(request_about(world, about, key, one));
  const auto done =
      core::write(world.partnership(), world.staff(staff), "request",
                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                    for (std::size_t i = 0; i < all.size(); ++i) {
                      requests::add_request(transaction, requests[i]);
                      if (all[i].withdrawn) requests::mark_withdrawn(transaction, requests[i].id, all[i].made);
                    }
                    return transaction.commit({{"test.asked", "contact", about.contact.text()}}, base::Done{});
                  });
  base::expects(done.ok(), "a test's requests are made");
  std::vector<std::string> ids;
  for (const auto& request : requests) ids.push_back(request.id.text());
  return ids;
}

// In the order in which they are read: thirty that wait, thirty that do not.
std::vector<Made> sixty(base::Instant now) {
  std::vector<Made> all;
  for (int i = 0; i < 30; ++i) all.push_back({now - hours{i * 7 % 30}, now + minutes{i}});
  for (int i = 0; i < 30; ++i) all.push_back({now - minutes{i}, now - hours{i * 7 % 30}, true});
  return all;
}

std::vector<std::string> texts(const std::vector<requests::Request>& requests) {
  std::vector<std::string> ids;
  for (const auto& one : requests) ids.push_back(one.id.text());
  return ids;
}

// Olive asks the police about Opal sixty times, in another order than they are read in.
struct Sixty {
  explicit Sixty(const world::WorldOptions& options)
      : world(options),
        program(world),
        olive(world, program, "olive_examplar"),
        bertram(world, program, "bertram_mockingham") {
    const auto inorder = sixty(world.clock().now());
    std::vector<Made> written;
    for (std::size_t i = 0; i < inorder.size(); ++i) written.push_back(inorder[i * 37 % inorder.size()]);
    const auto ids = ask(world, "olive_examplar", about_opal(world, "olive_examplar"), written);
    expected.resize(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) expected[i * 37 % ids.size()] = ids[i];
  }

  world::World world;
  Program program;
  Colleague olive;
  Colleague bertram;
  std::vector<std::string> expected;
};

TEST_P(RequestPages, HoldEachRequestOnceWhatWaitsFirstThenTheNewest) {
  const Sixty at(options());
  EXPECT_EQ(texts(at.olive.reads(all_requests_sent)), at.expected);
  EXPECT_EQ(texts(at.bertram.reads(all_requests_received)), at.expected);
}

TEST_P(RequestPages, HoldThoseOfOneMomentOnceEach) {
  world::World world(options());
  const auto now = world.clock().now();
  ask(world, "olive_examplar", about_opal(world, "olive_examplar"), std::vector<Made>(60, Made{now, now}));
  const auto ids = texts(core::read(world.partnership(), world.staff("olive_examplar"), all_requests_sent));
  EXPECT_EQ(ids.size(), 60U);
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 60U);
}

TEST_P(RequestPages, SayWhatTheyShowAndAnOddPageIsTheFirstOrTheLast) {
  Sixty at(options());
  at.bertram.browser.get("/requests");
  EXPECT_TRUE(at.bertram.browser.shows("Showing 1 to 20 of 60, page 1 of 3"));
  EXPECT_TRUE(at.bertram.browser.shows("We have asked nobody for more.")) << "the first page shows both lists";
  EXPECT_TRUE(at.bertram.browser.shows("href=\"/requests?received=2\""));
  at.bertram.browser.get("/requests?received=99");
  EXPECT_TRUE(at.bertram.browser.shows("Showing 41 to 60 of 60, page 3 of 3"));
  EXPECT_FALSE(at.bertram.browser.shows("We have asked nobody for more."));
  EXPECT_TRUE(at.bertram.browser.shows("href=\"/requests/" + at.expected.back()));
  for (const auto* odd : {"received=0", "received=-3", "received=abc", "sent=7"}) {
    at.bertram.browser.get("/requests?" + std::string(odd));
    EXPECT_TRUE(at.bertram.browser.shows("Showing 1 to 20 of 60, page 1 of 3")) << odd;
  }
}

// The family's contact, of which Hortensia must not know.
About about_the_family(world::World& world) {
  const auto sent = core::read(world.partnership(), world.staff("olive_examplar"), all_requests_sent);
  base::expects(sent.size() == 1, "one request about the family was made");
  return {sent.front().contact, base::promised(sent.front().own_record, "whoever asks holds a record")};
}

TEST_P(RequestPages, OfSomebodyWhoIsKeptOutAreThoseOfADatabaseWithoutThePerson) {
  TwoWorlds worlds(options());
  const auto now = worlds.full.clock().now();
  ask(worlds.full, "olive_examplar", about_the_family(worlds.full), sixty(now - std::chrono::seconds{30}));
  const auto look = [&](world::World& world) {
    world.randomness().begin_scope("Opal");
    ask(world, "hortensia_testerly", about_opal(world, "hortensia_testerly"), sixty(now));
    const Program program(world);
    Colleague hortensia(world, program, "hortensia_testerly");
    for (const auto* page :
         {"/requests", "/requests?sent=2", "/requests?sent=3", "/requests?sent=99", "/requests?received=2"})
      hortensia.browser.get(page);
    EXPECT_TRUE(hortensia.browser.shows("Showing 1 to 20 of 60"));
    return hortensia.browser.transcript();
  };
  expect_same(look(worlds.full), look(worlds.empty));
  EXPECT_EQ(core::read(worlds.full.partnership(), worlds.full.staff("olive_examplar"), all_requests_sent).size(), 121U)
      << "there is something to hide";
}

WAYMARK_ON_EACH_ENGINE(RequestPages);

}  // namespace
}  // namespace waymark
