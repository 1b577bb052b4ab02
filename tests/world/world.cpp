#include "world/world.hpp"

#include <algorithm>
#include <cstdlib>
#include <mutex>

#include "app/schema.hpp"
#include "core/pack_activation.hpp"

namespace waymark::world {

namespace {

using base::Done;
using base::Result;
using sql::operator""_sql;

constexpr sql::Text kWriteDown = R"(
  INSERT INTO partnership (partnership_id, made_at, demo) VALUES ($1, $2, 1)
)"_sql;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::filesystem::path fresh_folder() {
  auto pattern = (std::filesystem::temp_directory_path() / "waymark-world-XXXXXX").string();
  if (!::mkdtemp(pattern.data())) throw base::InfrastructureError("no temporary folder can be made");
  return pattern;
}

// On PostgreSQL every world is a partnership of its own in one database.
std::string migrated_location(Engine engine, const std::filesystem::path& folder) {
  if (engine == Engine::sqlite) {
    const auto file = (folder / "waymark.db").string();
    sql::migrate(file, app::schema());
    return file;
  }
  static std::once_flag once;
  std::call_once(once, [] { sql::migrate(environment("WAYMARK_TEST_POSTGRESQL"), app::schema(), "waymark_app"); });
  return environment("WAYMARK_TEST_POSTGRESQL_APP");
}

// The key store is a database of its own on both engines.
std::string migrated_key_location(Engine engine, const std::filesystem::path& folder) {
  if (engine == Engine::sqlite) {
    const auto file = (folder / "keys.db").string();
    sql::migrate(file, app::key_schema());
    return file;
  }
  static std::once_flag once;
  std::call_once(once,
                 [] { sql::migrate(environment("WAYMARK_TEST_POSTGRESQL_KEYS"), app::key_schema(), "waymark_app"); });
  return environment("WAYMARK_TEST_POSTGRESQL_KEYS_APP");
}

std::unique_ptr<sql::Database> opened(const std::string& location, bool can_fail, FaultyDatabase*& faults) {
  auto database = sql::open(location);
  if (!can_fail) return database;
  auto faulty = std::make_unique<FaultyDatabase>(std::move(database));
  faults = faulty.get();
  return faulty;
}

// Another for each world, and no part of any page.
std::string fresh_code() {
  base::SystemRandomness randomness;
  return base::Id<struct WorldTag>::random(randomness, "world").text();
}

std::filesystem::path demo_pack() { return std::filesystem::path(environment("WAYMARK_SOURCE")) / "packs" / "demo"; }

// The cast without these people, or with nobody but them.
pack::Cast others(pack::Cast cast, const std::set<std::string>& people, bool only_they) {
  const auto there = [&](const std::string& record) {
    return people.contains(cast.record(record)->person) == only_they;
  };
  std::erase_if(cast.contacts, [&](const pack::CastContact& contact) {
    return !std::all_of(contact.parts.begin(), contact.parts.end(),
                        [&](const pack::CastPart& part) { return there(part.record); });
  });
  std::erase_if(cast.records,
                [&](const pack::CastRecord& record) { return people.contains(record.person) != only_they; });
  return cast;
}

}  // namespace

std::vector<Engine> engines() {
  if (environment("WAYMARK_TEST_POSTGRESQL").empty()) return {Engine::sqlite};
  return {Engine::sqlite, Engine::postgresql};
}

std::string to_text(Engine engine) { return engine == Engine::sqlite ? "SQLite" : "PostgreSQL"; }

base::Instant usual_now() { return *base::parse_instant("2026-02-03T10:15:00.000Z"); }

World::World(const WorldOptions& options)
    : folder_(fresh_folder()),
      clock_(options.now),
      randomness_(options.seed),
      database_(opened(migrated_location(options.engine, folder_), options.can_fail, faults_)) {
  if (options.in_front) database_ = options.in_front(std::move(database_));
  key_database_ = opened(migrated_key_location(options.engine, folder_), options.can_fail, key_faults_);
  const auto code = fresh_code();
  const auto written = database_->write({code, "migration"}, [&](sql::Transaction& transaction) -> Result<Done> {
    transaction.execute(kWriteDown, {code, base::to_text(options.now)});
    return Done{};
  });
  base::expects(written.ok(), "a world can be written down");
  key_store_ = std::make_unique<core::SqlKeyStore>(*key_database_, code, clock_);
  keys_ =
      std::make_unique<crypto::KeyRing>(crypto::Key::random(randomness_, "master key"), code, *key_store_, randomness_);
  audit_ = std::make_unique<core::AuditLog>(*database_, *keys_, clock_, randomness_);
  packs_ = std::make_unique<core::PackShelf>(*database_, code);
  partnership_ = std::make_unique<core::Partnership>(
      core::Partnership{code, *database_, *keys_, *audit_, *packs_, clock_, randomness_, index_size_});
  core::activate_pack(*partnership_, core::Viewer::migration(), pack::read_files(demo_pack()));
  auto loaded = pack::load_cast(demo_pack(), *packs_->active());
  base::expects(loaded.ok(), "the cast is sound");
  cast_ = std::move(*loaded.cast);
  demo_ = app::add_accounts(*partnership_, cast_);
  if (options.without.empty())
    app::add_story(*partnership_, cast_, demo_);
  else
    app::add_story(*partnership_, others(cast_, options.without, false), demo_);
}

void World::add(const std::set<std::string>& people) {
  randomness_.begin_scope("people who come later");
  app::add_story(*partnership_, others(cast_, people, true), demo_);
}

World::~World() {
  database_.reset();
  key_database_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

}  // namespace waymark::world
