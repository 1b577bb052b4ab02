#pragma once
// The audit: one chain for each server process and partnership. Position = previous + 1, and each
// entry's MAC, under a key that is not in the database, covers the MAC before it: an entry that was
// altered, removed, inserted or moved breaks the chain. Signed heads go to a file outside the database;
// what was cut off since the last head cannot be noticed (SECURITY.md).
#include <condition_variable>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/audit_entry.hpp"
#include "platform/base/time.hpp"
#include "platform/crypto/key_ring.hpp"
#include "platform/sql/database.hpp"

namespace waymark::core {

struct ChainHead {
  std::string chain;
  std::int64_t position = 0;  // 0: nothing yet
  crypto::Mac mac{};
};

// On whose behalf and in which request entries are written.
struct AuditOrigin {
  std::string viewer;
  std::string agency;
  std::string request_id;
};

class AuditLog {
 public:
  AuditLog(sql::Database& database, crypto::KeyRing& keys, const base::Clock& clock, base::Randomness& randomness);

  // One writer's hold on the chain, from its first entry until its transaction ended. Movable only.
  class Turn {
   public:
    explicit Turn(AuditLog& log) : log_(log) {}
    // Takes the chain (waiting for whoever has it) and writes the entries into `transaction`.
    void append(sql::Transaction& transaction, const AuditOrigin& origin, std::span<const AuditEntry> entries);
    // After a rollback, before anything waits: gives the chain back as it was. Whoever kept it while she
    // waits to run again would wait for somebody who waits for the chain.
    void abandon();
    // After the commit: the chain has grown.
    void committed();
    // When nobody can say whether the transaction ended in a commit (the connection broke): this chain
    // ends here and the process goes on with a new one, so that no position is ever written twice.
    void doubted();

   private:
    AuditLog& log_;
    std::unique_lock<std::mutex> hold_;
    ChainHead next_;
  };

  // Writes entries for reads, in one transaction with those of other threads that wait at the moment.
  // When it returns they are on disk. Throws what the database throws, to every waiting thread.
  void record(const AuditOrigin& origin, std::vector<AuditEntry> entries);

  ChainHead head() const;
  const std::string& partnership() const { return keys_.partnership(); }

 private:
  struct Waiting {
    AuditOrigin origin;
    std::vector<AuditEntry> entries;
    bool done = false;
    std::exception_ptr failure;
  };
  ChainHead new_chain();
  void commit_group(std::span<const std::shared_ptr<Waiting>> group);

  sql::Database& database_;
  crypto::KeyRing& keys_;
  const base::Clock& clock_;
  base::Randomness& randomness_;
  crypto::KeyId key_;

  mutable std::mutex chain_mutex_;
  ChainHead head_;

  std::mutex group_mutex_;
  std::condition_variable group_done_;
  std::vector<std::shared_ptr<Waiting>> waiting_;
  bool leading_ = false;
};

// The MAC of one line, given the MAC before it.
crypto::Mac line_mac(const crypto::Key& key, const crypto::Mac& before, const AuditLine& line);

}  // namespace waymark::core
