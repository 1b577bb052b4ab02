#pragma once
// The chunked transfer coding (RFC 9112 section 7.1), without its two open ends that nobody needs and that servers
// read differently: chunk extensions and trailers are refused.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "platform/http/refusal.hpp"

namespace waymark::http {

class ChunkedBody {
 public:
  explicit ChunkedBody(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  // Takes what it can use from the front of `bytes` and appends what they carry to `body`.
  std::optional<Refusal> feed(std::string& bytes, std::string& body);
  bool done() const { return stage_ == Stage::done; }

 private:
  enum class Stage { size, content, content_end, last_end, done };

  std::optional<Refusal> step(std::string_view& left, std::string& body);
  std::optional<Refusal> take_size(std::string_view& left, std::size_t taken);
  void take_content(std::string_view& left, std::string& body);
  std::optional<Refusal> take_line_end(std::string_view& left, Stage next);

  std::size_t max_bytes_;
  Stage stage_ = Stage::size;
  std::size_t remaining_ = 0;  // of the chunk under way
};

}  // namespace waymark::http
