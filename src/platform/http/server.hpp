#pragma once
// The HTTP/1.1 server: one coroutine a connection, for plain and TLS alike; every phase of a request has
// its limit and its time-out; handlers block, and run on a small pool of threads.
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "platform/http/message.hpp"

namespace waymark::http {

// Called from several threads at once. What it throws becomes a plain 500 page with the request id.
using Handler = std::function<Response(const Request&)>;

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any free one
  std::size_t io_threads = 1;
  std::size_t workers = 4;
  std::size_t max_connections = 2'000;  // at the limit the one that was idle longest makes room
  std::size_t max_waiting = 256;        // requests that wait for a worker; more are answered 503
  std::size_t max_header_bytes = std::size_t{16} * 1024;
  std::size_t max_body_bytes = std::size_t{1024} * 1024;
  // Kept to within a fifth of a second.
  std::chrono::milliseconds header_timeout{10'000};   // for the TLS handshake, and for a whole head from its first byte
  std::chrono::milliseconds body_timeout{30'000};     // for a whole body
  std::chrono::milliseconds waiting_timeout{15'000};  // for a worker; 503 at its turn if that comes later
  std::chrono::milliseconds write_timeout{30'000};    // for every 64 KiB of an answer
  std::chrono::milliseconds idle_timeout{60'000};     // between two requests
  std::chrono::milliseconds drain_timeout{20'000};    // after `stop`
  std::string tls_certificate{};                      // PEM files, the certificate with its chain; both or neither
  std::string tls_key{};
  bool behind_tls = false;  // a proxy ends TLS: its requests count as secure. No header can claim this
};

class Server {
 public:
  // Binds and listens; throws InfrastructureError that says what to do when it cannot. `busy` answers a whole request
  // for which no worker was free: on the thread of its connection, so it waits for nothing. Without one, and where it
  // throws, a page of ours does.
  Server(ServerOptions options, Handler handler, Handler busy = nullptr);
  ~Server();
  std::uint16_t port() const;
  // Serves until `stop`, then finishes what is under way (within drain_timeout) and returns. A handler that is
  // still running then is waited for: it is for the handler to bound its own waiting. Once only.
  void run();
  // From any thread or a signal handler's thread.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace waymark::http
