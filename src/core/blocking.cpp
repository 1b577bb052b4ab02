#include "core/blocking.hpp"

#include <algorithm>
#include <array>

#include "core/record.hpp"
#include "core/visibility.hpp"
#include "linkage/block.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr std::size_t kKeysAtOnce = 16;

constexpr sql::Text kInsert = R"(
  INSERT INTO blocking (partnership_id, hash, record_id) VALUES ($1, $4, $5)
  ON CONFLICT (partnership_id, hash, record_id) DO NOTHING
)"_sql;

// First the few that share a key: without MATERIALIZED a server that has not counted its rows yet asks the index
// once for each record that there is.
constexpr sql::Text kNear = R"(
  WITH near AS MATERIALIZED (
    SELECT DISTINCT b.record_id
      FROM blocking b
     WHERE b.partnership_id = $1
       AND b.hash IN ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
  )
)"_sql;

constexpr sql::Text kHits = R"(
   WHERE r.id IN (SELECT near.record_id FROM near) AND
)"_sql;

sql::Text candidates() {
  static const auto text = sql::compose(
      {kNear, record_columns(), kHits, visible::candidate(), " ORDER BY r.made_at, r.agency LIMIT 400"_sql});
  return text;
}

std::vector<std::int64_t> hashes(crypto::KeyRing& keys, const std::vector<linkage::BlockKey>& blocks) {
  const auto index = keys.find(keys.only("index"));
  if (!index) throw base::InfrastructureError("the index key was erased: restore the key store");
  std::vector<std::int64_t> all;
  for (const auto& block : blocks) {
    const auto rule_key = index->derive(linkage::name_of(block.rule));
    all.push_back(crypto::compound_index(rule_key, block.text));
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

void add_blocking_keys(Transaction& transaction, const RecordId& record, const Identity& identity) {
  for (const auto hash : hashes(transaction.keys(), linkage::stored_keys(comparable(identity))))
    transaction.run(kInsert, {hash, record.text()});
}

sql::Rows candidate_rows(Reading& reading, const Identity& identity) {
  constexpr std::int64_t kNoHash = -1;
  const auto wanted = hashes(reading.keys(), linkage::query_keys(comparable(identity)));
  sql::Rows found;
  for (std::size_t from = 0; from < wanted.size(); from += kKeysAtOnce) {
    std::array<sql::Value, kKeysAtOnce> values = {kNoHash, kNoHash, kNoHash, kNoHash, kNoHash, kNoHash,
                                                  kNoHash, kNoHash, kNoHash, kNoHash, kNoHash, kNoHash,
                                                  kNoHash, kNoHash, kNoHash, kNoHash};
    for (std::size_t i = 0; i < kKeysAtOnce && from + i < wanted.size(); ++i) values[i] = wanted[from + i];
    for (auto& row : reading.rows(candidates(), std::span<const sql::Value>(values))) {
      const bool known =
          std::any_of(found.begin(), found.end(), [&](const sql::Row& other) { return other.text(0) == row.text(0); });
      if (!known && found.size() < kMostCandidates) found.push_back(std::move(row));
    }
  }
  return found;
}

}  // namespace waymark::core
