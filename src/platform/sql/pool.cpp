#include "platform/sql/pool.hpp"

namespace waymark::sql {

Pool::Pool(std::size_t size, std::chrono::milliseconds longest_wait, Connect connect)
    : longest_wait_(longest_wait), connect_(std::move(connect)), free_(size) {
  base::expects(size > 0, "a pool has room for a connection");
  idle_.reserve(size);
}

std::unique_ptr<Connection> Pool::take(std::uint64_t& generation) {
  std::unique_lock lock(mutex_);
  if (!freed_.wait_for(lock, longest_wait_, [&] { return free_ > 0; }))
    throw Error(ErrorKind::other, "every connection to the database is busy, and has been for long");
  --free_;
  generation = generation_;
  if (idle_.empty()) return nullptr;
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

void Pool::give_back(std::unique_ptr<Connection> connection, std::uint64_t generation) {
  {
    const std::lock_guard lock(mutex_);
    ++free_;
    if (connection && connection->usable() && generation == generation_) idle_.push_back(std::move(connection));
  }
  freed_.notify_one();
}

void Pool::renew() {
  const std::lock_guard lock(mutex_);
  ++generation_;
  idle_.clear();
}

Pool::Lease::Lease(Pool& pool) : pool_(pool), connection_(pool.take(generation_)) {}

Pool::Lease::~Lease() { pool_.give_back(std::move(connection_), generation_); }

Connection& Pool::Lease::connection() {
  if (connection_ && !connection_->usable()) connection_.reset();
  if (!connection_) connection_ = pool_.connect_();
  return *connection_;
}

}  // namespace waymark::sql
