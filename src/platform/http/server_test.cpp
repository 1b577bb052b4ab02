#include "platform/http/server.hpp"

#include <gtest/gtest.h>

#include <atomic>

#include "platform/base/failure.hpp"
#include "platform/base/id.hpp"
#include "platform/http/http_test_client.hpp"
#include "platform/http/http_test_server.hpp"

namespace waymark::http {
namespace {

// Says back what it understood.
Response echo(const Request& request) {
  if (request.path == "/missing") return {.status = 404, .body = "no such page"};
  if (request.path == "/throw") throw std::runtime_error("Asha lives in Grays");
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::string(to_text(request.method)) + " " + request.path + "|" +
                  std::string(request.query.get("q")) + "|" + std::string(request.form.get("name")) + "|" +
                  std::string(request.cookies.get("c")) + "|" + request.body;
  return response;
}

class OverSockets : public testing::Test {
 protected:
  TestServer server_{echo};
  TestClient client_{server_.port()};

  std::string answer_to(const std::string& bytes) {
    const auto response = client_.ask(bytes);
    return response ? std::to_string(response->status) + " " + response->body : "nothing";
  }
};

TEST_F(OverSockets, ConnectionIsKeptForTheNextRequest) {
  EXPECT_EQ(answer_to("GET /a%20b?q=1 HTTP/1.1\r\nHost: a\r\nCookie: c=2\r\n\r\n"), "200 GET /a b|1||2|");
  EXPECT_EQ(answer_to("GET /missing HTTP/1.1\r\nHost: a\r\n\r\n"), "404 no such page");
  EXPECT_EQ(
      answer_to("POST /f HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n"
                "Content-Length: 11\r\n\r\nname=%C3%A9"),
      "200 POST /f||é||");
  EXPECT_EQ(answer_to("PUT /j HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"),
            "200 PUT /j||||{}");
  EXPECT_EQ(answer_to("DELETE /j HTTP/1.1\r\nHost: a\r\n\r\n"), "200 DELETE /j||||");
}

TEST_F(OverSockets, PipelinedRequestsAreAnsweredInOrder) {
  std::string bytes;
  for (int i = 0; i < 50; ++i) bytes += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n\r\n";
  ASSERT_TRUE(client_.send(bytes));
  for (int i = 0; i < 50; ++i) EXPECT_EQ(client_.receive()->body, "GET /" + std::to_string(i) + "||||");
}

TEST_F(OverSockets, BodiesComeWholeHoweverTheyAreSent) {
  const std::string head = "POST /b HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n";
  EXPECT_EQ(answer_to(head + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n"),
            "200 POST /b||||abc0123456789");
  for (const char c : head + "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n")
    ASSERT_TRUE(client_.send(std::string(1, c)));
  EXPECT_EQ(client_.receive()->body, "POST /b||||x");
  const std::string large(700'000, 'z');
  EXPECT_EQ(answer_to(head + "Content-Length: 700000\r\n\r\n" + large), "200 POST /b||||" + large);
}

TEST_F(OverSockets, HeadIsGetWithoutTheBody) {
  const auto get = client_.ask("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
  ASSERT_TRUE(client_.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\nGET /next HTTP/1.1\r\nHost: a\r\n\r\n"));
  const auto head = client_.receive(false);
  ASSERT_TRUE(get && head);
  EXPECT_EQ(head->header("content-length"), get->header("content-length"));
  EXPECT_EQ(head->header("content-type"), get->header("content-type"));
  EXPECT_EQ(client_.receive()->body, "GET /next||||") << "nothing but the next answer follows";
}

TEST_F(OverSockets, OnlyTheServersOwnHeadersAreAdded) {
  const auto response = client_.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  ASSERT_TRUE(response);
  std::string without_date = response->head;
  const auto date = without_date.find("date: ");
  without_date.erase(date, without_date.find("\r\n", date) + 2 - date);
  EXPECT_EQ(without_date, "HTTP/1.1 200 OK\r\ncontent-length: 9\r\ncontent-type: text/plain; charset=utf-8\r\n\r\n");
}

TEST_F(OverSockets, ClosesWhenAsked) {
  const auto response = client_.ask("GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n");
  EXPECT_EQ(response->header("connection"), "close");
  EXPECT_TRUE(client_.is_closed());
  TestClient old(server_.port());
  EXPECT_EQ(old.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")->status, 200);
  EXPECT_TRUE(old.is_closed()) << "HTTP/1.0 is never kept";
}

TEST_F(OverSockets, ThrowingHandlerCostsOneRequest) {
  const auto response = client_.ask("GET /throw HTTP/1.1\r\nHost: a\r\n\r\n");
  ASSERT_TRUE(response);
  EXPECT_EQ(response->status, 500);
  EXPECT_EQ(response->body.find("Grays"), std::string::npos);
  EXPECT_EQ(response->header("cache-control"), "no-store");
  const auto at = response->body.find("<strong>");
  EXPECT_TRUE(base::parse_id(response->body.substr(at + 8, base::kIdTextLength))) << "the reference to quote";
  EXPECT_EQ(answer_to("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), "200 GET /||||");
}

TEST_F(OverSockets, ContinueIsSentOnlyForABodyThatIsWanted) {
  const std::string head = "POST /b HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: ";
  ASSERT_TRUE(client_.send(head + "2\r\n\r\n"));
  EXPECT_EQ(client_.receive(false)->status, 100);
  EXPECT_EQ(answer_to("hi"), "200 POST /b||||hi");
  EXPECT_EQ(client_.ask(head + "9999999\r\n\r\n")->status, 413);
}

// Each of these could mean two requests to two servers: one answer, then the connection ends.
TEST_F(OverSockets, AfterARefusalNothingElseIsRead) {
  const std::string smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
  for (const std::string fields :
       {"Host: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Host: a\r\nTransfer-Encoding: xchunked\r\n",
        "Host: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n", "Host: a\r\nHost: b\r\n", "X: y\r\n",
        "Host: a\r\nTransfer-Encoding: chunked\r\n : x\r\n", "Host: a\r\nContent-Length : 5\r\n"}) {
    TestClient client(server_.port());
    ASSERT_TRUE(client.send("POST / HTTP/1.1\r\n" + fields + "\r\n0\r\n\r\n" + smuggled));
    const auto all = client.receive_to_end();
    ASSERT_TRUE(all) << fields;
    EXPECT_TRUE(all->starts_with("HTTP/1.1 400 ")) << fields << *all;
    EXPECT_NE(all->find("connection: close"), std::string::npos);
    EXPECT_EQ(all->find("HTTP/1.1", 1), std::string::npos) << fields;
  }
}

TEST_F(OverSockets, DoubtfulTargetsAndFormsAreRefused) {
  for (const std::string target : {"/a/../b", "/a%2fb", "/%00", "//a", "http://other.test/", "*"}) {
    TestClient client(server_.port());
    EXPECT_EQ(client.ask("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n")->status, 400) << target;
    EXPECT_TRUE(client.is_closed());
  }
  EXPECT_EQ(client_
                .ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                     "Content-Length: 5\r\n\r\na=%ff")
                ->status,
            400);
}

TEST_F(OverSockets, RefusalsHaveTheirStatus) {
  const auto status_of = [&](const std::string& bytes) { return TestClient(server_.port()).ask(bytes)->status; };
  EXPECT_EQ(status_of("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n"), 405);
  EXPECT_EQ(status_of("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"), 405);
  EXPECT_EQ(status_of("BREW / HTTP/1.1\r\nHost: a\r\n\r\n"), 501);
  EXPECT_EQ(status_of("GET / HTTP/2.0\r\nHost: a\r\n\r\n"), 505);
  EXPECT_EQ(status_of("\x16\x03\x01\x02"), 400) << "a TLS greeting on a plain port";
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20'000, 'a')), 431);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n" + std::string(100'000, 'a')), 413)
      << "the answer arrives although the body is on its way";
}

TEST_F(OverSockets, ALeavingClientHarmsNobody) {
  for (int i = 0; i < 50; ++i) {
    TestClient leaving(server_.port());
    leaving.send(i % 2 == 0 ? "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
                            : "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n1");
  }
  EXPECT_EQ(answer_to("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), "200 GET /||||");
}

TEST(Server, SharesAPortAmongItsThreads) {
  ServerOptions options;
  options.io_threads = 3;
  const TestServer server(options, echo);
  for (int i = 0; i < 60; ++i)
    EXPECT_EQ(TestClient(server.port()).ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n")->status, 200);
}

TEST(Server, SaysWhyItCannotListen) {
  const TestServer server(echo);
  const auto text_of = [](const ServerOptions& options) -> std::string {
    try {
      const Server second(options, echo);
    } catch (const base::InfrastructureError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_NE(text_of({.port = server.port()}).find("port " + std::to_string(server.port())), std::string::npos);
  EXPECT_NE(text_of({.address = "localhost"}).find("as numbers"), std::string::npos);
  EXPECT_NE(text_of({.port = 0, .tls_certificate = "/nowhere.pem"}).find("both"), std::string::npos);
}

TEST(Server, BehindAProxyThatEndsTlsEveryRequestIsSecure) {
  const auto secure = [](const Request& request) { return Response{.body = request.secure ? "secure" : "plain"}; };
  const std::string ask = "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-Proto: https\r\n\r\n";
  const TestServer alone(secure);
  EXPECT_EQ(TestClient(alone.port()).ask(ask)->body, "plain") << "no header can claim it";
  const TestServer behind({.behind_tls = true}, secure);
  EXPECT_EQ(TestClient(behind.port()).ask(ask)->body, "secure");
}

}  // namespace
}  // namespace waymark::http
