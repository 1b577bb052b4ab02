#include "app/locations.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>

#include "platform/base/failure.hpp"

namespace waymark::app {

namespace files = std::filesystem;
using base::InfrastructureError;

namespace {

constexpr const char* kMasterKeyVariable = "WAYMARK_MASTER_KEY_FILE";
constexpr const char* kDemonstrationKey = "demonstration.key";

files::path master_key_of(const StoreOptions& options) {
  if (!options.master_key.empty()) return options.master_key;
  if (const char* named = std::getenv(kMasterKeyVariable); named != nullptr && *named != '\0') return named;
  if (options.data.empty()) return {};
  const auto own = files::path(options.data) / kDemonstrationKey;
  return files::exists(own) ? own : files::path();
}

std::string or_in_folder(const std::string& said, const files::path& folder, const char* place) {
  return said.empty() && !folder.empty() ? (folder / place).string() : said;
}

bool is_inside(const files::path& file, const files::path& folder) {
  const auto inner = files::weakly_canonical(file);
  const auto outer = files::weakly_canonical(folder);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

void make_private_folder(const files::path& folder) {
  if (folder.empty() || files::exists(folder)) return;
  make_private_folder(folder.parent_path());
  if (::mkdir(folder.c_str(), S_IRWXU) != 0)
    throw InfrastructureError(fmt::format("{} cannot be made: check who owns the folder above it", folder.string()));
}

}  // namespace

Locations locate(const StoreOptions& options) {
  if (options.data.empty() && (options.database.empty() || options.keys.empty()))
    throw InfrastructureError("say where the data is: --data DIR, or --database and --keys together");
  const files::path folder = options.data;
  return {.folder = folder,
          .database = or_in_folder(options.database, folder, "waymark.db"),
          .keys = or_in_folder(options.keys, folder, "keys/keys.db"),
          .master_key = master_key_of(options),
          .audit_heads = or_in_folder(options.audit_heads, folder, "audit/heads")};
}

Locations demonstration_in(const files::path& folder) {
  return locate({.data = folder.string(), .master_key = (folder / kDemonstrationKey).string()});
}

void expect_audit_heads(const Locations& locations) {
  if (locations.audit_heads.empty())
    throw InfrastructureError("say where the audit's signed heads are kept, outside the database: --audit-heads FILE");
}

void expect_master_key(const Locations& locations, bool demonstration) {
  if (locations.master_key.empty())
    throw InfrastructureError(
        fmt::format("say where the master key is: --master-key FILE, or {} in the environment", kMasterKeyVariable));
  if (!demonstration && !locations.folder.empty() && is_inside(locations.master_key, locations.folder))
    throw InfrastructureError(
        "the master key is inside the data folder, where whoever copies the data has the key too: move it elsewhere "
        "and name it with --master-key");
}

void make_folders(const Locations& locations) {
  make_private_folder(locations.folder);
  if (!locations.folder.empty()) make_private_folder(locations.folder / "keys");
  make_private_folder(locations.audit_heads.parent_path());
}

}  // namespace waymark::app
