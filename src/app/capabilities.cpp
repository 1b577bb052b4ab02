#include "app/capabilities.hpp"

#include <iterator>

namespace waymark::app {

using core::web::Routes;

namespace {

void add(Routes& all, Routes more) { std::move(more.begin(), more.end(), std::back_inserter(all)); }

}  // namespace

Routes all_routes(const staff::StaffPages& staff_pages) {
  Routes all;
  add(all, staff::routes(staff_pages));
  return all;
}

}  // namespace waymark::app
