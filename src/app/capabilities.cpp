#include "app/capabilities.hpp"

#include <iterator>

#include "capabilities/checks/checks.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/exclusions/exclusions.hpp"
#include "capabilities/home/home.hpp"
#include "capabilities/kept/kept.hpp"
#include "capabilities/known_to/routes.hpp"
#include "capabilities/next_steps/next_steps.hpp"
#include "capabilities/people/people.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "capabilities/requests/requests.hpp"
#include "capabilities/risk/risk.hpp"
#include "capabilities/times/times.hpp"

namespace waymark::app {

using core::web::Routes;

namespace {

void add(Routes& all, Routes more) { std::move(more.begin(), more.end(), std::back_inserter(all)); }

}  // namespace

Routes all_routes(const staff::StaffPages& staff_pages) {
  Routes all;
  add(all, checks::routes());
  add(all, contacts::routes(risk::propose_anew));
  add(all, exclusions::routes());
  add(all, home::routes());
  add(all, known_to::routes());
  add(all, next_steps::routes());
  add(all, people::routes());
  add(all, referrals::routes());
  add(all, requests::routes());
  add(all, risk::routes());
  add(all, staff::routes(staff_pages));
  add(all, times::routes());
  // Last: it puts what was typed back into the pages of all others.
  add(all, kept::routes(kept::pages_of(all)));
  return all;
}

}  // namespace waymark::app
