#include "platform/http/answer.hpp"

#include <gtest/gtest.h>

#include "platform/base/failure.hpp"
#include "platform/http/response_text.hpp"

namespace waymark::http {
namespace {

using std::chrono::sys_days;

Request some_request() {
  Request request;
  request.id = "0123456789abcdefghjkmnpqrs";
  return request;
}

const Writing kPlain{
    .now = sys_days{std::chrono::year_month_day{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{9}}} +
           std::chrono::seconds(5)};

TEST(ResponseText, HasTheServersHeadersAndTheApplications) {
  Response response;
  response.body = "hello";
  response.with("x-one", "1");
  EXPECT_EQ(response_text(response, kPlain),
            "HTTP/1.1 200 OK\r\ndate: Mon, 09 Mar 2026 00:00:05 GMT\r\ncontent-length: 5\r\n"
            "content-type: text/html; charset=utf-8\r\nx-one: 1\r\n\r\nhello");
}

TEST(ResponseText, OfHeadIsTheSameWithoutTheBody) {
  Response response;
  response.body = "hello";
  auto writing = kPlain;
  const auto whole = *response_text(response, writing);
  writing.with_body = false;
  EXPECT_EQ(response_text(response, writing), whole.substr(0, whole.size() - 5));
}

TEST(ResponseText, BodilessStatusHasNoLength) {
  Response response;
  response.status = 204;
  response.body = "never sent";
  const auto text = *response_text(response, kPlain);
  EXPECT_EQ(text.find("content-length"), std::string::npos);
  EXPECT_TRUE(text.ends_with("\r\n\r\n"));
}

TEST(ResponseText, CannotBeSplit) {
  for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{{"x", "a\r\nset-cookie: b"},
                                                                                    {"x", "a\nb"},
                                                                                    {"x", std::string("a\0b", 3)},
                                                                                    {"x\r\ny", "a"},
                                                                                    {"x y", "a"},
                                                                                    {"", "a"},
                                                                                    {"x:", "a"},
                                                                                    {"Content-Length", "0"},
                                                                                    {"transfer-encoding", "chunked"},
                                                                                    {"Connection", "close"},
                                                                                    {"Date", "now"}})
    EXPECT_FALSE(response_text(Response{}.with(name, value), kPlain)) << name;
  Response response;
  response.content_type = "text/html\r\nx: y";
  EXPECT_FALSE(response_text(response, kPlain));
  response.content_type = "text/html";
  response.status = 101;
  EXPECT_FALSE(response_text(response, kPlain));
}

TEST(Answer, ToAThrowingHandlerIsAPlainPageWithTheRequestId) {
  const std::vector<Handler> bad = {
      [](const Request&) -> Response { throw std::runtime_error("Asha lives in Grays"); },
      [](const Request&) -> Response { throw base::InfrastructureError("the database is away"); },
      [](const Request&) -> Response { throw 7; },
      [](const Request&) { return Response{}.with("location", "/\r\nx: y"); }};
  for (const auto& handler : bad) {
    testing::internal::CaptureStderr();
    const auto made = written(respond(handler, some_request()), some_request(), {});
    const auto log = testing::internal::GetCapturedStderr();
    EXPECT_EQ(made.status, 500);
    EXPECT_TRUE(made.text.starts_with("HTTP/1.1 500 "));
    EXPECT_NE(made.text.find(some_request().id), std::string::npos);
    EXPECT_NE(log.find(some_request().id), std::string::npos);
    EXPECT_EQ((made.text + log).find("Grays"), std::string::npos) << "an exception's text may be personal";
  }
}

TEST(Message, LocalPathsAreOurs) {
  for (const auto* path : {"/", "/people/1?x=%20#a", "/a//b"}) EXPECT_TRUE(is_local_path(path)) << path;
  for (const auto* path :
       {"", "people", "//evil.test", "/\\evil.test", "/a\r\nb", "/a b", "https://evil.test", "/\xc3\xa9", "/a\tb"})
    EXPECT_FALSE(is_local_path(path)) << path;
  EXPECT_EQ(see_other("/people").status, 303);
  EXPECT_DEATH(static_cast<void>(see_other("//evil.test")), "broken promise");
}

TEST(Message, FieldsKeepTheirOrder) {
  Fields fields;
  fields.add("a", " 1\r\n");
  fields.add("a", "2");
  EXPECT_EQ(fields.get("a"), "1");
  EXPECT_EQ(fields.all("a"), (std::vector<std::string_view>{" 1\r\n", "2"}));
  EXPECT_EQ(fields.get("A"), "");
  EXPECT_FALSE(fields.has("A"));
}

}  // namespace
}  // namespace waymark::http
