#pragma once
// A partnership of its own for each test: SQLite in a folder that goes with it, keys in memory, a clock that
// stands still, randomness from a seed, the demonstration's pack.
#include <cstdlib>
#include <filesystem>

#include "app/schema.hpp"
#include "capabilities/staff/staff.hpp"
#include "core/matcher.hpp"
#include "core/pack_activation.hpp"
#include "platform/crypto/memory_key_store.hpp"

namespace waymark::app {

class TestPartnership {
 public:
  static constexpr std::string_view kCode = "demo";

  TestPartnership()
      : folder_(new_folder()),
        database_(opened(folder_)),
        keys_(crypto::Key::random(randomness, "master key"), std::string(kCode), key_store_, randomness),
        audit_(*database_, keys_, clock, randomness),
        packs_(*database_, std::string(kCode)),
        partnership{std::string(kCode), *database_, keys_, audit_, packs_, clock, randomness, index_size_} {
    const char* source = std::getenv("WAYMARK_SOURCE");
    const std::filesystem::path root = source == nullptr ? "." : source;
    core::activate_pack(partnership, core::Viewer::migration(), pack::read_files(root / "packs/demo"));
  }
  ~TestPartnership() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  TestPartnership(const TestPartnership&) = delete;
  TestPartnership& operator=(const TestPartnership&) = delete;

  core::StaffId add_staff(const std::string& login, core::Role role = core::Role::practitioner) const {
    return *staff::create_account(partnership, core::Viewer::migration(), "",
                                  {.agency = "essex_police",
                                   .role = role,
                                   .name = "Bertram Mockingham",
                                   .login = login,
                                   .password = std::string(kPassword),
                                   .about = "Police officer"});
  }

  // "action subject_kind subject_id", in the order in which they were written.
  std::vector<std::string> audit_lines() {
    using sql::operator""_sql;
    const auto rows = database_->read({std::string(kCode), "test"}, [](sql::Snapshot& snapshot) {
      return snapshot.query("SELECT action, subject_kind, subject_id FROM audit_entry ORDER BY position"_sql, {});
    });
    std::vector<std::string> lines;
    for (const auto& row : rows)
      lines.push_back(std::string(row.text(0)) + " " + std::string(row.text(1)) + " " + std::string(row.text(2)));
    return lines;
  }

  void execute(sql::Text statement) {
    const auto done = database_->write({std::string(kCode), "test"}, [&](sql::Transaction& transaction) {
      transaction.execute(statement, {});
      return base::Result<base::Done>(base::Done{});
    });
    base::expects(done.ok(), "a test's statement runs");
  }

  static constexpr std::string_view kPassword = " quiet meadow lantern ";

  base::FixedClock clock{*base::parse_instant("2026-03-04T09:30:00.000Z")};
  base::SeededRandomness randomness{1};

 private:
  static std::filesystem::path new_folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "waymark-app-XXXXXX").string();
    base::expects(::mkdtemp(pattern.data()) != nullptr, "a test has a folder");
    return pattern;
  }
  static std::unique_ptr<sql::Database> opened(const std::filesystem::path& folder) {
    using sql::operator""_sql;
    const auto location = (folder / "waymark.db").string();
    sql::migrate(location, schema());
    auto database = sql::open(location);
    const auto made = database->write({std::string(kCode), "test"}, [](sql::Transaction& transaction) {
      transaction.execute("INSERT INTO partnership (partnership_id, made_at, demo) VALUES ($1, $2, 1)"_sql,
                          {kCode, "2026-03-04T09:00:00.000Z"});
      return base::Result<base::Done>(base::Done{});
    });
    base::expects(made.ok(), "a test has a partnership");
    return database;
  }

  std::filesystem::path folder_;
  std::unique_ptr<sql::Database> database_;
  crypto::MemoryKeyStore key_store_;
  crypto::KeyRing keys_;
  core::AuditLog audit_;
  core::PackShelf packs_;
  core::IndexSize index_size_;

 public:
  core::Partnership partnership;
};

}  // namespace waymark::app
