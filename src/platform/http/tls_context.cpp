#include "platform/http/tls_context.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>
#include <fstream>

#include "platform/base/failure.hpp"
#include "platform/http/log.hpp"

namespace waymark::http {

namespace {

constexpr int kDaysOfWarning = 21;

void require(bool holds, const std::string& otherwise) {
  if (holds) return;
  ERR_clear_error();
  throw base::InfrastructureError(otherwise);
}

void require_readable(const std::string& file, const char* what) {
  require(std::ifstream(file).good(),
          std::string("cannot read the TLS ") + what + " " + file + ": check the path and that this user may read it");
}

void load(SSL_CTX* context, const std::string& certificate_file, const std::string& key_file) {
  require(!certificate_file.empty() && !key_file.empty(),
          "TLS needs both a certificate and a key: name both files, or neither");
  require_readable(certificate_file, "certificate");
  require_readable(key_file, "key");
  require(SSL_CTX_use_certificate_chain_file(context, certificate_file.c_str()) == 1,
          "no usable certificate in " + certificate_file + ": it must be PEM, ours first and then its chain");
  // Without a passphrase to ask for, OpenSSL would ask the terminal and wait.
  SSL_CTX_set_default_passwd_cb(context, [](char*, int, int, void*) { return 0; });
  require(SSL_CTX_use_PrivateKey_file(context, key_file.c_str(), SSL_FILETYPE_PEM) == 1,
          "no usable private key in " + key_file + ": it must be PEM, without a passphrase, and belong to " +
              certificate_file);
}

void choose_protocols(SSL_CTX* context) {
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_NO_TICKET |
                                   SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_num_tickets(context, 0);
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
  const bool known = SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20") == 1 &&
                     SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") == 1;
  require(known, "this machine's OpenSSL lacks the ciphers that every browser uses: repair its installation");
}

// RFC 7301. A client that offers protocols without ours is refused (ALPACA).
int choose_http(SSL* /*session*/, const unsigned char** chosen, unsigned char* length, const unsigned char* offered,
                unsigned offered_length, void* /*unused*/) {
  static constexpr auto kHttp = std::to_array<unsigned char>({8, 'h', 't', 't', 'p', '/', '1', '.', '1'});
  const int outcome = SSL_select_next_proto(const_cast<unsigned char**>(chosen), length, kHttp.data(), kHttp.size(),
                                            offered, offered_length);
  return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

void warn_of_expiry(SSL_CTX* context) {
  int days = 0;
  int seconds = 0;
  const auto* ends = X509_get0_notAfter(SSL_CTX_get0_certificate(context));
  if (ASN1_TIME_diff(&days, &seconds, nullptr, ends) == 1 && days < kDaysOfWarning)
    log_event(Level::warning, "certificate_ends_soon", {{"days", days}});
}

}  // namespace

TlsContext make_tls_context(const std::string& certificate_file, const std::string& key_file) {
  if (certificate_file.empty() && key_file.empty()) return nullptr;
  TlsContext context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
  require(context != nullptr, "OpenSSL could not be started");
  choose_protocols(context.get());
  load(context.get(), certificate_file, key_file);
  SSL_CTX_set_alpn_select_cb(context.get(), choose_http, nullptr);
  warn_of_expiry(context.get());
  return context;
}

}  // namespace waymark::http
