#include "core/audit_verify.hpp"

#include <fmt/format.h>

#include <map>

#include "platform/crypto/hex.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr std::int64_t kStep = 5'000;

constexpr sql::Text kChains = R"(
  SELECT DISTINCT chain_id FROM audit_entry WHERE partnership_id = $1 ORDER BY chain_id
)"_sql;

constexpr sql::Text kEntries = R"(
  SELECT position, at, viewer, agency, action, subject_kind, subject_id, purpose, request_id, mac
    FROM audit_entry
   WHERE partnership_id = $1 AND chain_id = $2 AND position > $3
   ORDER BY position LIMIT $4
)"_sql;

using HeadsByPosition = std::map<std::int64_t, crypto::Mac>;

class ChainCheck {
 public:
  ChainCheck(sql::Database& database, const crypto::Key& key, std::string partnership, std::string chain,
             const HeadsByPosition& heads, AuditVerdict& verdict)
      : database_(database),
        key_(key),
        partnership_(std::move(partnership)),
        chain_(std::move(chain)),
        heads_(heads),
        verdict_(verdict) {}

  void run() {
    while (sound_ && step()) {
    }
    if (!sound_ || heads_.empty()) return;
    const auto last = heads_.rbegin()->first;
    if (last > position_)
      fail(position_ + 1,
           fmt::format("entries {} to {} are missing: a signed head says they were here", position_ + 1, last));
  }

 private:
  // Whether there may be more.
  bool step() {
    const auto rows = database_.read({partnership_, "audit"}, [&](sql::Snapshot& snapshot) {
      return snapshot.query(kEntries, {partnership_, chain_, position_, kStep});
    });
    for (const auto& row : rows) {
      if (!check(row)) return false;
      ++verdict_.entries;
    }
    return static_cast<std::int64_t>(rows.size()) == kStep;
  }

  bool check(const sql::Row& row) {
    const auto position = row.integer(0);
    if (position != position_ + 1)
      return fail(position_ + 1, fmt::format("entry {} is missing: the next one is {}", position_ + 1, position));
    const AuditLine line{partnership_,
                         chain_,
                         position,
                         std::string(row.text(1)),
                         std::string(row.text(2)),
                         std::string(row.text(3)),
                         std::string(row.text(4)),
                         std::string(row.text(5)),
                         std::string(row.text(6)),
                         std::string(row.text(7)),
                         std::string(row.text(8))};
    mac_ = line_mac(key_, mac_, line);
    position_ = position;
    if (crypto::hex(mac_) != row.text(9))
      return fail(position,
                  fmt::format("entry {} is not as it was written, or the one before it was changed", position));
    const auto head = heads_.find(position);
    if (head != heads_.end() && !crypto::same(head->second, mac_))
      return fail(position, fmt::format("entry {} differs from the head that was signed for it", position));
    return true;
  }

  bool fail(std::int64_t position, std::string message) {
    verdict_.problems.push_back({chain_, position, std::move(message)});
    return sound_ = false;
  }

  sql::Database& database_;
  const crypto::Key& key_;
  std::string partnership_;
  std::string chain_;
  const HeadsByPosition& heads_;
  AuditVerdict& verdict_;
  crypto::Mac mac_{};
  std::int64_t position_ = 0;
  bool sound_ = true;
};

}  // namespace

AuditVerdict verify_audit(sql::Database& database, crypto::KeyRing& keys, const std::filesystem::path& heads) {
  AuditVerdict verdict;
  const auto read = read_heads(heads, keys);
  verdict.heads = static_cast<std::int64_t>(read.heads.size());
  if (read.broken_line)
    verdict.problems.push_back(
        {"", 0, fmt::format("line {} of the file of heads is not as it was signed", *read.broken_line)});

  std::map<std::string, HeadsByPosition> chains;
  for (const auto& head : read.heads)
    if (head.head.position > 0) chains[head.head.chain][head.head.position] = head.head.mac;
  const auto& partnership = keys.partnership();
  const auto rows = database.read({partnership, "audit"},
                                  [&](sql::Snapshot& snapshot) { return snapshot.query(kChains, {partnership}); });
  for (const auto& row : rows) chains.try_emplace(std::string(row.text(0)));

  const auto key = keys.find(keys.only("audit"));
  if (!key) throw base::InfrastructureError("the audit key was erased: restore the key store");
  for (const auto& [chain, chain_heads] : chains) {
    ++verdict.chains;
    ChainCheck(database, *key, partnership, chain, chain_heads, verdict).run();
  }
  return verdict;
}

}  // namespace waymark::core
