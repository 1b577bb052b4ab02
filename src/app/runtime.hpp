#pragma once
// One partnership, opened: both databases, keys, audit, packs, clock and randomness. What every command
// works with.
#include <memory>
#include <optional>

#include "app/locations.hpp"
#include "core/key_store.hpp"
#include "core/matcher.hpp"
#include "core/partnership.hpp"

namespace waymark::app {

class Runtime {
 public:
  // Throws InfrastructureError that says what to do: nothing there, not migrated, no or the wrong master key,
  // on PostgreSQL a role that may do too much.
  explicit Runtime(const Locations& locations);

  const core::Partnership& partnership() const { return partnership_; }
  const Locations& locations() const { return locations_; }
  bool demonstration() const { return found_.demonstration; }

  // The row of the table `partnership`. One database of this program holds one.
  struct Found {
    std::string code;
    bool demonstration = false;
  };

 private:
  Locations locations_;
  base::SystemClock clock_;
  base::SystemRandomness randomness_;
  std::unique_ptr<sql::Database> database_;
  std::unique_ptr<sql::Database> key_database_;
  Found found_;
  core::SqlKeyStore key_store_;
  crypto::KeyRing keys_;
  core::AuditLog audit_;
  core::PackShelf packs_;
  core::IndexSize index_size_;
  core::Partnership partnership_;
};

// Makes the databases and the master key that are missing, writes the partnership down and opens it with
// `files` as its active pack. Throws InfrastructureError: also when the database holds a partnership already,
// or the pack is not sound.
std::unique_ptr<Runtime> found_partnership(const Locations& locations, const pack::Files& files, bool demonstration);

}  // namespace waymark::app
