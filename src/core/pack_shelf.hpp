#pragma once
// The packs of one partnership: the active one, and every earlier one as it was when it was activated,
// re-read from the database. What began under a pack keeps it.
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "pack/pack.hpp"
#include "platform/base/time.hpp"
#include "platform/sql/database.hpp"

namespace waymark::core {

class PackShelf {
 public:
  PackShelf(sql::Database& database, std::string partnership) : database_(database), code_(std::move(partnership)) {}

  // Throws InfrastructureError when the files do not read as a pack.
  static std::shared_ptr<const pack::Pack> pack_from(const pack::Files& files);
  // After its activation (pack_activation.hpp).
  void activated(std::shared_ptr<const pack::Pack> pack);
  // The pack that was activated last. Throws InfrastructureError that says what to do when there is none, or when this
  // version of the program asks more of a pack than it has.
  std::shared_ptr<const pack::Pack> active();
  std::string active_hash();
  // Looks whether another pack was activated by another process: at most once a minute, and only between requests,
  // so that one request is answered under one pack.
  void refresh(base::Instant now);
  // An earlier one, as far as it reads today. Throws InfrastructureError when it is missing or was altered.
  std::shared_ptr<const pack::Pack> find(const std::string& hash);

 private:
  pack::Loaded on_shelf(const std::string& hash);
  pack::Loaded load(const std::string& hash);
  std::string read_active_hash();

  sql::Database& database_;
  std::string code_;
  std::mutex mutex_;
  std::string active_hash_;
  base::Instant refreshed_{};
  std::map<std::string, pack::Loaded> loaded_;
};

}  // namespace waymark::core
