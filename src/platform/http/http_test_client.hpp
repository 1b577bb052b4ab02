#pragma once
// For tests only: a client that sends exactly the bytes it is told to, over a plain socket to this machine.
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace waymark::http {

struct TestResponse {
  int status = 0;
  std::string head;  // as sent, with its empty line
  std::string body;

  // "" where there is none. `name` as the server writes it: lower case.
  std::string header(std::string_view name) const {
    const auto at = head.find("\r\n" + std::string(name) + ": ");
    if (at == std::string::npos) return "";
    const auto from = at + name.size() + 4;
    return head.substr(from, head.find("\r\n", from) - from);
  }
};

class TestClient {
 public:
  explicit TestClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr generic{};
    std::memcpy(&generic, &address, sizeof address);
    connected_ = ::connect(socket_, &generic, sizeof address) == 0;
  }
  ~TestClient() { close(); }
  TestClient(TestClient&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)), connected_(other.connected_), read_(std::move(other.read_)) {}
  TestClient& operator=(TestClient&&) = delete;

  bool connected() const { return connected_; }
  int descriptor() const { return socket_; }
  void close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
  }
  void end_sending() const { ::shutdown(socket_, SHUT_WR); }

  // False when the other side is gone.
  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // One response; nothing when the connection ends or the time is over before it is whole. After a HEAD say so.
  std::optional<TestResponse> receive(bool with_body = true) {
    std::size_t end = 0;
    while ((end = read_.find("\r\n\r\n")) == std::string::npos)
      if (!read_more()) return std::nullopt;
    TestResponse response;
    response.head = read_.substr(0, end + 4);
    read_.erase(0, end + 4);
    std::from_chars(response.head.data() + 9, response.head.data() + 12, response.status);
    std::size_t length = 0;
    const auto text = with_body ? response.header("content-length") : "";
    std::from_chars(text.data(), text.data() + text.size(), length);
    while (read_.size() < length)
      if (!read_more()) return std::nullopt;
    response.body = read_.substr(0, length);
    read_.erase(0, length);
    return response;
  }

  std::optional<TestResponse> ask(std::string_view bytes) { return send(bytes) ? receive() : std::nullopt; }

  // Everything until the other side closes; nothing when it does not within the time.
  std::optional<std::string> receive_to_end() {
    while (read_more()) {
    }
    if (!closed_) return std::nullopt;
    return std::exchange(read_, "");
  }
  bool is_closed() { return receive_to_end().has_value(); }

 private:
  static constexpr std::chrono::milliseconds kPatience{20'000};

  bool read_more() {
    pollfd waits{socket_, POLLIN, 0};
    if (::poll(&waits, 1, static_cast<int>(kPatience.count())) != 1) return false;
    char piece[16 * 1'024];
    const auto count = ::recv(socket_, piece, sizeof piece, 0);
    closed_ = count <= 0;
    if (!closed_) read_.append(piece, static_cast<std::size_t>(count));
    return !closed_;
  }

  int socket_;
  bool connected_ = false;
  bool closed_ = false;
  std::string read_;
};

}  // namespace waymark::http
