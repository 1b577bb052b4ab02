#include <fmt/format.h>

#include <iostream>

#include "app/capabilities.hpp"
#include "app/clock_keeper.hpp"
#include "app/commands.hpp"
#include "app/head_keeper.hpp"
#include "app/kept_sweeper.hpp"
#include "app/process.hpp"
#include "app/service.hpp"
#include "platform/http/server.hpp"

namespace waymark::app {

namespace {

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address == "::1" || address == "localhost";
}

void expect_private(const http::ServerOptions& server) {
  const bool secure = !server.tls_certificate.empty() || server.behind_tls;
  if (!secure && !is_loopback(server.address))
    throw base::InfrastructureError(
        "passwords would cross the network unprotected: give --tls-certificate and --tls-key, or --behind-tls where a "
        "proxy ends TLS");
}

void say_ready(const http::ServerOptions& options, std::uint16_t port) {
  std::cout << (options.tls_certificate.empty() ? "listening on http://localhost:" : "listening on https://localhost:")
            << port << std::endl;
}

}  // namespace

int serve(const ServeOptions& options) {
  expect_private(options.server);
  keep_memory_private();
  outlive_closed_outputs();
  StopSignals signals;
  const Runtime runtime(locate(options.store));
  const HeadKeeper heads(runtime);
  const bool demonstration = runtime.demonstration();
  const Service service(runtime.partnership(), all_routes({.demonstration = demonstration, .session = options.session}),
                        {.demonstration = demonstration, .session = options.session});
  const ClockKeeper clocks(runtime.partnership());
  const KeptSweeper kept(runtime.partnership());
  http::Server server(
      options.server, [&](const http::Request& request) { return service.handle(request); },
      [&](const http::Request& request) { return service.turned_away(request); });
  signals.on_stop([&] { server.stop(); });
  if (demonstration) std::cout << "a demonstration: its master key may lie beside its data" << std::endl;
  say_ready(options.server, server.port());
  server.run();
  return 0;
}

}  // namespace waymark::app
