#include "core/blocking.hpp"

#include <algorithm>
#include <map>

#include "core/record.hpp"
#include "core/visibility.hpp"
#include "linkage/block.hpp"
#include "linkage/normalise.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

// As many as one record usually has: a statement for each would be a round trip for each. Those that are left over
// repeat the last one.
constexpr std::size_t kStoredAtOnce = 16;
constexpr sql::Text kInsert = R"(
  INSERT INTO blocking (partnership_id, hash, record_id)
  VALUES ($1, $5, $4), ($1, $6, $4), ($1, $7, $4), ($1, $8, $4), ($1, $9, $4), ($1, $10, $4), ($1, $11, $4),
         ($1, $12, $4), ($1, $13, $4), ($1, $14, $4), ($1, $15, $4), ($1, $16, $4), ($1, $17, $4), ($1, $18, $4),
         ($1, $19, $4), ($1, $20, $4)
  ON CONFLICT (partnership_id, hash, record_id) DO NOTHING
)"_sql;

// First the few that share a key: without MATERIALIZED a server that has not counted its rows yet asks the index
// once for each record that there is. CROSS JOIN keeps SQLite from reading every key instead of these.
constexpr std::size_t kWantedAtOnce = 48;
constexpr std::int64_t kNoHash = -1;  // what is hashed is never below 0
constexpr sql::Text kNear = R"(
  WITH wanted (hash) AS (
    VALUES ($4), ($5), ($6), ($7), ($8), ($9), ($10), ($11), ($12), ($13), ($14), ($15), ($16), ($17), ($18), ($19),
           ($20), ($21), ($22), ($23), ($24), ($25), ($26), ($27), ($28), ($29), ($30), ($31), ($32), ($33), ($34),
           ($35), ($36), ($37), ($38), ($39), ($40), ($41), ($42), ($43), ($44), ($45), ($46), ($47), ($48), ($49),
           ($50), ($51)
  ), near AS MATERIALIZED (
    SELECT DISTINCT b.record_id
      FROM wanted
     CROSS JOIN blocking b
     WHERE b.partnership_id = $1 AND b.hash = wanted.hash
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

// Beside what `linkage` looks for: that two records share an e-mail address, whatever else differs. For
// rows_reached_by.
constexpr std::string_view kEmailAlone = "household-email";

std::vector<std::int64_t> hashes(crypto::KeyRing& keys, const std::vector<linkage::BlockKey>& blocks,
                                 const std::vector<std::string>& emails = {}) {
  const auto index = keys.find(keys.only("index"));
  if (!index) throw base::InfrastructureError("the index key was erased: restore the key store");
  std::vector<std::int64_t> all;
  std::map<linkage::BlockRule, crypto::Key> rule_keys;
  for (const auto& block : blocks) {
    auto key = rule_keys.find(block.rule);
    if (key == rule_keys.end()) key = rule_keys.emplace(block.rule, index->derive(linkage::name_of(block.rule))).first;
    all.push_back(crypto::compound_index(key->second, block.text));
  }
  for (const auto& email : emails)
    for (const auto& address : linkage::email_addresses(email))
      all.push_back(crypto::compound_index(index->derive(kEmailAlone), address.mailbox + "@" + address.domain));
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

// `from` and those after it, as many as there is room for in `values`.
void fill(std::span<sql::Value> values, const std::vector<std::int64_t>& hashes, std::size_t from,
          std::int64_t otherwise) {
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = from + i < hashes.size() ? hashes[from + i] : otherwise;
}

sql::Rows rows_near(Reading& reading, const std::vector<std::int64_t>& wanted) {
  std::vector<sql::Value> values(kWantedAtOnce, nullptr);
  sql::Rows found;
  for (std::size_t from = 0; from < wanted.size(); from += kWantedAtOnce) {
    fill(values, wanted, from, kNoHash);
    for (auto& row : reading.rows(candidates(), std::span<const sql::Value>(values))) {
      const bool known =
          std::any_of(found.begin(), found.end(), [&](const sql::Row& other) { return other.text(0) == row.text(0); });
      if (!known && found.size() < kMostCandidates) found.push_back(std::move(row));
    }
  }
  return found;
}

}  // namespace

void add_blocking_keys(Transaction& transaction, const RecordId& record, const Identity& identity) {
  const auto all = hashes(transaction.keys(), linkage::stored_keys(comparable(identity)), identity.emails);
  std::vector<sql::Value> values(1 + kStoredAtOnce, nullptr);
  values[0] = record.text();
  for (std::size_t from = 0; from < all.size(); from += kStoredAtOnce) {
    fill(std::span(values).subspan(1), all, from, all.back());
    transaction.run(kInsert, std::span<const sql::Value>(values));
  }
}

sql::Rows candidate_rows(Reading& reading, const Identity& identity) {
  return rows_near(reading, hashes(reading.keys(), linkage::query_keys(comparable(identity))));
}

sql::Rows rows_reached_by(Reading& reading, const std::vector<std::string>& values) {
  // Nothing but what is to be looked for: names would bring others near.
  Identity reached_by;
  reached_by.phones = values;
  return rows_near(reading, hashes(reading.keys(), linkage::query_keys(comparable(reached_by)), values));
}

}  // namespace waymark::core
