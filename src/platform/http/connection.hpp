#pragma once
// One connection: TLS handshake if any, then request after request until either side has had enough.
#include <atomic>
#include <functional>
#include <memory>

#include "platform/http/asio.hpp"
#include "platform/http/server.hpp"
#include "platform/http/tls_context.hpp"
#include "platform/http/watch.hpp"
#include "platform/http/worker_pool.hpp"

namespace waymark::http {

// What all connections of a server share.
struct Service {
  const ServerOptions& options;
  const Handler& handler;
  const Handler& busy;  // may be empty
  TlsContext tls{};     // null: plain
  std::unique_ptr<WorkerPool> workers{};
  std::atomic<bool> draining = false;  // finish what is under way, begin nothing new
  std::atomic<std::size_t> connections = 0;
};

// Serves `socket` on its own thread, watched by `watch`. `ended` is called there when all is over; until then
// the connection keeps itself alive, and `service` and `watch` must live.
void start_connection(Service& service, Watch& watch, Socket socket, std::function<void()> ended);

}  // namespace waymark::http
