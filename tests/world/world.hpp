#pragma once
// A small world for tests: a fresh database with the demonstration's pack and, if wanted, the whole cast,
// a clock that stands still and randomness from a seed. On SQLite in a temporary folder; on PostgreSQL
// when WAYMARK_TEST_POSTGRESQL and WAYMARK_TEST_POSTGRESQL_APP say where.
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "app/demo_cast.hpp"
#include "core/key_store.hpp"
#include "core/matcher.hpp"
#include "core/partnership.hpp"
#include "world/faulty_database.hpp"

namespace waymark::world {

enum class Engine { sqlite, postgresql };
// The engines that this run has: SQLite always.
std::vector<Engine> engines();
std::string to_text(Engine engine);

// A Tuesday morning in winter, within working hours.
base::Instant usual_now();

struct WorldOptions {
  Engine engine = Engine::sqlite;
  base::Instant now = usual_now();
  std::uint64_t seed = 1;
  // People of the cast who are left out, with every contact in which they have a part.
  std::set<std::string> without{};
  // Whether its databases can be made to fail.
  bool can_fail = false;
  // Puts something in front of its database, but not of the key store.
  std::function<std::unique_ptr<sql::Database>(std::unique_ptr<sql::Database>)> in_front{};
};

class World {
 public:
  explicit World(const WorldOptions& options = {});
  ~World();
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  const core::Partnership& partnership() const { return *partnership_; }
  base::FixedClock& clock() { return clock_; }
  base::SeededRandomness& randomness() { return randomness_; }
  const std::filesystem::path& folder() const { return folder_; }
  sql::Database& database() { return *database_; }
  // Only where `can_fail` was asked for.
  FaultyDatabase& faults() { return *faults_; }
  FaultyDatabase& key_faults() { return *key_faults_; }
  crypto::KeyRing& keys() { return *keys_; }

  // Adds people of the cast who were left out, and the locks that follow from them.
  void add(const std::set<std::string>& people);

  const pack::Cast& cast() const { return cast_; }
  const core::Viewer& staff(const std::string& code) const { return demo_.staff.at(code); }
  const std::vector<core::PersonId>& people(const std::string& code) const { return demo_.people.at(code); }

 private:
  std::filesystem::path folder_;
  base::FixedClock clock_;
  base::SeededRandomness randomness_;
  FaultyDatabase* faults_ = nullptr;
  FaultyDatabase* key_faults_ = nullptr;
  std::unique_ptr<sql::Database> database_;
  std::unique_ptr<sql::Database> key_database_;
  std::unique_ptr<core::SqlKeyStore> key_store_;
  std::unique_ptr<crypto::KeyRing> keys_;
  std::unique_ptr<core::AuditLog> audit_;
  std::unique_ptr<core::PackShelf> packs_;
  core::IndexSize index_size_;
  std::unique_ptr<core::Partnership> partnership_;
  pack::Cast cast_;
  app::DemoWorld demo_;
};

}  // namespace waymark::world
