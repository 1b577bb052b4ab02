#pragma once
// Where the parts of one partnership are kept.
//
//   DATA/waymark.db     the data          --database postgresql://…
//   DATA/keys/keys.db   wrapped keys      --keys postgresql://…
//   DATA/audit/heads    signed heads      --audit-heads FILE
//
// The master key is outside all three (--master-key FILE, or the environment's WAYMARK_MASTER_KEY_FILE). Only
// a demonstration keeps one in its own folder: DATA/demonstration.key.
#include <filesystem>
#include <string>

namespace waymark::app {

// What was said on the command line; "" where nothing was.
struct StoreOptions {
  std::string data{};
  std::string database{};
  std::string keys{};
  std::string master_key{};
  std::string audit_heads{};
};

struct Locations {
  std::filesystem::path folder{};  // empty where it was not given: both databases are servers
  std::string database{};
  std::string keys{};
  std::filesystem::path master_key{};
  std::filesystem::path audit_heads{};
};

// Throws InfrastructureError that says what to add to the command line. Master key and audit heads may be
// missing: not every command needs them.
Locations locate(const StoreOptions& options);

// All in one folder, the master key too: for people who do not exist.
Locations demonstration_in(const std::filesystem::path& folder);

// Throws InfrastructureError unless there is a master key, and it is outside the data folder or belongs to a
// demonstration.
void expect_master_key(const Locations& locations, bool demonstration);

void expect_audit_heads(const Locations& locations);

// Makes the folders that are missing, for their owner alone.
void make_folders(const Locations& locations);

}  // namespace waymark::app
