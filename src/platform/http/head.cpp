#include "platform/http/head.hpp"

#include <algorithm>
#include <array>

#include "platform/http/url.hpp"

namespace waymark::http {

namespace {

constexpr std::size_t kMostFields = 100;
constexpr std::size_t kMostLengthDigits = 15;

// Where two of them disagree, somebody before us may have believed the other one.
constexpr std::array<std::string_view, 7> kOnceOnly = {"authorization", "content-length", "content-type",     "expect",
                                                       "origin",        "sec-fetch-site", "transfer-encoding"};
constexpr std::array<std::string_view, 5> kMethods = {"GET", "HEAD", "POST", "PUT", "DELETE"};
constexpr std::array<std::string_view, 4> kForbiddenMethods = {"CONNECT", "OPTIONS", "PATCH", "TRACE"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_word(std::string_view text, std::string_view in_lower_case) {
  return std::ranges::equal(text, in_lower_case, {}, lower);
}

std::optional<Refusal> check_host(const Head& head) {
  const auto hosts = head.count("host");
  if (hosts > 1 || (hosts == 0 && head.version == 11)) return Refusal{400, "not_one_host"};
  if (hosts == 1 && !is_host(head.field("host"))) return Refusal{400, "malformed_host"};
  return std::nullopt;
}

std::optional<Refusal> check_method(std::string_view method) {
  if (std::ranges::find(kMethods, method) != kMethods.end()) return std::nullopt;
  if (std::ranges::find(kForbiddenMethods, method) != kForbiddenMethods.end()) return Refusal{405, "method_forbidden"};
  return Refusal{501, "method_unknown"};
}

std::optional<Refusal> check_coding(const Head& head) {
  if (head.count("transfer-encoding") == 0) return std::nullopt;
  if (head.version != 11 || head.count("content-length") > 0) return Refusal{400, "ambiguous_length"};
  if (head.field("transfer-encoding") != "chunked") return Refusal{400, "transfer_coding"};
  return std::nullopt;
}

std::optional<Refusal> check_length(const Head& head, std::size_t max_body_bytes) {
  if (head.count("content-length") == 0) return std::nullopt;
  const auto length = head.field("content-length");
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (length.empty() || !std::ranges::all_of(length, is_digit)) return Refusal{400, "malformed_length"};
  if (length.size() > kMostLengthDigits || std::stoull(std::string(length)) > max_body_bytes)
    return Refusal{413, "body_too_large"};
  return std::nullopt;
}

std::optional<Refusal> check_body(const Head& head) {
  const bool may_have_none = head.method == "GET" || head.method == "HEAD";
  const bool has_one =
      head.count("transfer-encoding") > 0 || (head.count("content-length") > 0 && head.field("content-length") != "0");
  if (may_have_none && has_one) return Refusal{400, "body_on_read"};
  if (head.count("content-encoding") > 0 && !is_word(head.field("content-encoding"), "identity"))
    return Refusal{415, "coded_body"};
  if (head.count("expect") > 0 && !is_word(head.field("expect"), "100-continue"))
    return Refusal{417, "unknown_expectation"};
  return std::nullopt;
}

}  // namespace

std::string_view Head::field(std::string_view name) const {
  for (const auto& [key, value] : fields)
    if (key == name) return value;
  return {};
}

std::size_t Head::count(std::string_view name) const {
  return static_cast<std::size_t>(std::ranges::count_if(fields, [&](const auto& pair) { return pair.first == name; }));
}

bool is_plain_head(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool line_end = c == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (line_end) {
      const char next = i + 2 < text.size() ? text[i + 2] : '\0';
      if (next == ' ' || next == '\t') return false;
      ++i;
    } else if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == '\x7f') {
      return false;
    }
  }
  return true;
}

std::optional<Refusal> check_head(const Head& head, std::size_t max_body_bytes) {
  if (head.fields.size() >= kMostFields) return Refusal{431, "too_many_fields"};
  if (auto refusal = check_host(head)) return refusal;
  for (const auto name : kOnceOnly)
    if (head.count(name) > 1) return Refusal{400, "repeated_field"};
  if (auto refusal = check_coding(head)) return refusal;
  if (auto refusal = check_method(head.method)) return refusal;
  if (auto refusal = check_length(head, max_body_bytes)) return refusal;
  return check_body(head);
}

}  // namespace waymark::http
