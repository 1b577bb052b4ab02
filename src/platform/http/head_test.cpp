#include "platform/http/head.hpp"

#include <gtest/gtest.h>

#include "platform/http/request_reader.hpp"

namespace waymark::http {
namespace {

using Stage = RequestReader::Stage;

constexpr std::size_t kMaxHead = 2'048;
constexpr std::size_t kMaxBody = 1'000;

// The status that the whole of `text` is refused with; 0 when it is a complete request, -1 when more is awaited.
int outcome(std::string text, std::size_t piece = std::string::npos) {
  RequestReader reader(kMaxHead, kMaxBody);
  std::string bytes;
  auto stage = Stage::head;
  while (stage != Stage::refused && stage != Stage::complete && !text.empty()) {
    bytes += text.substr(0, piece);
    text.erase(0, piece);
    stage = reader.feed(bytes);
    if (stage == Stage::body) stage = reader.feed(bytes);
  }
  if (stage == Stage::refused) return reader.refusal.status;
  return stage == Stage::complete ? 0 : -1;
}

int with_fields(const std::string& method, const std::string& fields, const std::string& body = "") {
  const auto text = method + " / HTTP/1.1\r\n" + fields + "\r\n" + body;
  const int whole = outcome(text);
  EXPECT_EQ(whole, outcome(text, 1)) << "the outcome depends on how the bytes came: " << text;
  return whole;
}

constexpr const char* kHost = "Host: a.test\r\n";

TEST(Head, OrdinaryRequestsAreComplete) {
  EXPECT_EQ(with_fields("GET", kHost), 0);
  EXPECT_EQ(with_fields("HEAD", kHost), 0);
  EXPECT_EQ(with_fields("POST", std::string(kHost) + "Content-Length: 3\r\n", "abc"), 0);
  EXPECT_EQ(with_fields("POST", std::string(kHost) + "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n0\r\n\r\n"), 0);
  EXPECT_EQ(with_fields("POST", std::string(kHost) + "Content-Length: 3\r\n", "ab"), -1);
  EXPECT_EQ(outcome("GET / HTTP/1.0\r\n\r\n"), 0);
}

TEST(Head, HasExactlyOneValidHost) {
  for (const auto* fields : {"", "Host: a.test\r\nHost: a.test\r\n", "Host: a.test\r\nhost: b.test\r\n", "Host:\r\n",
                             "Host: a b\r\n", "Host: a@b\r\n", "Host: a.test/x\r\n"})
    EXPECT_EQ(with_fields("GET", fields), 400) << fields;
  EXPECT_EQ(outcome("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n"), 400);
}

TEST(Head, LengthIsNeverAmbiguous) {
  const std::string chunks = "0\r\n\r\n";
  for (const auto* fields :
       {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nContent-Length: 5\r\n", "Content-Length: 5\r\nContent-Length: 0\r\n",
        "Content-Length: 5, 5\r\n", "Content-Length: +5\r\n", "Content-Length: -1\r\n", "Content-Length: 0x5\r\n",
        "Content-Length: 5 5\r\n", "Content-Length:\r\n", "Content-Length: 5a\r\n",
        "Content-Length: 18446744073709551621\r\n"})
    EXPECT_EQ(with_fields("POST", std::string(kHost) + fields, chunks), 400) << fields;
}

TEST(Head, TransferEncodingIsChunkedToTheLetter) {
  for (const auto* coding :
       {"gzip", "chunked, chunked", "gzip, chunked", "chunked, identity", "identity", "xchunked", "", "CHUNKED",
        "Chunked", "chunked;q=1", "\"chunked\"", "chunked,", ", chunked", "\vchunked"})
    EXPECT_EQ(with_fields("POST", std::string(kHost) + "Transfer-Encoding: " + coding + "\r\n", "0\r\n\r\n"), 400)
        << coding;
  EXPECT_EQ(with_fields("POST", std::string(kHost) + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
            400);
  EXPECT_EQ(with_fields("POST", std::string(kHost) + "Transfer-Encoding : chunked\r\n"), 400);
  EXPECT_EQ(with_fields("POST", std::string(kHost) + "Transfer-Encoding\r\n : chunked\r\n"), 400);
  EXPECT_EQ(outcome("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400);
}

TEST(Head, LinesAreWholeAndPlain) {
  for (const auto* text :
       {"GET / HTTP/1.1\nHost: a\n\n\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n X: folded\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\nY: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX : b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nbare\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX\t: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: \x01\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "GET /\r\n\r\n", " GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "\r\nGET / HTTP/1.1\r\n\r\n", "get / HTTP/1.1\r\nHost: a\r\n\r\n", "\x16\x03\x01"})
    EXPECT_EQ(outcome(text), 400) << text;
  using namespace std::string_literals;
  EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n"s), 400);
}

TEST(Head, OtherVersionsAreRefused) {
  for (const auto* version :
       {"HTTP/1.1 ", "a HTTP/1.1", "http/1.1", "HTTP/1.10", "HTTP/2.0", "HTTP/1.2", "HTTP/0.9", "HTTP/3.0"})
    EXPECT_EQ(outcome(std::string("GET / ") + version + "\r\nHost: a\r\n\r\n"), 505) << version;
}

TEST(Head, OnlyKnownMethodsPass) {
  for (const auto* method : {"OPTIONS", "TRACE", "CONNECT", "PATCH"}) EXPECT_EQ(with_fields(method, kHost), 405);
  for (const auto* method : {"BREW", "PROPFIND", "GETX", "Get"}) EXPECT_EQ(with_fields(method, kHost), 501);
}

TEST(Head, WhatDecidesComesOnce) {
  for (const auto* field : {"Origin: null", "Content-Type: text/plain", "Authorization: x", "Sec-Fetch-Site: none"})
    EXPECT_EQ(with_fields("POST", std::string(kHost) + field + "\r\n" + field + "\r\n"), 400) << field;
  EXPECT_EQ(with_fields("GET", std::string(kHost) + "Cookie: a=1\r\nCookie: b=2\r\n"), 0);
}

TEST(Head, BodiesThatNobodyWouldReadAreRefused) {
  EXPECT_EQ(with_fields("GET", std::string(kHost) + "Content-Length: 1\r\n", "a"), 400);
  EXPECT_EQ(with_fields("GET", std::string(kHost) + "Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
  EXPECT_EQ(with_fields("GET", std::string(kHost) + "Content-Length: 0\r\n"), 0);
  EXPECT_EQ(with_fields("POST", std::string(kHost) + "Content-Encoding: gzip\r\nContent-Length: 0\r\n"), 415);
  EXPECT_EQ(with_fields("POST", std::string(kHost) + "Expect: coffee\r\nContent-Length: 0\r\n"), 417);
}

TEST(Head, HasLimits) {
  EXPECT_EQ(with_fields("GET", std::string(kHost) + "X: " + std::string(kMaxHead, 'a') + "\r\n"), 431);
  EXPECT_EQ(outcome(std::string(kMaxHead + 1, 'A')), 431) << "not even a line end came";
  std::string many;
  for (int i = 0; i < 100; ++i) many += "X: 1\r\n";
  EXPECT_EQ(with_fields("GET", kHost + many), 431);
  const auto exact = kMaxHead - std::string("GET / HTTP/1.1\r\nHost: a.test\r\nX: \r\n\r\n").size();
  EXPECT_EQ(with_fields("GET", std::string(kHost) + "X: " + std::string(exact, 'a') + "\r\n"), 0);
  EXPECT_EQ(with_fields("GET", std::string(kHost) + "X: " + std::string(exact + 1, 'a') + "\r\n"), 431);
}

TEST(Body, HasALimitHoweverItComes) {
  EXPECT_EQ(with_fields("POST", std::string(kHost) + "Content-Length: 1000\r\n", std::string(1'000, 'a')), 0);
  EXPECT_EQ(with_fields("POST", std::string(kHost) + "Content-Length: 1001\r\n"), 413);
  EXPECT_EQ(with_fields("POST", std::string(kHost) + "Content-Length: 99999999999999999\r\n"), 413);
  const auto chunked = std::string(kHost) + "Transfer-Encoding: chunked\r\n";
  const auto half = "1f4\r\n" + std::string(500, 'a') + "\r\n";
  EXPECT_EQ(with_fields("POST", chunked, half + half + "0\r\n\r\n"), 0);
  EXPECT_EQ(with_fields("POST", chunked, half + half + "1\r\n"), 413);
  EXPECT_EQ(with_fields("POST", chunked, "ffffffffffffffff\r\n"), 413);
}

TEST(Body, ChunksAreStrict) {
  const auto chunked = std::string(kHost) + "Transfer-Encoding: chunked\r\n";
  for (const auto* body :
       {"1;a=b\r\nx\r\n0\r\n\r\n", "1 \r\nx\r\n0\r\n\r\n", "x\r\n", "-1\r\n", "1\nx\n0\n\n", "1\r\nxy\r\n0\r\n\r\n",
        "0x1\r\nx\r\n0\r\n\r\n", "10000000000000001\r\nx\r\n", "0;a\r\n\r\n", "\r\n0\r\n\r\n"})
    EXPECT_EQ(with_fields("POST", chunked, body), 400) << body;
  EXPECT_EQ(with_fields("POST", chunked, std::string(kMaxHead + 2, '0')), 400) << "a size line without end";
  EXPECT_EQ(with_fields("POST", chunked, "0\r\nCookie: planted=1\r\n\r\n"), 400) << "trailers";
}

TEST(Body, LeavesTheNextRequestAlone) {
  RequestReader reader(kMaxHead, kMaxBody);
  std::string bytes = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\nGET ";
  EXPECT_EQ(reader.feed(bytes), Stage::body);
  EXPECT_EQ(reader.feed(bytes), Stage::complete);
  EXPECT_EQ(reader.body, "x");
  EXPECT_EQ(bytes, "GET ");
}

}  // namespace
}  // namespace waymark::http
