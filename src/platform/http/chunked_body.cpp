#include "platform/http/chunked_body.hpp"

#include <algorithm>
#include <charconv>

namespace waymark::http {

namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::size_t kMostSizeDigits = 16;

bool is_hex_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

}  // namespace

std::optional<Refusal> ChunkedBody::feed(std::string& bytes, std::string& body) {
  std::string_view left = bytes;
  std::optional<Refusal> refusal;
  for (auto before = left.size() + 1; !done() && !refusal && left.size() < before;) {
    before = left.size();
    refusal = step(left, body);
  }
  bytes.erase(0, bytes.size() - left.size());
  return refusal;
}

std::optional<Refusal> ChunkedBody::step(std::string_view& left, std::string& body) {
  switch (stage_) {
    case Stage::size:
      return take_size(left, body.size());
    case Stage::content:
      take_content(left, body);
      return std::nullopt;
    case Stage::content_end:
      return take_line_end(left, Stage::size);
    case Stage::last_end:
      return take_line_end(left, Stage::done);
    case Stage::done:
      break;
  }
  return std::nullopt;
}

std::optional<Refusal> ChunkedBody::take_size(std::string_view& left, std::size_t taken) {
  const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(left, is_hex_digit) - left.begin());
  const auto rest = left.substr(digits, kLineEnd.size());
  if (digits > kMostSizeDigits || !kLineEnd.starts_with(rest)) return Refusal{400, "malformed_chunk"};
  if (rest.size() < kLineEnd.size()) return std::nullopt;
  if (digits == 0) return Refusal{400, "malformed_chunk"};
  std::uint64_t size = 0;
  const auto number = left.substr(0, digits);
  std::from_chars(number.data(), number.data() + number.size(), size, 16);
  if (size > max_bytes_ - taken) return Refusal{413, "body_too_large"};
  left.remove_prefix(digits + kLineEnd.size());
  remaining_ = size;
  stage_ = size == 0 ? Stage::last_end : Stage::content;
  return std::nullopt;
}

void ChunkedBody::take_content(std::string_view& left, std::string& body) {
  const auto piece = left.substr(0, remaining_);
  body += piece;
  left.remove_prefix(piece.size());
  remaining_ -= piece.size();
  if (remaining_ == 0) stage_ = Stage::content_end;
}

std::optional<Refusal> ChunkedBody::take_line_end(std::string_view& left, Stage next) {
  if (!kLineEnd.starts_with(left.substr(0, kLineEnd.size()))) return Refusal{400, "malformed_chunk"};
  if (left.size() < kLineEnd.size()) return std::nullopt;
  left.remove_prefix(kLineEnd.size());
  stage_ = next;
  return std::nullopt;
}

}  // namespace waymark::http
