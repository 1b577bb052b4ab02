#include "core/pack_shelf.hpp"

#include "pack/pack.hpp"
#include "platform/http/log.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr sql::Text kActive = R"(
  SELECT hash FROM pack WHERE partnership_id = $1 ORDER BY activated_at DESC, hash LIMIT 1
)"_sql;

constexpr sql::Text kFiles = R"(
  SELECT path, file FROM pack_file WHERE partnership_id = $1 AND hash = $2 ORDER BY path
)"_sql;

}  // namespace

std::shared_ptr<const pack::Pack> PackShelf::pack_from(const pack::Files& files) {
  auto loaded = pack::load_from_files(files);
  if (!loaded.pack) throw base::InfrastructureError("this pack does not read: " + loaded.problems.front().message);
  return loaded.pack;
}

void PackShelf::activated(std::shared_ptr<const pack::Pack> pack) {
  const std::lock_guard lock(mutex_);
  active_hash_ = pack->hash;
  loaded_.insert_or_assign(active_hash_, pack::Loaded{std::move(pack), {}});
}

void PackShelf::refresh(base::Instant now) {
  {
    const std::lock_guard lock(mutex_);
    // A minute that has not begun yet: the clock was put back.
    if (now >= refreshed_ && now - refreshed_ < std::chrono::minutes{1}) return;
    refreshed_ = now;
  }
  const auto hash = read_active_hash();
  // Loaded before anybody is given it. One that lacks what this version needs is left to the versions that can use it.
  if (!on_shelf(hash).problems.empty()) {
    http::log_event(http::Level::error, "pack_not_taken_up");
    return;
  }
  const std::lock_guard lock(mutex_);
  active_hash_ = hash;
}

std::string PackShelf::active_hash() {
  {
    const std::lock_guard lock(mutex_);
    if (!active_hash_.empty()) return active_hash_;
  }
  const auto hash = read_active_hash();
  const std::lock_guard lock(mutex_);
  return active_hash_ = hash;
}

std::string PackShelf::read_active_hash() {
  const auto row =
      database_.read({code_, "migration"}, [&](sql::Snapshot& snapshot) { return snapshot.first(kActive, {code_}); });
  if (!row) throw base::InfrastructureError("no pack is active: run `waymark pack activate DIR` first");
  return std::string(row->text(0));
}

std::shared_ptr<const pack::Pack> PackShelf::active() {
  auto loaded = on_shelf(active_hash());
  if (!loaded.problems.empty())
    throw base::InfrastructureError("the active pack lacks what this version needs (" +
                                    to_text(loaded.problems.front()) +
                                    "): run `waymark pack activate DIR` with one that has it");
  return loaded.pack;
}

std::shared_ptr<const pack::Pack> PackShelf::find(const std::string& hash) { return on_shelf(hash).pack; }

pack::Loaded PackShelf::on_shelf(const std::string& hash) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = loaded_.find(hash); found != loaded_.end()) return found->second;
  }
  auto loaded = load(hash);
  const std::lock_guard lock(mutex_);
  return loaded_.try_emplace(hash, std::move(loaded)).first->second;
}

pack::Loaded PackShelf::load(const std::string& hash) {
  const auto rows = database_.read({code_, "migration"}, [&](sql::Snapshot& snapshot) {
    return snapshot.query(kFiles, {code_, hash});
  });
  pack::Files files;
  for (const auto& row : rows) files.emplace(row.text(0), std::string(row.blob(1).begin(), row.blob(1).end()));
  if (files.empty() || pack::hash(files) != hash)
    throw base::InfrastructureError("a pack in the database is missing or was altered: restore the database");
  return pack::load_activated(files);
}

}  // namespace waymark::core
