#pragma once
// From a request to its answer: who asks, whether they may, what the audit keeps of it, and the page.
//
// Whatever a request shows is in the audit, on disk, before this returns its answer: where the audit cannot
// be written nothing is shown.
#include "app/arrival.hpp"
#include "app/given_back.hpp"
#include "app/layout.hpp"
#include "app/route_table.hpp"

namespace waymark::app {

struct ServiceOptions {
  bool demonstration = false;  // says on every page that everybody is invented
  staff::SessionLimits session{};
};

// Thread-safe. Needs no server: tests call it as the server does.
class Service {
 public:
  // `partnership` must outlive this.
  Service(const core::Partnership& partnership, const core::web::Routes& routes, ServiceOptions options);
  Service(const Service&) = delete;  // its layout refers to its routes
  Service& operator=(const Service&) = delete;

  // Never throws for anything that went wrong with one request.
  http::Response handle(const http::Request& request) const;
  // For a request that could not be begun, because too many wait. Asks the database nothing.
  http::Response turned_away(const http::Request& request) const;

 private:
  http::Response answer(const http::Request& request) const;
  core::web::Reply reply(core::web::Visit& visit, const FoundRoute& found, const Arrival& arrival) const;
  http::Response response(core::web::Reply reply, const core::web::Visit& visit, const FoundRoute& found) const;
  http::Response failed(core::web::Page page, const http::Request& request) const;
  GivenBack given_back(const http::Request& request) const;

  const core::Partnership& partnership_;
  RouteTable routes_;
  ServiceOptions options_;
  Layout layout_;
};

}  // namespace waymark::app
