#include "core/audit_verify.hpp"

#include <fmt/format.h>

#include <map>

#include "platform/crypto/hex.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr std::int64_t kStep = 5'000;

// Heads are signed every minute: entries further apart than this with no head between them have lost one.
constexpr std::chrono::minutes kLongestWithoutHead{5};

// Random order: each chain is verified by itself.
constexpr sql::Text kChains = R"(
  SELECT DISTINCT chain_id FROM audit_entry WHERE partnership_id = $1 ORDER BY chain_id
)"_sql;

// No position is left out: an entry that somebody put before the first one must be seen too.
constexpr sql::Text kFirstStep = R"(
  SELECT position, at, viewer, agency, action, subject_kind, subject_id, purpose, request_id, mac
    FROM audit_entry
   WHERE partnership_id = $1 AND chain_id = $2
   ORDER BY position LIMIT $3
)"_sql;

constexpr sql::Text kNextStep = R"(
  SELECT position, at, viewer, agency, action, subject_kind, subject_id, purpose, request_id, mac
    FROM audit_entry
   WHERE partnership_id = $1 AND chain_id = $2 AND position >= $4
   ORDER BY position LIMIT $3
)"_sql;

// By position; 0 is the head that a process signs before its first entry.
using Heads = std::map<std::int64_t, crypto::Mac>;

std::string named(std::int64_t first, std::int64_t last) {
  return first == last ? fmt::format("entry {}", first) : fmt::format("entries {} to {}", first, last);
}

class ChainCheck {
 public:
  ChainCheck(sql::Database& database, const crypto::Key& key, std::string partnership, std::string chain,
             const Heads& heads, AuditVerdict& verdict)
      : database_(database),
        key_(key),
        partnership_(std::move(partnership)),
        chain_(std::move(chain)),
        heads_(heads),
        last_head_(heads.empty() ? 0 : heads.rbegin()->first),
        verdict_(verdict) {}

  void run() {
    while (sound_ && step()) {
    }
    if (!sound_) return;
    if (last_head_ > position_)
      fail(position_ + 1,
           fmt::format("nothing is left of {}, which a signed head covers", named(position_ + 1, last_head_)));
    if (position_ > last_head_) look_behind_the_last_head();
  }

 private:
  // Whether there may be more. Every step but the first begins with the entry that was checked last, so that a second
  // one of its position is seen.
  bool step() {
    const auto text = position_ > 0 ? kNextStep : kFirstStep;
    const auto rows = database_.read({partnership_, "audit"}, [&](sql::Snapshot& snapshot) {
      return snapshot.query(text, {partnership_, chain_, kStep, position_});
    });
    bool again = position_ > 0;
    for (const auto& row : rows) {
      const bool checked = again && row.integer(0) == position_;
      again = false;
      if (checked) continue;
      if (!check(row)) return false;
      ++verdict_.entries;
    }
    return static_cast<std::int64_t>(rows.size()) == kStep;
  }

  bool check(const sql::Row& row) {
    const auto position = row.integer(0);
    if (position <= position_)
      return fail(position, fmt::format("entry {} was inserted: a chain counts from 1, each position once", position));
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
    note_time(line.at);
    return true;
  }

  void note_time(const std::string& at) {
    if (position_ <= last_head_) return;
    uncovered_until_ = base::parse_instant(at).value_or(uncovered_until_);
    if (position_ == last_head_ + 1) uncovered_from_ = uncovered_until_;
  }

  void look_behind_the_last_head() {
    const auto first = last_head_ + 1;
    const auto entries = named(first, position_);
    if (uncovered_until_ - uncovered_from_ > kLongestWithoutHead)
      fail(first, fmt::format("no head covers {}, although one is signed every minute: heads were cut off, or could "
                              "not be written",
                              entries));
    else
      verdict_.uncovered.push_back({chain_, first, position_});
  }

  bool fail(std::int64_t position, std::string message) {
    verdict_.problems.push_back({chain_, position, std::move(message)});
    return sound_ = false;
  }

  sql::Database& database_;
  const crypto::Key& key_;
  std::string partnership_;
  std::string chain_;
  const Heads& heads_;
  std::int64_t last_head_;
  AuditVerdict& verdict_;
  crypto::Mac mac_{};
  std::int64_t position_ = 0;
  base::Instant uncovered_from_{};
  base::Instant uncovered_until_{};
  bool sound_ = true;
};

// The chains that have entries, with no head yet.
std::map<std::string, Heads> chains_with_entries(sql::Database& database, const std::string& partnership) {
  const auto rows = database.read({partnership, "audit"},
                                  [&](sql::Snapshot& snapshot) { return snapshot.query(kChains, {partnership}); });
  std::map<std::string, Heads> chains;
  for (const auto& row : rows) chains.try_emplace(std::string(row.text(0)));
  return chains;
}

void look_at_the_file(const ReadHeads& read, AuditVerdict& verdict) {
  verdict.heads = static_cast<std::int64_t>(read.heads.size());
  if (read.broken_line)
    verdict.problems.push_back(
        {"", 0, fmt::format("line {} of the file of heads is not as it was signed", *read.broken_line)});
  else if (!read.there)
    verdict.problems.push_back({"", 0, "there is no file of heads: nobody could tell whether entries were cut off"});
  else if (read.heads.empty())
    verdict.problems.push_back({"", 0, "the file of heads is empty: nobody could tell whether entries were cut off"});
}

}  // namespace

AuditVerdict verify_audit(sql::Database& database, crypto::KeyRing& keys, const std::filesystem::path& heads) {
  AuditVerdict verdict;
  const auto& partnership = keys.partnership();
  // Before the heads: a process that begins meanwhile signs its first head before it writes its first entry.
  auto chains = chains_with_entries(database, partnership);
  const auto read = read_heads(heads, keys);
  look_at_the_file(read, verdict);
  for (const auto& head : read.heads) chains[head.head.chain][head.head.position] = head.head.mac;

  const auto key = keys.find(keys.only("audit"));
  if (!key) throw base::InfrastructureError("the audit key was erased: restore the key store");
  for (const auto& [chain, chain_heads] : chains) {
    ++verdict.chains;
    ChainCheck(database, *key, partnership, chain, chain_heads, verdict).run();
  }
  return verdict;
}

}  // namespace waymark::core
