#pragma once
// For tests only: a server on a free port of this machine, running until the end of the scope.
#include <thread>
#include <utility>

#include "platform/http/server.hpp"

namespace waymark::http {

class TestServer {
 public:
  TestServer(ServerOptions options, Handler handler, Handler busy = nullptr)
      : server_(on_any_port(std::move(options)), std::move(handler), std::move(busy)) {}
  explicit TestServer(Handler handler) : TestServer(ServerOptions{}, std::move(handler)) {}
  ~TestServer() { server_.stop(); }

  std::uint16_t port() const { return server_.port(); }
  void stop() { server_.stop(); }
  // Returns when the server has stopped.
  void join() { thread_.join(); }

 private:
  static ServerOptions on_any_port(ServerOptions options) {
    options.port = 0;
    return options;
  }

  Server server_;
  std::jthread thread_{[this] { server_.run(); }};
};

}  // namespace waymark::http
