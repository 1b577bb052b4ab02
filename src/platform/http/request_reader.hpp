#pragma once
// Turns the bytes of a connection into one request, piece by piece as they come. Beast's parser does the
// grammar of the head, which it is given whole; what HTTP leaves open is decided by the stricter reading (head.hpp).
#include <cstddef>
#include <optional>
#include <string>

#include "platform/http/chunked_body.hpp"
#include "platform/http/head.hpp"

namespace waymark::http {

class RequestReader {
 public:
  enum class Stage {
    head,      // more bytes are needed to finish the head
    body,      // `head` is there and in order; more bytes are needed
    complete,  // `body` is there too; further bytes belong to the next request
    refused,   // `refusal` says why; the connection's bytes mean nothing any more
  };

  RequestReader(std::size_t max_header_bytes, std::size_t max_body_bytes)
      : max_header_bytes_(max_header_bytes), max_body_bytes_(max_body_bytes) {}

  // Takes what it can use from the front of `bytes`, and stops once after the head, even when the body is there
  // too: call again to go on.
  Stage feed(std::string& bytes);

  Head head;
  std::string body;
  Refusal refusal;

 private:
  Stage refuse(const Refusal& why);
  Stage feed_head(std::string& bytes);
  Stage begin_body();
  Stage feed_body(std::string& bytes);

  std::size_t max_header_bytes_;
  std::size_t max_body_bytes_;
  Stage stage_ = Stage::head;
  std::size_t searched_ = 0;   // bytes that hold no end of the head
  std::size_t remaining_ = 0;  // of a body of known length
  std::optional<ChunkedBody> chunks_;
};

}  // namespace waymark::http
