#pragma once
// Where a PostgreSQL server is, and how we insist on talking to it.
#include <array>
#include <string>

#include "platform/sql/database.hpp"

namespace waymark::sql {

// The two arrays that libpq takes: our defaults, then the URL, which may say otherwise, then what it may not.
class PostgresqlAddress {
 public:
  PostgresqlAddress(std::string url, const Options& options);
  PostgresqlAddress(const PostgresqlAddress&) = delete;  // `values_` points into its own
  PostgresqlAddress& operator=(const PostgresqlAddress&) = delete;

  const char* const* names() const { return kNames.data(); }
  const char* const* values() const { return values_.data(); }

  // Why no connection could be made, for the operator. libpq's own message may repeat what is in the URL.
  std::string refusal() const;

 private:
  static constexpr std::array<const char*, 8> kNames = {
      "connect_timeout",           "sslmode", "tcp_user_timeout", "keepalives_idle",
      "fallback_application_name", "dbname",  "client_encoding",  nullptr};
  std::string url_;
  std::string connect_timeout_;
  std::array<const char*, 8> values_;
};

// libpq's default, which gives way to anybody who says that there is no encryption, is good enough within
// this machine alone: "prefer" there, "verify-full" for every other host.
const char* default_encryption(const std::string& url);

}  // namespace waymark::sql
