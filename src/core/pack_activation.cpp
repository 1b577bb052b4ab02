#include "core/pack_activation.hpp"

#include "core/transaction.hpp"
#include "pack/pack.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr sql::Text kActivate = R"(
  INSERT INTO pack (partnership_id, hash, activated_at) VALUES ($1, $4, $5)
  ON CONFLICT (partnership_id, hash) DO UPDATE SET activated_at = EXCLUDED.activated_at
)"_sql;

constexpr sql::Text kStore = R"(
  INSERT INTO pack_file (partnership_id, hash, path, file) VALUES ($1, $4, $5, $6)
  ON CONFLICT (partnership_id, hash, path) DO NOTHING
)"_sql;

sql::Blob bytes_of(const std::string& text) { return {text.begin(), text.end()}; }

}  // namespace

void activate_pack(const Partnership& partnership, const Viewer& viewer, const pack::Files& files) {
  auto loaded = PackShelf::pack_from(files);
  const auto now = base::to_text(partnership.clock.now());
  const auto done =
      write(partnership, viewer, "", [&](Transaction& transaction) -> base::Result<Committed<base::Done>> {
        transaction.run(kActivate, {loaded->hash, now});
        for (const auto& [path, file] : files) transaction.run(kStore, {loaded->hash, path, bytes_of(file)});
        return transaction.commit({{"pack.activated", "pack", loaded->hash}}, base::Done{});
      });
  base::expects(done.ok(), "activating a pack has no expected failure");
  partnership.packs.activated(std::move(loaded));
}

}  // namespace waymark::core
