#include "core/pack_shelf.hpp"

#include "pack/pack.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr sql::Text kActive = R"(
  SELECT hash FROM pack WHERE partnership_id = $1 ORDER BY activated_at DESC, hash LIMIT 1
)"_sql;

constexpr sql::Text kFiles = R"(
  SELECT path, file FROM pack_file WHERE partnership_id = $1 AND hash = $2 ORDER BY path
)"_sql;

constexpr sql::Text kActivate = R"(
  INSERT INTO pack (partnership_id, hash, activated_at) VALUES ($1, $2, $3)
  ON CONFLICT (partnership_id, hash) DO UPDATE SET activated_at = EXCLUDED.activated_at
)"_sql;

constexpr sql::Text kStore = R"(
  INSERT INTO pack_file (partnership_id, hash, path, file) VALUES ($1, $2, $3, $4)
  ON CONFLICT (partnership_id, hash, path) DO NOTHING
)"_sql;

sql::Blob bytes_of(const std::string& text) { return {text.begin(), text.end()}; }

std::shared_ptr<const pack::Pack> pack_from(const pack::Files& files) {
  auto loaded = pack::load_from_files(files);
  if (!loaded.pack) throw base::InfrastructureError("this pack does not read: " + loaded.problems.front().message);
  return loaded.pack;
}

}  // namespace

void PackShelf::activate(const pack::Files& files, base::Instant now) {
  const auto hash = pack::hash(files);
  auto loaded = pack_from(files);
  const auto done =
      database_.write({code_, "migration"}, [&](sql::Transaction& transaction) -> base::Result<base::Done> {
        transaction.execute(kActivate, {code_, hash, base::to_text(now)});
        for (const auto& [path, file] : files) transaction.execute(kStore, {code_, hash, path, bytes_of(file)});
        return base::Done{};
      });
  base::expects(done.ok(), "activating a pack has no expected failure");
  const std::lock_guard lock(mutex_);
  loaded_.try_emplace(hash, std::move(loaded));
  active_hash_ = hash;
}

void PackShelf::refresh(base::Instant now) {
  {
    const std::lock_guard lock(mutex_);
    if (now - refreshed_ < std::chrono::minutes{1}) return;
    refreshed_ = now;
  }
  const auto hash = read_active_hash();
  find(hash);  // loaded before anybody is given it
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

std::shared_ptr<const pack::Pack> PackShelf::active() { return find(active_hash()); }

std::shared_ptr<const pack::Pack> PackShelf::find(const std::string& hash) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = loaded_.find(hash); found != loaded_.end()) return found->second;
  }
  auto loaded = load(hash);
  const std::lock_guard lock(mutex_);
  return loaded_.try_emplace(hash, std::move(loaded)).first->second;
}

std::shared_ptr<const pack::Pack> PackShelf::load(const std::string& hash) {
  const auto rows = database_.read({code_, "migration"}, [&](sql::Snapshot& snapshot) {
    return snapshot.query(kFiles, {code_, hash});
  });
  pack::Files files;
  for (const auto& row : rows) files.emplace(row.text(0), std::string(row.blob(1).begin(), row.blob(1).end()));
  if (files.empty() || pack::hash(files) != hash)
    throw base::InfrastructureError("a pack in the database is missing or was altered: restore the database");
  return pack_from(files);
}

}  // namespace waymark::core
