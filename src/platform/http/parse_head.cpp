#include "platform/http/parse_head.hpp"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>

namespace waymark::http {

namespace {

namespace beast = boost::beast;
using ErrorCode = beast::error_code;

std::string lower_case(beast::string_view text) {
  std::string made(text);
  std::ranges::transform(made, made.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return made;
}

// Beast reads heads only: its reading of chunks fails an assertion when the last one comes in two pieces.
class HeadParser final : public beast::http::basic_parser<true> {
 public:
  HeadParser(Head& head, std::size_t size) : head_(head) {
    header_limit(static_cast<std::uint32_t>(size + 1));
    skip(true);
  }

 private:
  void on_request_impl(beast::http::verb /*known*/, beast::string_view method, beast::string_view target, int version,
                       ErrorCode& /*error*/) override {
    head_.method = method;
    head_.target = target;
    head_.version = version;
  }
  void on_field_impl(beast::http::field /*known*/, beast::string_view name, beast::string_view value,
                     ErrorCode& /*error*/) override {
    head_.fields.emplace_back(lower_case(name), value);
  }

  void on_response_impl(int /*status*/, beast::string_view /*reason*/, int /*version*/, ErrorCode& /*e*/) override {}
  void on_header_impl(ErrorCode& /*error*/) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>& /*length*/, ErrorCode& /*error*/) override {}
  std::size_t on_body_impl(beast::string_view /*bytes*/, ErrorCode& /*error*/) override { return 0; }
  void on_chunk_header_impl(std::uint64_t /*size*/, beast::string_view /*ext*/, ErrorCode& /*error*/) override {}
  std::size_t on_chunk_body_impl(std::uint64_t /*rest*/, beast::string_view /*bytes*/, ErrorCode& /*e*/) override {
    return 0;
  }
  void on_finish_impl(ErrorCode& /*error*/) override {}

  Head& head_;
};

}  // namespace

std::optional<Refusal> parse_head(std::string_view text, Head& head) {
  HeadParser parser(head, text.size());
  ErrorCode error;
  const auto used = parser.put(boost::asio::buffer(text.data(), text.size()), error);
  if (error == beast::http::error::bad_version) return Refusal{505, "http_version"};
  if (error || used != text.size()) return Refusal{400, "malformed"};
  return std::nullopt;
}

}  // namespace waymark::http
