#include "app/route_table.hpp"

#include <algorithm>

namespace waymark::app {

using core::web::Route;
using http::Method;

namespace {

bool varies(const Route& route) { return route.path.pattern().find('{') != std::string_view::npos; }

bool same_place(const Route& left, const Route& right) {
  return left.method == right.method && left.path.pattern() == right.path.pattern();
}

void allow(std::string& allowed, Method method) {
  if (!allowed.empty()) allowed += ", ";
  allowed += to_text(method);
  if (method == Method::get) allowed += ", HEAD";
}

}  // namespace

RouteTable::RouteTable(core::web::Routes routes) : routes_(std::move(routes)) {
  std::stable_partition(routes_.begin(), routes_.end(), [](const Route& route) { return !varies(route); });
  for (auto one = routes_.begin(); one != routes_.end(); ++one)
    base::expects(std::none_of(one + 1, routes_.end(), [&](const Route& other) { return same_place(*one, other); }),
                  "each method of an address has one route");
}

FoundRoute RouteTable::find(Method method, std::string_view path) const {
  if (method == Method::head) method = Method::get;
  FoundRoute found;
  for (const auto& route : routes_) {
    const auto id = route.path.match(path);
    if (!id) continue;
    if (route.method == method) return {&route, *id, ""};
    allow(found.allowed, route.method);
  }
  return found;
}

bool RouteTable::has_page(const core::web::Path& path, core::Role role) const {
  return std::any_of(routes_.begin(), routes_.end(), [&](const Route& route) {
    return route.method == Method::get && route.path.pattern() == path.pattern() && route.access.allows(role);
  });
}

}  // namespace waymark::app
