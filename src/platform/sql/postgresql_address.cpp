#include "platform/sql/postgresql_address.hpp"

#include <libpq-fe.h>

#include <cstdlib>

namespace waymark::sql {

namespace {

bool on_this_machine(std::string_view host) {
  return host.empty() || host.starts_with('/') || host == "localhost" || host == "127.0.0.1" || host == "::1";
}

bool names_another_machine(const PQconninfoOption& option) {
  const std::string_view keyword = option.keyword;
  return (keyword == "host" || keyword == "hostaddr") && option.val != nullptr && !on_this_machine(option.val);
}

}  // namespace

const char* default_encryption(const std::string& url) {
  const char* environment = std::getenv("PGHOST");
  bool local = environment == nullptr || on_this_machine(environment);
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(url.c_str(), nullptr),
                                                                             PQconninfoFree);
  for (const auto* option = options.get(); option != nullptr && option->keyword != nullptr; ++option)
    if (names_another_machine(*option)) local = false;
  return local ? "prefer" : "verify-full";
}

PostgresqlAddress::PostgresqlAddress(std::string url, const Options& options)
    : url_(std::move(url)),
      connect_timeout_(std::to_string(options.connect_timeout.count())),
      values_{
          connect_timeout_.c_str(), default_encryption(url_), "30000", "30", "waymark", url_.c_str(), "UTF8", nullptr} {
}

std::string PostgresqlAddress::refusal() const {
  switch (PQpingParams(names(), values(), 1)) {
    case PQPING_OK:
      return "it answers, but refuses this role, password, database or encryption";
    case PQPING_REJECT:
      return "it is starting, stopping or full";
    case PQPING_NO_RESPONSE:
      return "nothing answers there, or not with a certificate that we trust (sslrootcert)";
    case PQPING_NO_ATTEMPT:
      return "the URL cannot be understood, or names a file that is not there";
  }
  return "unknown";
}

}  // namespace waymark::sql
