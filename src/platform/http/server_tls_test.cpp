#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <filesystem>
#include <fstream>

#include "platform/base/failure.hpp"
#include "platform/base/id.hpp"
#include "platform/http/http_test_client.hpp"
#include "platform/http/http_test_server.hpp"

namespace waymark::http {
namespace {

namespace files = std::filesystem;

constexpr long kDay = 86'400;

// A key and a certificate signed by it, in a folder of their own.
class SelfSigned {
 public:
  SelfSigned() {
    const std::shared_ptr<EVP_PKEY> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::shared_ptr<X509> made(X509_new(), X509_free);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -kDay);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), 100 * kDay);
    X509_set_pubkey(made.get(), key.get());
    auto* name = X509_get_subject_name(made.get());
    const unsigned char text[] = "localhost";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0);
    X509_set_issuer_name(made.get(), name);
    X509_sign(made.get(), key.get(), EVP_sha256());
    files::create_directory(folder_);
    const std::shared_ptr<FILE> certificate(std::fopen(certificate_file().c_str(), "w"), std::fclose);
    PEM_write_X509(certificate.get(), made.get());
    const std::shared_ptr<FILE> key_text(std::fopen(key_file().c_str(), "w"), std::fclose);
    PEM_write_PrivateKey(key_text.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  }
  ~SelfSigned() { files::remove_all(folder_); }

  std::string certificate_file() const { return (folder_ / "certificate.pem").string(); }
  std::string key_file() const { return (folder_ / "key.pem").string(); }

 private:
  static std::string random_name() {
    base::SystemRandomness randomness;
    return base::Id<SelfSigned>::random(randomness, "test").text();
  }
  files::path folder_ = files::temp_directory_path() / random_name();
};

class TlsClient {
 public:
  explicit TlsClient(std::uint16_t port, int most = TLS1_3_VERSION, std::string_view protocols = "") : plain_(port) {
    SSL_CTX_set_max_proto_version(context_.get(), most);
    SSL_CTX_set_security_level(context_.get(), 0);
    session_.reset(SSL_new(context_.get()), SSL_free);
    if (!protocols.empty()) {
      const std::vector<unsigned char> offered(protocols.begin(), protocols.end());
      SSL_set_alpn_protos(session_.get(), offered.data(), static_cast<unsigned>(offered.size()));
    }
    SSL_set_fd(session_.get(), plain_.descriptor());
    connected_ = SSL_connect(session_.get()) == 1;
  }
  bool connected() const { return connected_; }
  std::string version() const { return SSL_get_version(session_.get()); }

  // Everything until the server says that it closes; "cut" when the stream ends without that.
  std::string ask(const std::string& bytes) {
    SSL_write(session_.get(), bytes.data(), static_cast<int>(bytes.size()));
    std::string all;
    char piece[4'096];
    int count = 0;
    while ((count = SSL_read(session_.get(), piece, sizeof piece)) > 0)
      all.append(piece, static_cast<std::size_t>(count));
    return SSL_get_error(session_.get(), count) == SSL_ERROR_ZERO_RETURN ? all : "cut";
  }

 private:
  TestClient plain_;
  std::shared_ptr<SSL_CTX> context_{SSL_CTX_new(TLS_client_method()), SSL_CTX_free};
  std::shared_ptr<SSL> session_;
  bool connected_ = false;
};

const SelfSigned& files_of_this_run() {
  static const SelfSigned made;
  return made;
}

ServerOptions with_tls() {
  ServerOptions options;
  options.tls_certificate = files_of_this_run().certificate_file();
  options.tls_key = files_of_this_run().key_file();
  return options;
}

Response is_secure(const Request& request) { return {.body = (request.secure ? "secure " : "plain ") + request.body}; }

constexpr const char* kAsk = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

TEST(Tls, ServesWithEitherModernVersion) {
  const TestServer server(with_tls(), is_secure);
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    TlsClient client(server.port(), version);
    ASSERT_TRUE(client.connected());
    EXPECT_EQ(client.version(), version == TLS1_2_VERSION ? "TLSv1.2" : "TLSv1.3");
    const auto all = client.ask(kAsk);
    EXPECT_TRUE(all.starts_with("HTTP/1.1 200 ") && all.ends_with("secure ")) << all;
  }
}

TEST(Tls, OldVersionsAndOtherProtocolsAreRefused) {
  const TestServer server(with_tls(), is_secure);
  EXPECT_FALSE(TlsClient(server.port(), TLS1_1_VERSION).connected());
  EXPECT_FALSE(TlsClient(server.port(), TLS1_3_VERSION, "\x04imap").connected());
  EXPECT_FALSE(TlsClient(server.port(), TLS1_3_VERSION, "\x02h2").connected());
  EXPECT_TRUE(TlsClient(server.port(), TLS1_3_VERSION, "\x02h2\x08http/1.1").connected());
}

TEST(Tls, LargeBodiesComeWhole) {
  const TestServer server(with_tls(), is_secure);
  TlsClient client(server.port());
  const std::string body(500'000, 'b');
  const auto all =
      client.ask("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 500000\r\n\r\n" + body);
  EXPECT_TRUE(all.ends_with("secure " + body));
}

TEST(Tls, LimitsHoldAsForPlain) {
  auto options = with_tls();
  options.header_timeout = std::chrono::milliseconds(300);
  const TestServer server(options, is_secure);
  TestClient silent(server.port());
  EXPECT_EQ(silent.receive_to_end(), "") << "a handshake that never begins";
  EXPECT_TRUE(TlsClient(server.port()).ask("GET / HTTP/1.1\r\n").starts_with("HTTP/1.1 408 "));
  EXPECT_TRUE(TlsClient(server.port())
                  .ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999\r\n\r\n")
                  .starts_with("HTTP/1.1 413 "));
  EXPECT_EQ(TestClient(server.port()).ask(kAsk), std::nullopt) << "plain http on the TLS port";
}

TEST(Tls, SaysWhichFileIsWrong) {
  const auto text_of = [](ServerOptions options) -> std::string {
    options.port = 0;
    try {
      const Server server(std::move(options), is_secure);
    } catch (const base::InfrastructureError& error) {
      return error.what();
    }
    return "";
  };
  const auto good = with_tls();
  const auto contains = [&](const ServerOptions& options, const std::string& words) {
    const auto text = text_of(options);
    EXPECT_NE(text.find(words), std::string::npos) << text;
  };
  EXPECT_EQ(text_of(good), "");
  contains({.tls_certificate = good.tls_certificate}, "both");
  contains({.tls_certificate = "/nowhere.pem", .tls_key = good.tls_key},
           "cannot read the TLS certificate /nowhere.pem");
  contains({.tls_certificate = good.tls_key, .tls_key = good.tls_key}, "no usable certificate in");
  contains({.tls_certificate = good.tls_certificate, .tls_key = good.tls_certificate}, "no usable private key in");
  const SelfSigned other;
  contains({.tls_certificate = good.tls_certificate, .tls_key = other.key_file()}, "belong to");
}

}  // namespace
}  // namespace waymark::http
