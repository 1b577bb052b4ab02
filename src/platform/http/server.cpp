#include "platform/http/server.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "platform/base/failure.hpp"
#include "platform/http/io_thread.hpp"
#include "platform/http/log.hpp"

namespace waymark::http {

namespace {

constexpr std::size_t kOtherDescriptors = 256;  // databases, files, listening sockets
constexpr std::size_t kLeastHeaderBytes = 1'024;

asio::ip::tcp::endpoint endpoint_of(const ServerOptions& options) {
  boost::system::error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error)
    throw base::InfrastructureError("cannot listen on \"" + options.address +
                                    "\": give an address of this machine as numbers, 127.0.0.1 or :: for instance");
  return {address, options.port};
}

// A promise of so many connections needs as many descriptors: take what the hard limit allows.
void make_room_for(std::size_t connections) {
  const rlim_t needed = connections + kOtherDescriptors;
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= needed) return;
  limit.rlim_cur = std::min(needed, limit.rlim_max);
  const bool done = setrlimit(RLIMIT_NOFILE, &limit) == 0;
  if (!done || limit.rlim_cur < needed) log_event(Level::warning, "few_descriptors", {{"needed", needed}});
}

}  // namespace

struct Server::State {
  State(ServerOptions the_options, Handler the_handler, Handler the_busy)
      : options(std::move(the_options)),
        handler(std::move(the_handler)),
        busy(std::move(the_busy)),
        service{options, handler, busy} {
    base::expects(handler != nullptr, "a server has a handler");
    base::expects(options.max_header_bytes >= kLeastHeaderBytes, "a head of ordinary size fits");
    service.tls = make_tls_context(options.tls_certificate, options.tls_key);
    auto endpoint = endpoint_of(options);
    const bool shared_port = options.io_threads > 1;
    do {
      const auto on_end = [this] { tell(); };
      io_threads.push_back(std::make_unique<IoThread>(service, endpoint, shared_port, on_end));
      endpoint.port(io_threads.front()->port());
    } while (io_threads.size() < options.io_threads);
    port = endpoint.port();
    make_room_for(options.max_connections);
  }

  void tell() {
    const std::lock_guard lock(mutex);  // so that no change falls between a waiter's look and its sleep
    changed.notify_all();
  }

  void for_each(void (IoThread::*act)()) {
    for (auto& one : io_threads) (one.get()->*act)();
  }

  void wait_for_stop() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return stop_asked; });
  }

  bool all_ended() const {
    const auto accepts = [](const auto& one) { return one->accepts(); };
    return std::ranges::none_of(io_threads, accepts) && service.connections == 0;
  }

  // What is under way may finish.
  void drain() {
    service.draining = true;
    for_each(&IoThread::drain);
    std::unique_lock lock(mutex);
    const bool done = changed.wait_for(lock, options.drain_timeout, [this] { return all_ended(); });
    if (!done) log_event(Level::warning, "drain_timed_out", {{"connections", service.connections.load()}});
  }

  ServerOptions options;
  Handler handler;
  Handler busy;
  Service service;
  std::vector<std::unique_ptr<IoThread>> io_threads;
  std::uint16_t port = 0;
  std::mutex mutex;
  std::condition_variable changed;
  bool stop_asked = false;
};

Server::Server(ServerOptions options, Handler handler, Handler busy)
    : state_(std::make_unique<State>(std::move(options), std::move(handler), std::move(busy))) {}

Server::~Server() = default;

std::uint16_t Server::port() const { return state_->port; }

void Server::run() {
  auto& service = state_->service;
  service.workers = std::make_unique<WorkerPool>(state_->options.workers, state_->options.max_waiting);
  std::vector<std::jthread> threads;
  for (auto& one : state_->io_threads) threads.emplace_back([&one] { one->run(); });
  log_event(Level::info, "server_started", {{"port", state_->port}, {"secure", service.tls != nullptr}});
  state_->wait_for_stop();
  log_event(Level::info, "server_stopping", {{"connections", service.connections.load()}});
  state_->drain();
  state_->for_each(&IoThread::doom);
  service.workers->stop();
  state_->for_each(&IoThread::finish);
  threads.clear();
  log_event(Level::info, "server_stopped");
}

void Server::stop() {
  const std::lock_guard lock(state_->mutex);
  state_->stop_asked = true;
  state_->changed.notify_all();
}

}  // namespace waymark::http
