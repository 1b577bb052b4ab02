#include "capabilities/staff/staff.hpp"

#include "capabilities/staff/pages.hpp"

namespace waymark::staff {

using core::web::Access;
using core::web::Audit;
using core::web::Visit;
using http::Method;

core::web::Routes routes(const StaffPages& pages) {
  constexpr auto kDoor = Access::anyone("nobody can sign in before they have signed in");
  constexpr auto kWayOut = Access::anyone("the way out works for everybody, also after a session ended");
  core::web::Routes all = {
      {Method::get, kSignIn, kDoor, Audit::nothing("a form, and in a demonstration people who do not exist"),
       [pages](Visit& visit) { return show_sign_in(visit, pages); }},
      {Method::post, kSignIn, kDoor, Audit::write(), [pages](Visit& visit) { return take_sign_in(visit, pages); }},
      {Method::post, kSignOut, Access::staff(), Audit::write(), sign_out},
      {Method::get, kExit, kWayOut, Audit::write(), leave_quickly},
      {Method::get, kAccount, Access::staff(), Audit::read("account.shown"),
       [pages](Visit& visit) { return show_account(visit, pages); }},
      {Method::post, kSignOutEverywhere, Access::staff(), Audit::write(), sign_out_everywhere},
  };
  if (pages.demonstration) all.push_back({Method::post, kPersonas, kDoor, Audit::write(), become_persona});
  return all;
}

}  // namespace waymark::staff
