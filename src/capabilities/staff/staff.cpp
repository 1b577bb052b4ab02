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
  constexpr auto kAdministrators = Access::only(core::Role::administrator);
  // Passwords, and buttons beside which nobody types.
  constexpr auto kNotKept = core::web::kNothingTyped;
  core::web::Routes all = {
      {Method::get, kSignIn, kDoor, Audit::nothing("a form, and in a demonstration people who do not exist"),
       [pages](Visit& visit) { return show_sign_in(visit, pages); }},
      {Method::post, kSignIn, kDoor, Audit::write(), [pages](Visit& visit) { return take_sign_in(visit, pages); },
       kNotKept},
      {Method::post, kSignOut, Access::staff(), Audit::write(), sign_out, kNotKept},
      {Method::get, kExit, kWayOut, Audit::write(), leave_quickly},
      {Method::get, kAccount, Access::staff(), Audit::read("account.shown"),
       [pages](Visit& visit) { return show_account(visit, pages); }},
      {Method::post, kSignOutEverywhere, Access::staff(), Audit::write(), sign_out_everywhere, kNotKept},
      {Method::get, kPassword, Access::staff(), Audit::nothing("an empty form"), show_password},
      {Method::post, kPassword, Access::staff(), Audit::write(),
       [pages](Visit& visit) { return take_password(visit, pages); }, kNotKept},
      {Method::get, kAccounts, kAdministrators, Audit::read("staff.listed"), show_accounts},
      {Method::get, kNewAccount, kAdministrators, Audit::nothing("an empty form, or what was typed on it"),
       show_new_account, core::web::kRefilled},
      {Method::post, kNewAccount, kAdministrators, Audit::write(), take_new_account},
      {Method::get, kOneAccount, kAdministrators, Audit::read("staff.read"), show_one_account},
      {Method::post, kRenewal, kAdministrators, Audit::write(), renew_their_password, kNotKept},
      {Method::post, kClosing, kAdministrators, Audit::write(), close_their_account, kNotKept},
  };
  if (pages.demonstration) all.push_back({Method::post, kPersonas, kDoor, Audit::write(), become_persona, kNotKept});
  return all;
}

}  // namespace waymark::staff
