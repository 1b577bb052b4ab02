#pragma once
// The Database of both engines: who waits for which connection, and what runs again after which failure.
#include <mutex>
#include <string>

#include "platform/sql/attempt.hpp"
#include "platform/sql/pool.hpp"

namespace waymark::sql {

class PooledDatabase final : public Database {
 public:
  PooledDatabase(const std::string& location, const Options& options);
  Engine engine() const override { return engine_; }
  // The writer has counted itself, and knows.
  void plan_anew() override {
    if (readers_) readers_->renew();
  }

 private:
  void run_read(const Scope& scope, const std::function<void(Snapshot&)>& body) override;
  void run_write(const Scope& scope, const std::function<bool(Transaction&)>& body,
                 const RolledBack& rolled_back) override;
  void run(Pool& pool, Purpose purpose, const Scope& scope, const Attempt::Body& body,
           const RolledBack& rolled_back = {});

  const Engine engine_;
  std::mutex collided_;  // held while a body runs again: those that collided go one after the other
  Pool writers_;
  std::optional<Pool> readers_;  // SQLite's; PostgreSQL reads and writes through the same connections
};

}  // namespace waymark::sql
