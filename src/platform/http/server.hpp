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

using Handler = std::function<Response(const Request&)>;

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any free one
  std::size_t io_threads = 1;
  std::size_t workers = 4;
  std::size_t max_connections = 2'000;
  std::size_t max_waiting = 256;  // requests that wait for a worker; more are answered 503
  std::size_t max_header_bytes = 16 * 1024;
  std::size_t max_body_bytes = 1024 * 1024;
  std::chrono::seconds header_timeout{10};
  std::chrono::seconds body_timeout{30};
  std::chrono::seconds write_timeout{30};
  std::chrono::seconds idle_timeout{60};
  std::chrono::seconds drain_timeout{20};
  std::string tls_certificate;  // PEM files; both or neither
  std::string tls_key;
};

class Server {
 public:
  // Binds and listens; throws InfrastructureError that says what to do when it cannot.
  Server(ServerOptions options, Handler handler);
  ~Server();
  std::uint16_t port() const;
  // Serves until `stop`, then finishes what is under way (within drain_timeout) and returns.
  void run();
  // From any thread or a signal handler's thread.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace waymark::http
