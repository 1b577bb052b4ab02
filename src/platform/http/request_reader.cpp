#include "platform/http/request_reader.hpp"

#include <algorithm>

#include "platform/http/parse_head.hpp"

namespace waymark::http {

namespace {

constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr std::size_t kFirstReserve = std::size_t{64} * 1'024;  // whoever announces more has yet to send it

// Whatever cannot become a request (a TLS greeting, say) need not wait for its end.
bool can_begin_a_method(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

RequestReader::Stage RequestReader::feed(std::string& bytes) {
  if (stage_ == Stage::head) return feed_head(bytes);
  if (stage_ == Stage::body) return feed_body(bytes);
  return stage_;
}

RequestReader::Stage RequestReader::refuse(const Refusal& why) {
  refusal = why;
  return stage_ = Stage::refused;
}

RequestReader::Stage RequestReader::feed_head(std::string& bytes) {
  if (!bytes.empty() && !can_begin_a_method(bytes[0])) return refuse({400, "malformed"});
  const auto end = bytes.find(kHeadEnd, searched_);
  const bool too_large =
      end == std::string::npos ? bytes.size() >= max_header_bytes_ : end + kHeadEnd.size() > max_header_bytes_;
  if (too_large) return refuse({431, "head_too_large"});
  if (end == std::string::npos) {
    searched_ = bytes.size() - std::min(bytes.size(), kHeadEnd.size() - 1);
    return stage_;
  }
  const auto text = std::string_view(bytes).substr(0, end + kHeadEnd.size());
  if (!is_plain_head(text)) return refuse({400, "malformed"});
  if (const auto why = parse_head(text, head)) return refuse(*why);
  if (const auto why = check_head(head, max_body_bytes_)) return refuse(*why);
  bytes.erase(0, text.size());
  return begin_body();
}

RequestReader::Stage RequestReader::begin_body() {
  if (head.count("transfer-encoding") > 0) {
    chunks_.emplace(max_body_bytes_);
  } else if (head.count("content-length") > 0) {
    remaining_ = std::stoull(std::string(head.field("content-length")));
    body.reserve(std::min(remaining_, kFirstReserve));
  }
  return stage_ = chunks_ || remaining_ > 0 ? Stage::body : Stage::complete;
}

RequestReader::Stage RequestReader::feed_body(std::string& bytes) {
  if (chunks_) {
    if (const auto why = chunks_->feed(bytes, body)) return refuse(*why);
    return stage_ = chunks_->done() ? Stage::complete : Stage::body;
  }
  const auto piece = std::string_view(bytes).substr(0, remaining_);
  body += piece;
  remaining_ -= piece.size();
  bytes.erase(0, piece.size());
  return stage_ = remaining_ == 0 ? Stage::complete : Stage::body;
}

}  // namespace waymark::http
