#pragma once
// One listening socket with the thread that accepts on it and serves all of its connections.
#include <functional>

#include "platform/http/asio.hpp"
#include "platform/http/connection.hpp"

namespace waymark::http {

class IoThread {
 public:
  // Listens at once; `shared_port` lets several of these share one port (SO_REUSEPORT). `on_end` is called on
  // this thread after each connection, and when it accepts no more. Throws InfrastructureError when the address cannot
  // be had.
  IoThread(Service& service, const asio::ip::tcp::endpoint& endpoint, bool shared_port, std::function<void()> on_end);

  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
  void run();                                // until `finish` was called and everything has ended
  bool accepts() const { return accepts_; }  // any thread

  // From any thread, each once, in this order:
  void drain();  // accept no more, close what is idle
  void doom();   // cut everything
  void finish();

 private:
  using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
  using Timer = asio::basic_waitable_timer<Watched::Clock, asio::wait_traits<Watched::Clock>, Executor>;

  Awaitable<> accept();
  Awaitable<> sweep();
  void admit(Socket socket);
  void turn_away(Socket socket);
  void close_acceptor();

  Service& service_;
  std::function<void()> on_end_;
  asio::io_context context_{1};
  Acceptor acceptor_{context_.get_executor()};
  Timer sweep_timer_{context_.get_executor()};
  Timer accept_pause_{context_.get_executor()};
  Watch watch_;
  std::atomic<bool> accepts_ = true;
  bool finished_ = false;
  Watched::Clock::time_point last_turned_away_{};
};

}  // namespace waymark::http
