#include "app/unsent.hpp"

#include "core/web/autosave.hpp"
#include "platform/http/csrf.hpp"

namespace waymark::app {

using core::web::Idle;
using core::web::Route;
using core::web::Unsent;
using core::web::Visit;
using http::Request;

namespace {

// Leaving quickly waits for nothing: what a script saves in that moment may come after the session was ended by it.
constexpr std::chrono::seconds kOvertaken{10};

std::string_view token_of(const Request& request) { return request.form.get("csrf"); }

core::TypedOnPage typed_with(const Request& request) {
  return {core::web::typed_on(request), core::web::typed_fields(request.form),
          core::web::typed_in_window(request.form)};
}

bool may_be_kept(const Request& request, const Route& route) {
  return route.habits.unsent == Unsent::kept && http::provenance(request) != http::Provenance::elsewhere &&
         core::web::holds_words(core::web::typed_fields(request.form));
}

}  // namespace

bool keep_unsent(const core::Partnership& partnership, const Request& request, const Route& route,
                 const staff::SessionLimits& limits) {
  if (!may_be_kept(request, route)) return false;
  const bool by_script = route.habits.idle == Idle::does_not_count;
  const auto session = staff::find_expired_session(partnership, staff::session_token(request), limits,
                                                   by_script ? kOvertaken : std::chrono::seconds{0});
  if (!session || !route.access.allows(session->viewer.role())) return false;
  if (!staff::made_with(session->csrf_secret, token_of(request))) return false;
  return core::keep_unsent(partnership, session->viewer, request.id, typed_with(request)).ok();
}

std::optional<core::DraftId> keep_out_of_date(const Visit& visit, const Route& route) {
  const auto& request = visit.request();
  if (!visit.signed_in() || !may_be_kept(request, route)) return std::nullopt;
  const bool hers = visit.read(
      [&](core::Reading& reading) { return staff::from_a_page_of_hers(reading, token_of(request), visit.now()); });
  if (!hers) return std::nullopt;
  const auto kept = core::keep_unsent(visit.partnership(), visit.viewer(), request.id, typed_with(request));
  if (!kept) return std::nullopt;
  return *kept;
}

}  // namespace waymark::app
