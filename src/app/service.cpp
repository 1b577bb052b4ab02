#include "app/service.hpp"

#include <typeinfo>

#include "app/asset_response.hpp"
#include "app/failure_page.hpp"
#include "app/read_audit.hpp"
#include "app/restoring.hpp"
#include "app/unsent.hpp"
#include "core/web/autosave.hpp"
#include "platform/http/log.hpp"
#include "platform/http/refusal.hpp"
#include "platform/http/security_headers.hpp"

namespace waymark::app {

using core::web::Page;
using core::web::Reply;
using core::web::Visit;
using http::Request;
using http::Response;

namespace {

bool is_read(const Request& request) {
  return request.method == http::Method::get || request.method == http::Method::head;
}

// The query is left behind: nothing that was typed travels on in another address.
Reply to_sign_in(const Request& request) {
  return core::web::go_to(staff::kSignIn.url().query(staff::kThen, request.path));
}

bool form_is_ours(const Request& request, const Arrival& arrival) {
  return http::provenance(request) != http::Provenance::elsewhere &&
         http::csrf_token_matches(arrival.secret, request.form.get("csrf"));
}

// Somebody else has seen the password: until another one is chosen, this is all that is open.
bool open_with_a_first_password(const core::web::Route& route) {
  const auto path = route.path.pattern();
  return path == staff::kPassword.pattern() || path == staff::kSignOut.pattern();
}

core::web::Idle idle_of(const FoundRoute& found) {
  return found.route == nullptr ? core::web::Idle::counts_as_use : found.route->habits.idle;
}

// A form without a session; nothing of it is carried out.
Reply signed_out(const core::Partnership& partnership, const Request& request, const core::web::Route& route,
                 const staff::SessionLimits& limits) {
  const bool kept = keep_unsent(partnership, request, route, limits);
  if (core::web::sent_by_script(request)) return core::web::sentence(403, signed_out_sentence(kept));
  return signed_out_page(kept, app::given_back(request, &route).words);
}

// A form of another session, or not of ours.
Reply out_of_date(const Visit& visit, const core::web::Route& route) {
  const auto kept = keep_out_of_date(visit, route);
  if (core::web::sent_by_script(visit.request()))
    return core::web::sentence(403, out_of_date_sentence(kept.has_value()));
  return stale_page(kept, app::given_back(visit.request(), &route).words);
}

Reply wrong_address(const FoundRoute& found) {
  if (found.allowed.empty()) return base::not_found();
  return wrong_method_page();
}

// What could not be made of it, for whoever sent it.
Reply said_of(const base::Failure& failure, const Request& request, const core::web::Route* route) {
  auto page = failure_page(failure, app::given_back(request, route).words);
  if (core::web::sent_by_script(request)) return core::web::sentence(page.status, failure_sentence());
  return page;
}

bool signs_out(const Request& request) {
  const bool asks = request.path == staff::kSignOut.pattern() || request.path == staff::kSignOutEverywhere.pattern();
  return asks && !is_read(request) && http::provenance(request) != http::Provenance::elsewhere;
}

}  // namespace

Service::Service(const core::Partnership& partnership, const core::web::Routes& routes, ServiceOptions options)
    : partnership_(partnership),
      routes_(routes),
      options_(options),
      layout_(routes_, embedded_assets(), options.demonstration) {
  // Read now, because no request may wait for it inside a transaction of its own.
  partnership_.packs.active();
}

Response Service::handle(const Request& request) const {
  using http::RandomId;
  try {
    return answer(request);
  } catch (const base::InfrastructureError& error) {
    http::log_failure("page_unavailable", RandomId{request.id}, error);
    return failed(unavailable_page(request.id, given_back(request)), request);
  } catch (const std::exception& error) {  // its text may hold anything, so only its type is logged
    http::log_event(http::Level::error, "page_broken", {{"request", RandomId{request.id}}, {"type", typeid(error)}});
    return failed(broken_page(request.id, given_back(request)), request);
  }
}

Response Service::turned_away(const Request& request) const {
  return failed(busy_page(given_back(request)), request).with("retry-after", "5");
}

GivenBack Service::given_back(const Request& request) const {
  return app::given_back(request, routes_.find(request.method, request.path).route);
}

Response Service::answer(const Request& request) const {
  if (auto asset = asset_response(request)) return std::move(*asset);
  partnership_.packs.refresh(partnership_.clock.now());
  const auto found = routes_.find(request.method, request.path);
  const auto arrival = arrive(partnership_, request, options_.session, idle_of(found));
  Visit visit(partnership_, request, arrival.visitor, found.id,
              http::csrf_token(arrival.secret, partnership_.randomness));
  auto made = reply(visit, found, arrival);
  const bool has_form = std::holds_alternative<Page>(made);
  auto response = this->response(std::move(made), visit, found);
  if (has_form) keep_secret(response, arrival, request);
  if (found.route != nullptr) response.route = found.route->path.word();
  if (!found.allowed.empty()) response.with("allow", found.allowed);
  http::add_page_headers(response, {.secure = request.secure});
  return response;
}

Reply Service::reply(Visit& visit, const FoundRoute& found, const Arrival& arrival) const {
  if (found.route == nullptr) return wrong_address(found);
  const auto& route = *found.route;
  const auto& request = visit.request();
  if (route.access.needs_sign_in()) {
    if (!visit.signed_in())
      return is_read(request) ? to_sign_in(request) : signed_out(partnership_, request, route, options_.session);
    if (!route.access.allows(visit.viewer().role())) {
      record_refusal(visit, route);
      return base::not_found();
    }
    if (visit.visitor().first_password && !open_with_a_first_password(route))
      return core::web::go_to(staff::kPassword.url());
  }
  if (!is_read(request) && !form_is_ours(request, arrival)) return out_of_date(visit, route);
  restore(visit, route);
  auto made = route.handler(visit);
  say_what_was_restored(visit, made);
  forget_what_was_sent(visit, made);
  record_reading(visit, route, made);
  return made;
}

Response Service::response(Reply reply, const Visit& visit, const FoundRoute& found) const {
  if (const auto* failure = std::get_if<base::Failure>(&reply))
    reply = said_of(base::Failure(*failure), visit.request(), found.route);
  if (auto* ready = std::get_if<Response>(&reply)) return std::move(*ready);
  auto page = std::get<Page>(std::move(reply));
  Response response;
  response.status = page.status;
  response.body = layout_.around(std::move(page), &visit);
  return response;
}

// Whoever has to leave at once leaves, and whoever signs out is signed out in this browser, whatever the database does:
// a session of which nobody knows the token ends by itself.
Response Service::failed(Page page, const Request& request) const {
  Response response;
  if (request.path == staff::kExit.pattern()) {
    response = staff::way_out(request);
  } else {
    response.status = page.status;
    response.body = layout_.around(std::move(page), nullptr);
    if (signs_out(request)) response = staff::without_session(std::move(response), request);
  }
  http::add_page_headers(response, {.secure = request.secure});
  return response;
}

}  // namespace waymark::app
