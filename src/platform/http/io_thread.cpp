#include "platform/http/io_thread.hpp"

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include "platform/base/failure.hpp"
#include "platform/http/answer.hpp"
#include "platform/http/log.hpp"

namespace waymark::http {

namespace {

using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

constexpr std::chrono::milliseconds kSweep{100};
constexpr std::chrono::milliseconds kAcceptPause{100};
constexpr std::chrono::seconds kBetweenWarnings{1};

void require(const ErrorCode& error, const tcp::endpoint& endpoint) {
  if (!error) return;
  throw base::InfrastructureError("cannot listen on " + endpoint.address().to_string() + " port " +
                                  std::to_string(endpoint.port()) + " (" + error.message() +
                                  "): choose another, or stop the program that has it");
}

}  // namespace

IoThread::IoThread(Service& service, const tcp::endpoint& endpoint, bool shared_port, std::function<void()> on_end)
    : service_(service), on_end_(std::move(on_end)) {
  using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;
  ErrorCode error;
  acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error && shared_port) acceptor_.set_option(ReusePort(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(tcp::acceptor::max_listen_connections, error);
  if (!error) acceptor_.non_blocking(true, error);
  require(error, endpoint);
}

void IoThread::run() {
  asio::co_spawn(context_, accept(), asio::detached);
  asio::co_spawn(context_, sweep(), asio::detached);
  context_.run();
}

Awaitable<> IoThread::accept() {
  while (!service_.draining) {
    auto [error, socket] = co_await acceptor_.async_accept(kOutcome);
    if (!error) {
      admit(std::move(socket));
    } else if (acceptor_.is_open() && !service_.draining && error != asio::error::connection_aborted) {
      // Out of descriptors or memory: trying again at once would only burn the processor.
      log_event(Level::error, "accept_failed", {{"code", error.value()}});
      accept_pause_.expires_after(kAcceptPause);
      co_await accept_pause_.async_wait(kOutcome);
    }
  }
}

Awaitable<> IoThread::sweep() {
  while (!finished_) {
    watch_.sweep(Watched::Clock::now());
    sweep_timer_.expires_after(kSweep);
    co_await sweep_timer_.async_wait(kOutcome);
  }
}

void IoThread::admit(Socket socket) {
  if (service_.connections >= service_.options.max_connections && !watch_.doom_longest_idle())
    return turn_away(std::move(socket));
  ErrorCode ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  ++service_.connections;
  start_connection(service_, watch_, std::move(socket), [this] {
    --service_.connections;
    on_end_();
  });
}

// Too many connections, and none of them idle. Over TLS the handshake is what we cannot afford: just close.
void IoThread::turn_away(Socket socket) {
  const auto now = Watched::Clock::now();
  if (now - last_turned_away_ >= kBetweenWarnings) log_event(Level::warning, "connections_full");
  last_turned_away_ = now;
  if (service_.tls) return;
  ErrorCode ignored;
  Request unread;
  unread.secure = service_.options.behind_tls;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(refusal_answer(503, unread).text), ignored);
  socket.shutdown(Socket::shutdown_send, ignored);
}

// Whoever is in the queue already believes to be connected: take them in before the door closes.
void IoThread::close_acceptor() {
  ErrorCode error;
  while (!error) {
    Socket socket(context_.get_executor());
    acceptor_.accept(socket, error);
    if (!error) admit(std::move(socket));
  }
  acceptor_.close(error);
}

void IoThread::drain() {
  asio::post(context_, [this] {
    close_acceptor();
    accept_pause_.cancel();
    watch_.cut_idle();
    accepts_ = false;
    on_end_();
  });
}

void IoThread::doom() {
  asio::post(context_, [this] { watch_.doom_all(); });
}

void IoThread::finish() {
  asio::post(context_, [this] {
    finished_ = true;
    sweep_timer_.cancel();
  });
}

}  // namespace waymark::http
