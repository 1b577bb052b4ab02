#include "capabilities/requests/requests.hpp"

#include "capabilities/requests/pages.hpp"
#include "capabilities/requests/paths.hpp"

namespace waymark::requests {

core::web::Path request_path() { return kRequest; }

core::web::Routes routes() {
  using core::web::Access;
  using core::web::Audit;
  using core::web::kNothingTyped;
  using core::web::kRefilled;
  using http::Method;
  return {
      {Method::get, kAsk, Access::practice(), Audit::read("contact.read"), show_asking, kRefilled},
      {Method::post, kAsk, Access::practice(), Audit::write(), take_asking},
      {Method::get, kRequests, Access::practice(), Audit::read("request.listed"), show_requests},
      {Method::get, kRequest, Access::practice(), Audit::read("request.read"), show_request},
      {Method::get, kAnswer, Access::practice(), Audit::read("request.read"), show_answering, kRefilled},
      {Method::post, kAnswer, Access::practice(), Audit::write(), take_answering},
      {Method::get, kRefusal, Access::practice(), Audit::read("request.read"), show_refusing, kRefilled},
      {Method::post, kRefusal, Access::practice(), Audit::write(), take_refusing},
      {Method::post, kWithdrawal, Access::practice(), Audit::write(), withdraw, kNothingTyped},
  };
}

}  // namespace waymark::requests
