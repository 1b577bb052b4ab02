#include "platform/http/connection.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>

#include "platform/base/id.hpp"
#include "platform/http/answer.hpp"
#include "platform/http/log.hpp"
#include "platform/http/request_from.hpp"
#include "platform/http/request_reader.hpp"

namespace waymark::http {

namespace {

using TlsStream = asio::ssl::stream<Socket>;
using Stage = RequestReader::Stage;
using Clock = Watched::Clock;

constexpr std::size_t kHeadRead = std::size_t{4} * 1'024;
constexpr std::size_t kBodyRead = std::size_t{16} * 1'024;
constexpr std::size_t kWritePiece = std::size_t{64} * 1'024;
constexpr std::chrono::milliseconds kFarewell{2'000};
constexpr int kNoWorker = 503;
constexpr std::size_t kMostUnread = std::size_t{4} * 1'024 * 1'024;

std::string new_request_id() {
  base::IdBytes bytes{};
  base::SystemRandomness().fill("request", bytes);
  return base::id_text(bytes);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whether one of the words of a Connection field is "close". HTTP/1.0 always closes.
bool wants_to_stay(const Head& head) {
  if (head.version != 11) return false;
  for (const auto& [name, value] : head.fields) {
    std::string text;
    for (const char c : value) text += lower(c);
    if (name == "connection" && text.find("close") != std::string::npos) return false;
  }
  return true;
}

Word to_word(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::remove:
      return "DELETE";
  }
  return "none";
}

// One request and what came of it.
struct Exchange {
  Request request;
  Method method = Method::get;  // as sent: `request` has GET for HEAD
  bool stay = false;
  bool expects_continue = false;
  Clock::time_point began = Clock::now();
};

template <class Stream>
class Connection final : public Watched {
 public:
  Connection(Service& service, Stream stream) : service_(service), stream_(std::move(stream)) {}

  Awaitable<> serve() {
    if constexpr (kTls) {
      within(service_.options.header_timeout);
      auto [error] = co_await stream_.async_handshake(asio::ssl::stream_base::server, kOutcome);
      if (error) co_return;
    }
    // g++ 12 compiles `while (co_await …)` into a frame that cannot be resumed.
    for (bool more = true; more;) more = co_await serve_one();
    co_await say_farewell();
  }

  void cut() override {
    boost::system::error_code ignored;
    socket().cancel(ignored);
  }

 private:
  static constexpr bool kTls = std::is_same_v<Stream, TlsStream>;

  Socket& socket() {
    if constexpr (kTls)
      return stream_.next_layer();
    else
      return stream_;
  }

  bool has_unread_bytes() {
    boost::system::error_code ignored;
    return socket().available(ignored) > 0;
  }

  // False when nothing more comes: the other side left, or the time is over.
  Awaitable<bool> read_some(std::size_t most) {
    const auto before = bytes_.size();
    bytes_.resize(before + most);
    auto [error, count] = co_await stream_.async_read_some(asio::buffer(bytes_.data() + before, most), kOutcome);
    bytes_.resize(before + count);
    co_return !error;
  }

  // Whoever reads slowly has a limit for each piece, not for the whole: a long export over a poor line arrives.
  Awaitable<bool> write(std::string_view text) {
    while (!text.empty()) {
      within(service_.options.write_timeout);
      const auto piece = text.substr(0, kWritePiece);
      std::size_t sent = 0;
      while (sent < piece.size()) {
        auto [error, count] = co_await stream_.async_write_some(asio::buffer(piece.substr(sent)), kOutcome);
        if (error) co_return false;
        sent += count;
      }
      text.remove_prefix(sent);
    }
    without_limit();
    co_return true;
  }

  // The first byte of a request is where "idle" ends and "under way" begins.
  Awaitable<bool> wait_for_request() {
    if (!bytes_.empty()) co_return true;
    bytes_.shrink_to_fit();
    if (service_.draining && !has_unread_bytes()) co_return false;
    within(served_any_ ? service_.options.idle_timeout : service_.options.header_timeout);
    idle = true;
    bool came = co_await read_some(kHeadRead);
    idle = false;
    if (!came && service_.draining && !expired() && has_unread_bytes()) came = co_await read_some(kHeadRead);
    co_return came;
  }

  // True: another request may follow.
  Awaitable<bool> serve_one() {
    if (!co_await wait_for_request()) co_return false;
    served_any_ = true;
    Exchange exchange;
    exchange.request.id = new_request_id();
    exchange.request.secure = kTls || service_.options.behind_tls;
    RequestReader reader(service_.options.max_header_bytes, service_.options.max_body_bytes);
    if (!co_await read_head(reader, exchange)) co_return false;
    if (!co_await read_body(reader, exchange)) co_return false;
    exchange.began = Clock::now();
    without_limit();
    auto answer = co_await on_worker(exchange);
    if (!answer) {
      log_event(Level::warning, "workers_busy", {{"request", RandomId{exchange.request.id}}});
      co_return co_await refuse(exchange, {kNoWorker, "workers_busy"});
    }
    co_return co_await send(exchange, *answer);
  }

  Awaitable<bool> read_head(RequestReader& reader, Exchange& exchange) {
    within(service_.options.header_timeout);
    auto stage = reader.feed(bytes_);
    while (stage == Stage::head) {
      if (!co_await read_some(kHeadRead)) co_return co_await give_up(exchange, "slow_head");
      stage = reader.feed(bytes_);
    }
    if (stage == Stage::refused) co_return co_await refuse(exchange, reader.refusal);
    exchange.stay = wants_to_stay(reader.head);
    exchange.expects_continue = stage == Stage::body && reader.head.version == 11 && reader.head.count("expect") > 0;
    const auto refusal = fill_from_head(exchange.request, std::move(reader.head));
    exchange.method = exchange.request.method;
    if (refusal) co_return co_await refuse(exchange, *refusal);
    if (exchange.method == Method::head) exchange.request.method = Method::get;
    co_return true;
  }

  Awaitable<bool> read_body(RequestReader& reader, Exchange& exchange) {
    if (exchange.expects_continue && bytes_.empty()) {
      if (!co_await write("HTTP/1.1 100 Continue\r\n\r\n")) co_return false;
    }
    within(service_.options.body_timeout);
    auto stage = reader.feed(bytes_);
    while (stage == Stage::body) {
      if (!co_await read_some(kBodyRead)) co_return co_await give_up(exchange, "slow_body");
      stage = reader.feed(bytes_);
    }
    if (stage == Stage::refused) co_return co_await refuse(exchange, reader.refusal);
    const auto refusal = fill_from_body(exchange.request, std::move(reader.body));
    if (refusal) co_return co_await refuse(exchange, *refusal);
    co_return true;
  }

  // Nothing when every worker is busy and the waiting room is full or its turn comes too late, or the server stops.
  Awaitable<std::optional<Answer>> on_worker(const Exchange& exchange) {
    using Token = asio::use_awaitable_t<Executor>;
    const auto executor = socket().get_executor();
    const auto begin = [&, executor](auto completion) {
      auto shared = std::make_shared<decltype(completion)>(std::move(completion));
      const auto finish = [executor](auto& handler, std::optional<Answer> answer) {
        asio::post(executor, [handler = std::move(handler), answer = std::move(answer)]() mutable {
          auto resume = std::move(*handler);
          handler.reset();
          resume(std::move(answer));
        });
      };
      const auto offered = service_.workers->offer(
          [this, &exchange, shared, finish, guard = asio::make_work_guard(executor)](Turn turn) mutable {
            const bool late = Clock::now() - exchange.began > service_.options.waiting_timeout;
            finish(shared, turn == Turn::yes && !late ? std::optional(answer_to(exchange)) : std::nullopt);
          });
      if (!offered) finish(shared, std::nullopt);
    };
    co_return co_await asio::async_initiate<const Token, void(std::optional<Answer>)>(begin, Token());
  }

  // On a worker's thread: touches nothing that changes.
  Answer answer_to(const Exchange& exchange) const {
    const auto response = respond(service_.handler, exchange.request);
    const bool stays = exchange.stay && !service_.draining;
    return written(response, exchange.request, {.with_body = exchange.method != Method::head, .keep_alive = stays});
  }

  Awaitable<bool> send(const Exchange& exchange, const Answer& answer) {
    const bool sent = co_await write(answer.text);
    const std::chrono::duration<double, std::milli> took = Clock::now() - exchange.began;
    log_event(Level::info, "request_served",
              {{"request", RandomId{exchange.request.id}},
               {"method", to_word(exchange.method)},
               {"route", answer.route},
               {"status", answer.status},
               {"duration_ms", took.count()},
               {"bytes", answer.text.size()},
               {"sent", sent}});
    polite_ = sent;
    co_return sent&& answer.keep_alive;
  }

  // Whoever is turned away with a whole request hears it from the program, which can give back what was typed.
  Answer refusal_of(const Exchange& exchange, const Refusal& refusal) const {
    if (refusal.status != kNoWorker || !service_.busy) return refusal_answer(refusal.status, exchange.request);
    const auto response = respond(service_.busy, exchange.request);
    return written(response, exchange.request, {.with_body = exchange.method != Method::head, .keep_alive = false});
  }

  // Always false: after a refusal nobody knows where the next request would begin.
  Awaitable<bool> refuse(const Exchange& exchange, const Refusal refusal) {
    log_event(Level::info, "request_refused",
              {{"request", RandomId{exchange.request.id}}, {"status", refusal.status}, {"reason", refusal.reason}});
    const auto answer = refusal_of(exchange, refusal);
    polite_ = unread_ = co_await write(answer.text);
    co_return false;
  }

  Awaitable<bool> give_up(const Exchange& exchange, Word reason) {
    if (expired() && !doomed()) co_return co_await refuse(exchange, {408, reason});
    polite_ = false;
    co_return false;
  }

  // Closing while bytes wait unread would make the kernel reset the connection, and the answer might be lost on its
  // way: so say that no more comes, and read the rest into nothing for a moment.
  Awaitable<> say_farewell() {
    if (!polite_ || doomed()) co_return;
    within(kFarewell);
    if constexpr (kTls) {
      co_await stream_.async_shutdown(kOutcome);
    }
    boost::system::error_code ignored;
    socket().shutdown(Socket::shutdown_send, ignored);
    bytes_.resize(kBodyRead);
    for (std::size_t total = 0; unread_ && total < kMostUnread;) {
      auto [error, count] = co_await socket().async_read_some(asio::buffer(bytes_), kOutcome);
      if (error) co_return;
      total += count;
    }
  }

  Service& service_;
  Stream stream_;
  std::string bytes_;        // read and not yet used
  bool served_any_ = false;  // the first request is awaited for less long
  bool polite_ = true;       // the other side is there to hear that we close
  bool unread_ = false;
};

template <class Stream>
void start(Service& service, Watch& watch, Stream stream, std::function<void()> ended) {
  const auto executor = stream.get_executor();
  const auto connection = std::make_shared<Connection<Stream>>(service, std::move(stream));
  watch.add(*connection);
  asio::co_spawn(executor, connection->serve(),
                 [connection, &watch, ended = std::move(ended)](const std::exception_ptr& error) {
                   if (error) log_event(Level::error, "connection_failed");
                   watch.remove(*connection);
                   ended();
                 });
}

}  // namespace

void start_connection(Service& service, Watch& watch, Socket socket, std::function<void()> ended) {
  if (!service.tls) return start(service, watch, std::move(socket), std::move(ended));
  start(service, watch, TlsStream(std::move(socket), SSL_new(service.tls.get())), std::move(ended));
}

}  // namespace waymark::http
