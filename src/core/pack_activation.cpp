#include "core/pack_activation.hpp"

#include <algorithm>

#include "core/transaction.hpp"
#include "pack/pack.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr sql::Text kActivate = R"(
  INSERT INTO pack (partnership_id, hash, activated_at) VALUES ($1, $4, $5)
  ON CONFLICT (partnership_id, hash) DO UPDATE SET activated_at = EXCLUDED.activated_at
)"_sql;

constexpr sql::Text kLatest = R"(
  SELECT activated_at FROM pack WHERE partnership_id = $1 ORDER BY activated_at DESC LIMIT 1
)"_sql;

constexpr sql::Text kStore = R"(
  INSERT INTO pack_file (partnership_id, hash, path, file) VALUES ($1, $4, $5, $6)
  ON CONFLICT (partnership_id, hash, path) DO NOTHING
)"_sql;

// Never before another one, although the clock may have been put back since: the last one is the one that counts.
base::Instant after_all_others(Reading& reading, base::Instant now) {
  const auto row = reading.row(kLatest);
  const auto latest = row ? base::parse_instant(row->text(0)) : std::nullopt;
  return latest ? std::max(now, *latest + std::chrono::milliseconds{1}) : now;
}

sql::Blob bytes_of(const std::string& text) { return {text.begin(), text.end()}; }

}  // namespace

void activate_pack(const Partnership& partnership, const Viewer& viewer, const pack::Files& files) {
  auto loaded = PackShelf::pack_from(files);
  const auto now = partnership.clock.now();
  const auto done =
      write(partnership, viewer, "", [&](Transaction& transaction) -> base::Result<Committed<base::Done>> {
        transaction.run(kActivate, {loaded->hash, base::to_text(after_all_others(transaction, now))});
        for (const auto& [path, file] : files) transaction.run(kStore, {loaded->hash, path, bytes_of(file)});
        return transaction.commit({{"pack.activated", "pack", loaded->hash}}, base::Done{});
      });
  base::expects(done.ok(), "activating a pack has no expected failure");
  partnership.packs.activated(std::move(loaded));
}

}  // namespace waymark::core
