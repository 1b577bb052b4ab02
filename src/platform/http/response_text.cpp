#include "platform/http/response_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace waymark::http {

namespace {

constexpr std::array<std::string_view, 4> kOurs = {"connection", "content-length", "date", "transfer-encoding"};

std::string_view phrase_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 204:
      return "No Content";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "";  // RFC 9112 section 4: the phrase may be empty
  }
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_token(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

bool is_ours(std::string_view name) {
  return std::ranges::any_of(kOurs, [&](auto ours) { return std::ranges::equal(name, ours, {}, lower); });
}

bool is_value(std::string_view value) {
  return std::ranges::all_of(
      value, [](char c) { return (static_cast<unsigned char>(c) >= 0x20 || c == '\t') && c != '\x7f'; });
}

// RFC 9110 section 5.6.7, whatever the machine's language.
std::string http_date(std::chrono::sys_seconds now) {
  constexpr std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{now - day};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", kDays.at(std::chrono::weekday(day).c_encoding()),
                     static_cast<unsigned>(date.day()), kMonths.at(static_cast<unsigned>(date.month()) - 1),
                     static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

}  // namespace

std::optional<std::string> response_text(const Response& response, const Writing& writing) {
  if (response.status < 200 || response.status > 599 || !is_value(response.content_type)) return std::nullopt;
  const bool bodiless = response.status == 204 || response.status == 304;
  auto text = fmt::format("HTTP/1.1 {} {}\r\ndate: {}\r\n", response.status, phrase_of(response.status),
                          http_date(writing.now));
  if (!bodiless) text += fmt::format("content-length: {}\r\n", response.body.size());
  if (!response.content_type.empty() && !bodiless) text += fmt::format("content-type: {}\r\n", response.content_type);
  for (const auto& [name, value] : response.headers) {
    if (!is_token(name) || is_ours(name) || !is_value(value)) return std::nullopt;
    text.append(name).append(": ").append(value).append("\r\n");
  }
  if (!writing.keep_alive) text += "connection: close\r\n";
  text += "\r\n";
  if (writing.with_body && !bodiless) text += response.body;
  return text;
}

}  // namespace waymark::http
