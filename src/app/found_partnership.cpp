#include <fmt/format.h>

#include "app/runtime.hpp"
#include "app/schema.hpp"
#include "core/pack_activation.hpp"

namespace waymark::app {

using base::Done;
using base::InfrastructureError;
using base::Result;
using sql::operator""_sql;

namespace {

constexpr sql::Text kAnyPartnership = R"(
  SELECT 1 FROM partnership LIMIT 1
)"_sql;

constexpr sql::Text kWriteDown = R"(
  INSERT INTO partnership (partnership_id, made_at, demo) VALUES ($1, $2, $3)
)"_sql;

void write_down(sql::Database& database, const std::string& code, bool demonstration) {
  const auto now = base::to_text(base::SystemClock().now());
  const auto written = database.write({code, "migration"}, [&](sql::Transaction& transaction) -> Result<Done> {
    if (transaction.first(kAnyPartnership, {})) return base::conflict("there is a partnership already");
    transaction.execute(kWriteDown, {code, now, demonstration});
    return Done{};
  });
  if (!written)
    throw InfrastructureError("there is a partnership in this database already: choose an empty place for a new one");
}

std::string code_of(const pack::Files& files) {
  const auto loaded = pack::load_from_files(files);
  if (!loaded.ok())
    throw InfrastructureError(fmt::format("the pack is not sound ({}): run `waymark pack check` to see every problem",
                                          to_text(loaded.problems.front())));
  return loaded.pack->partnership.code;
}

void make_master_key(const Locations& locations) {
  base::SystemRandomness randomness;
  if (!std::filesystem::exists(locations.master_key))
    crypto::create_master_key(locations.master_key.string(), randomness);
}

}  // namespace

std::unique_ptr<Runtime> found_partnership(const Locations& locations, const pack::Files& files, bool demonstration) {
  const auto code = code_of(files);
  expect_master_key(locations, demonstration);
  expect_audit_heads(locations);
  make_folders(locations);
  make_databases(locations);
  make_master_key(locations);
  write_down(*sql::open(locations.database), code, demonstration);
  auto runtime = std::make_unique<Runtime>(locations);
  core::activate_pack(runtime->partnership(), core::Viewer::migration(), files);
  return runtime;
}

}  // namespace waymark::app
