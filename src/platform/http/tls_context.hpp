#pragma once
#include <memory>
#include <string>

struct ssl_ctx_st;

namespace waymark::http {

using TlsContext = std::shared_ptr<ssl_ctx_st>;  // OpenSSL's SSL_CTX

// TLS 1.2 and 1.3 with forward secrecy and authenticated encryption only; no renegotiation, no compression, no
// resumed sessions (nothing to steal, for one signature more a connection); HTTP/1.1 is the only protocol offered
// (ALPN), so that no other server's traffic can be passed off as ours.
//
// Both files are PEM: the certificate with its chain, and its private key without a passphrase. Null when both
// names are empty. Throws InfrastructureError that names the file and says what to do.
TlsContext make_tls_context(const std::string& certificate_file, const std::string& key_file);

}  // namespace waymark::http
