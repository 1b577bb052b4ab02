#pragma once
// The handlers of this slice.
#include "capabilities/staff/staff.hpp"

namespace waymark::staff {

core::web::Reply show_sign_in(core::web::Visit& visit, const StaffPages& pages);
core::web::Reply take_sign_in(core::web::Visit& visit, const StaffPages& pages);

// In a demonstration only: signs in as one of the cast, whoever was signed in before.
core::web::Reply become_persona(core::web::Visit& visit);

// As it was typed: white space is part of a password. Good as long as the visit.
std::string_view typed_password(const core::web::Visit& visit, std::string_view field);

// Before another session begins in the same browser: nothing when nobody is signed in.
void end_earlier_session(const core::web::Visit& visit);

core::web::Reply sign_out(core::web::Visit& visit);
core::web::Reply sign_out_everywhere(core::web::Visit& visit);
// Ends the session and leads to a harmless page elsewhere, at once and without a question. The one GET that
// changes something [ASVS v5.0.0-3.5.3]: all it can do is sign out, and only for a link of our own.
core::web::Reply leave_quickly(core::web::Visit& visit);

core::web::Reply show_account(core::web::Visit& visit, const StaffPages& pages);
core::web::Reply show_password(core::web::Visit& visit);
core::web::Reply take_password(core::web::Visit& visit, const StaffPages& pages);

// Everybody's accounts, for administrators. A first password is shown once, in the answer to what made it.
core::web::Reply show_accounts(core::web::Visit& visit);
core::web::Reply show_new_account(core::web::Visit& visit);
core::web::Reply take_new_account(core::web::Visit& visit);
core::web::Reply show_one_account(core::web::Visit& visit);
core::web::Reply renew_their_password(core::web::Visit& visit);
core::web::Reply close_their_account(core::web::Visit& visit);
core::web::Page first_password_page(const std::string& name, const std::string& login, const std::string& password);

}  // namespace waymark::staff
