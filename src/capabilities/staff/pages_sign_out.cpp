#include "capabilities/staff/pages.hpp"
#include "platform/http/csrf.hpp"

namespace waymark::staff {

using core::web::Reply;
using core::web::Visit;

namespace {

// Says nothing about who was here: millions of people look at it every day.
constexpr std::string_view kElsewhere = "https://www.bbc.co.uk/weather";

}  // namespace

void end_earlier_session(const Visit& visit) {
  if (!visit.signed_in()) return;
  end_session(visit.partnership(), visit.viewer(), visit.visitor().session_hash, visit.request().id);
}

Reply sign_out(Visit& visit) {
  end_earlier_session(visit);
  return without_session(core::web::go_to(kSignIn.url()), visit.request());
}

Reply sign_out_everywhere(Visit& visit) {
  end_all_sessions(visit.partnership(), visit.viewer(), visit.request().id);
  return without_session(core::web::go_to(kSignIn.url()), visit.request());
}

Reply leave_quickly(Visit& visit) {
  http::Response response;
  response.status = 303;
  response.content_type = "";
  response.with("location", std::string(kElsewhere));
  // A link on somebody else's page leads away as well, but signs nobody out.
  if (http::provenance(visit.request()) == http::Provenance::elsewhere) return response;
  end_earlier_session(visit);
  return without_session(std::move(response), visit.request());
}

}  // namespace waymark::staff
