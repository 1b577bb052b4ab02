#include "platform/sql/pooled_database.hpp"

#include <algorithm>
#include <random>
#include <thread>

#include "platform/sql/parameters.hpp"

namespace waymark::sql {

namespace {

// Who collides runs again at least so often, and for so long: other processes write all the time, and what is to be
// recorded waits for nobody's second try.
constexpr int kFewestReruns = 8;
constexpr std::chrono::seconds kRerunFor{12};
constexpr int kLongestBackOff = 8;  // doublings: half a second

// Marks that this thread has a transaction of `database` open.
class OnlyTransaction {
 public:
  explicit OnlyTransaction(const Database* database) {
    base::expects(std::find(open().begin(), open().end(), database) == open().end(),
                  "a thread has one transaction of a database open at a time");
    open().push_back(database);
  }
  ~OnlyTransaction() { open().pop_back(); }
  OnlyTransaction(const OnlyTransaction&) = delete;
  OnlyTransaction& operator=(const OnlyTransaction&) = delete;

 private:
  static std::vector<const Database*>& open() {
    thread_local std::vector<const Database*> databases;
    return databases;
  }
};

// Longer with each rerun, and never the same for two that collided: those may be two processes.
void back_off(int rerun) {
  thread_local std::minstd_rand random(std::random_device{}());
  const auto longest = std::chrono::milliseconds(2) * (1 << std::min(rerun, kLongestBackOff));
  std::uniform_int_distribution<std::int64_t> wait(0, std::chrono::microseconds(longest).count());
  std::this_thread::sleep_for(std::chrono::microseconds(wait(random)));
}

}  // namespace

PooledDatabase::PooledDatabase(const std::string& location, const Options& options)
    : engine_(engine_of(location)),
      writers_(engine_ == Engine::sqlite ? 1 : options.readers + 1, options.turn_timeout,
               [=] { return connect(location, Purpose::write, options); }) {
  Pool::Lease(writers_).connection();
  if (engine_ == Engine::sqlite)
    readers_.emplace(options.readers, options.turn_timeout, [=] { return connect(location, Purpose::read, options); });
}

void PooledDatabase::run_read(const Scope& scope, const std::function<void(Snapshot&)>& body) {
  run(readers_ ? *readers_ : writers_, Purpose::read, scope, [&](Transaction& transaction) {
    body(transaction);
    return false;
  });
}

void PooledDatabase::run_write(const Scope& scope, const std::function<bool(Transaction&)>& body,
                               const RolledBack& rolled_back) {
  run(writers_, Purpose::write, scope, body, rolled_back);
}

void PooledDatabase::run(Pool& pool, Purpose purpose, const Scope& scope, const Attempt::Body& body,
                         const RolledBack& rolled_back) {
  const OnlyTransaction only(this);
  const Value names[] = {scope.partnership, scope.viewer};
  expect_storable(names, "scope"_sql);
  Pool::Lease lease(pool);
  std::unique_lock alone(collided_, std::defer_lock);
  const auto until = std::chrono::steady_clock::now() + kRerunFor;
  bool reconnected = false;
  for (int rerun = 0;;) {
    const auto failure = Attempt(lease.connection()).run(purpose, scope, body);
    if (!failure) return;
    if (rolled_back) rolled_back();
    if (failure->kind() == ErrorKind::connection) {
      if (std::exchange(reconnected, true)) throw *failure;
      lease.discard();
    } else {
      if (rerun >= kFewestReruns && std::chrono::steady_clock::now() > until) throw *failure;
      if (!alone) alone.lock();
      back_off(++rerun);
    }
  }
}

std::unique_ptr<Database> open(const std::string& location, const Options& options) {
  return std::make_unique<PooledDatabase>(location, options);
}

}  // namespace waymark::sql
