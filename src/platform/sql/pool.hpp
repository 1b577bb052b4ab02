#pragma once
// Connections that threads take turns with. At most `size` are open; each is opened when first needed.
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "platform/sql/connection.hpp"

namespace waymark::sql {

class Pool {
 public:
  using Connect = std::function<std::unique_ptr<Connection>()>;
  Pool(std::size_t size, std::chrono::milliseconds longest_wait, Connect connect);

  // Whoever takes a turn from now on has a connection that was opened from now on.
  void renew();

  // A turn: ends, and gives the connection back, when the lease is destroyed. The pool must outlive it.
  class Lease {
   public:
    explicit Lease(
        Pool& pool);  // throws Error where no turn comes in time: a database that hangs holds nobody for ever
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Connection& connection();                // opens one where there is none; throws Error
    void discard() { connection_.reset(); }  // the next `connection()` is a new one

   private:
    Pool& pool_;
    std::uint64_t generation_ = 0;  // of the connection
    std::unique_ptr<Connection> connection_;
  };

 private:
  std::unique_ptr<Connection> take(std::uint64_t& generation);
  void give_back(std::unique_ptr<Connection> connection, std::uint64_t generation);

  const std::chrono::milliseconds longest_wait_;
  const Connect connect_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::size_t free_;                               // turns that nobody has
  std::uint64_t generation_ = 0;                   // how often all were renewed
  std::vector<std::unique_ptr<Connection>> idle_;  // open, most recently used last
};

}  // namespace waymark::sql
