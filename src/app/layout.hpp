#pragma once
// The frame around every page: where the skip link, the way out, the parts of the service, who is signed in
// and the footer stand. The order in the source is the order of the keyboard.
#include "app/route_table.hpp"
#include "core/web/visit.hpp"
#include "platform/html/assets.hpp"
#include "platform/html/govuk/service_navigation.hpp"

namespace waymark::app {

class Layout {
 public:
  Layout(const RouteTable& routes, html::Assets assets, bool demonstration)
      : routes_(routes), assets_(std::move(assets)), demonstration_(demonstration) {}

  // The document. Without `visit` nobody is known and nothing is asked: for when something has failed.
  std::string around(core::web::Page page, const core::web::Visit* visit) const;

 private:
  html::govuk::ServiceNavigation navigation(const core::web::Visit& visit) const;
  html::Html banner(const core::web::Visit* visit) const;

  const RouteTable& routes_;
  html::Assets assets_;
  bool demonstration_;
};

}  // namespace waymark::app
