#include "capabilities/staff/pages.hpp"
#include "platform/http/csrf.hpp"

namespace waymark::staff {

using core::web::Reply;
using core::web::Visit;

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
  if (http::provenance(visit.request()) != http::Provenance::elsewhere) end_earlier_session(visit);
  return way_out(visit.request());
}

}  // namespace waymark::staff
