#include "core/audit_log.hpp"

#include <fmt/format.h>

#include "platform/crypto/hex.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr sql::Text kInsert = R"(
  INSERT INTO audit_entry (partnership_id, chain_id, position, at, viewer, agency, action, subject_kind,
                           subject_id, purpose, request_id, mac)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)"_sql;

void insert(sql::Transaction& transaction, const AuditLine& line, const crypto::Mac& mac) {
  transaction.execute(kInsert,
                      {line.partnership, line.chain, line.position, line.at, line.viewer, line.agency, line.action,
                       line.subject_kind, line.subject_id, line.purpose, line.request_id, crypto::hex(mac)});
}

}  // namespace

std::string AuditLine::canonical() const {
  std::string text;
  const auto add = [&text](std::string_view field) { text += fmt::format("{}:{};", field.size(), field); };
  add(partnership);
  add(chain);
  add(std::to_string(position));
  for (const auto& field : {at, viewer, agency, action, subject_kind, subject_id, purpose, request_id}) add(field);
  return text;
}

crypto::Mac line_mac(const crypto::Key& key, const crypto::Mac& before, const AuditLine& line) {
  return crypto::mac(key, crypto::hex(before) + line.canonical());
}

AuditLog::AuditLog(sql::Database& database, crypto::KeyRing& keys, const base::Clock& clock,
                   base::Randomness& randomness)
    : database_(database),
      keys_(keys),
      clock_(clock),
      randomness_(randomness),
      key_(keys.only("audit")),
      head_(new_chain()) {}

ChainHead AuditLog::new_chain() {
  return {base::Id<struct ChainTag>::random(randomness_, "audit chain").text(), 0, {}};
}

void AuditLog::Turn::append(sql::Transaction& transaction, const AuditOrigin& origin,
                            std::span<const AuditEntry> entries) {
  if (!hold_.owns_lock()) {
    hold_ = std::unique_lock(log_.chain_mutex_);
    next_ = log_.head_;
  }
  const auto key = log_.keys_.find(log_.key_);
  if (!key) throw base::InfrastructureError("the audit key was erased: restore the key store");
  for (const auto& entry : entries) {
    const AuditLine line{log_.partnership(), next_.chain,   next_.position + 1,        base::to_text(log_.clock_.now()),
                         origin.viewer,      origin.agency, std::string(entry.action), std::string(entry.subject_kind),
                         entry.subject_id,   entry.purpose, origin.request_id};
    next_.mac = line_mac(*key, next_.mac, line);
    next_.position = line.position;
    insert(transaction, line, next_.mac);
  }
}

void AuditLog::Turn::abandon() {
  if (hold_.owns_lock()) hold_.unlock();
}

void AuditLog::Turn::committed() {
  if (!hold_.owns_lock()) return;
  log_.head_ = next_;
  hold_.unlock();
}

void AuditLog::Turn::doubted() {
  if (!hold_.owns_lock()) return;
  log_.head_ = log_.new_chain();
  hold_.unlock();
}

ChainHead AuditLog::head() const {
  const std::lock_guard lock(chain_mutex_);
  return head_;
}

void AuditLog::record(const AuditOrigin& origin, std::vector<AuditEntry> entries) {
  const auto mine = std::make_shared<Waiting>(Waiting{origin, std::move(entries), false, nullptr});
  std::unique_lock lock(group_mutex_);
  waiting_.push_back(mine);
  group_done_.wait(lock, [&] { return mine->done || !leading_; });
  if (!mine->done) {
    // Whoever finds no leader leads: it commits for all who wait now, while later ones gather.
    leading_ = true;
    const auto group = std::exchange(waiting_, {});
    lock.unlock();
    commit_group(group);
    lock.lock();
    leading_ = false;
    group_done_.notify_all();
  }
  if (mine->failure) std::rethrow_exception(mine->failure);
}

void AuditLog::commit_group(std::span<const std::shared_ptr<Waiting>> group) {
  std::exception_ptr failure;
  Turn turn(*this);
  try {
    const auto written = database_.write(
        {partnership(), "audit"},
        [&](sql::Transaction& transaction) -> base::Result<base::Done> {
          for (const auto& waiting : group) turn.append(transaction, waiting->origin, waiting->entries);
          return base::Done{};
        },
        [&turn] { turn.abandon(); });
    if (written) turn.committed();
  } catch (...) {
    failure = std::current_exception();
    turn.doubted();
  }
  const std::lock_guard lock(group_mutex_);
  for (const auto& waiting : group) {
    waiting->failure = failure;
    waiting->done = true;
  }
}

}  // namespace waymark::core
