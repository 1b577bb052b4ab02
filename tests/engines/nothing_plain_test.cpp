// A stolen disk: database, write-ahead log, key store, audit heads and logs hold none of a thousand planted
// names, addresses and phone numbers, whole or in part.
#include <gmock/gmock.h>

#include "core/audit_heads.hpp"
#include "engines/planted_visits.hpp"
#include "engines/stolen_disk.hpp"
#include "platform/http/log.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class NothingPlain : public EachEngine {};

constexpr int kContacts = 250;  // four planted texts each
constexpr int kVisits = 20;     // typed into the pages besides

// Everything that is logged, down to what an operator would switch on in need.
class CapturedLog {
 public:
  CapturedLog() {
    testing::internal::CaptureStderr();
    http::set_log_level(http::Level::debug);
  }
  ~CapturedLog() {
    if (!taken_) take();
  }
  CapturedLog(const CapturedLog&) = delete;
  CapturedLog& operator=(const CapturedLog&) = delete;

  std::string take() {
    taken_ = true;
    http::set_log_level(http::Level::info);
    return testing::internal::GetCapturedStderr();
  }

 private:
  bool taken_ = false;
};

int count(std::string_view text, std::string_view part) {
  int times = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size()) ++times;
  return times;
}

std::string record(world::World& world, const Plant& plant) {
  const auto recorded = contacts::record_contact(world.partnership(), world.staff("olive_examplar"), "request",
                                                 contact_with(plant, world), world.clock().now());
  base::expects(recorded.ok(), "a planted contact is recorded");
  return recorded->text();
}

// Returns how many requests were made, and the contact that was recorded last.
std::pair<int, std::string> visit(world::World& world, const Planting& planting) {
  PlantedVisits visits(world);
  std::vector<Plant> plants;
  for (int number = kContacts; number < kContacts + kVisits; ++number) plants.push_back(planting.person(number));
  visits.record(plants);
  visits.add_account(plants[1]);
  visits.go_astray(plants[2]);
  return {visits.requests(), visits.contact()};
}

std::string tables(world::Engine engine) { return engine == world::Engine::sqlite ? "waymark.db" : "base"; }

// What a transaction wrote a moment ago is also in PostgreSQL's log; SQLite's belongs to the file.
void expect_just_written(const std::set<std::string>& parts, world::Engine engine) {
  EXPECT_THAT(parts, Contains(tables(engine)));
  if (engine == world::Engine::postgresql) {
    EXPECT_THAT(parts, Contains("pg_wal"));
  }
}

TEST_P(NothingPlain, OfAThousandPlantedTextsNoneIsFound) {
  world::World world(options());
  const Planting planting;
  const PlantSearch search(planting);
  CapturedLog captured;
  std::string recorded;
  for (int number = 0; number < kContacts; ++number) recorded = record(world, planting.person(number));
  const auto [requests, typed] = visit(world, planting);
  const auto log = captured.take();
  const auto chain = world.partnership().audit.head();
  core::HeadFile(world.folder() / "heads", world.keys()).append(chain, world.clock().now());

  EXPECT_GE(count(log, R"("event":"request_served")") + count(log, R"("event":"request_refused")"), requests);
  EXPECT_THAT(log, HasSubstr(R"("route":"/contacts/{id}/who")"));
  EXPECT_THAT(search.found_in(log), IsEmpty()) << "in the log";

  StolenDisk disk(world, GetParam());
  disk.look(search, {recorded, typed, chain.chain, world.partnership().code});
  EXPECT_THAT(disk.planted(), IsEmpty());
  EXPECT_THAT(disk.parts_with(recorded), Contains(tables(GetParam())));
  expect_just_written(disk.parts_with(typed), GetParam());
  EXPECT_THAT(disk.parts_with(chain.chain), Contains("heads"));
  if (GetParam() == world::Engine::sqlite) {
    EXPECT_THAT(disk.parts_with(world.partnership().code), Contains("keys.db"));
  }
}

TEST_P(NothingPlain, OneNameInOneColumnWouldBeFound) {
  world::World world(options());
  const Planting planting;
  const auto name = planting.person(0).surname;
  const auto contact = record(world, planting.person(0));
  const auto written =
      world.database().write({"", "test"}, [&](sql::Transaction& transaction) -> base::Result<base::Done> {
        EXPECT_EQ(transaction.execute("UPDATE contact SET purpose = $3 WHERE partnership_id = $1 AND id = $2"_sql,
                                      {world.partnership().code, contact, name}),
                  1);
        return base::Done{};
      });
  ASSERT_TRUE(written.ok());
  StolenDisk disk(world, GetParam());
  disk.look(PlantSearch(planting), {name});
  EXPECT_THAT(disk.planted(), Not(IsEmpty()));
  expect_just_written(disk.parts_with(name), GetParam());
}

TEST(PlantSearch, FindsAPersonHoweverTheyAreWritten) {
  const Planting planting;
  const PlantSearch search(planting);
  auto capitals = planting.word();
  for (auto& c : capitals) c = static_cast<char>(c - 'a' + 'A');
  for (const auto& text :
       {planting.person(7).forename, planting.person(7).surname, planting.person(7).address, planting.person(7).email,
        planting.word(), capitals, std::string("07700 900607"), std::string("07700900607"), std::string("7700900607"),
        std::string("+44 7700 900607"), std::string("+447700900607"), std::string("0044 7700-900-607"),
        std::string("(07700) 900 607")})
    EXPECT_THAT(search.found_in("before" + text + "after"), Not(IsEmpty())) << text;
  const auto digest = std::string(27, 'a') + "7700900607" + std::string(27, '0');
  for (const auto& text : {std::string("07700 900101"), std::string("77009006"), std::string("zq"), digest})
    EXPECT_THAT(search.found_in(text), IsEmpty()) << text;
}

WAYMARK_ON_EACH_ENGINE(NothingPlain);

}  // namespace
}  // namespace waymark
