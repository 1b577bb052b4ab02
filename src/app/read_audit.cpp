#include "app/read_audit.hpp"

namespace waymark::app {

using core::AuditEntry;
using core::web::Reply;
using core::web::Route;
using core::web::Visit;

namespace {

// For things that a page shows in passing while its own work is a write: a form again, with its errors.
constexpr std::string_view kShown = "page.shown";
constexpr std::string_view kRefused = "page.refused";

AuditEntry of_page(std::string_view action, const Route& route) {
  return {action, "page", std::string(route.path.pattern())};
}

bool was_refused(const Reply& reply) {
  const auto* failure = std::get_if<base::Failure>(&reply);
  return failure != nullptr &&
         (failure->kind == base::FailureKind::not_found || failure->kind == base::FailureKind::refused);
}

std::vector<AuditEntry> entries_of(const Visit& visit, const Route& route, const Reply& reply) {
  const auto action = route.audit.read_action();
  auto entries = visit.seen();
  for (auto& entry : entries) entry.action = action.empty() ? kShown : action;
  if (was_refused(reply)) entries.push_back(of_page(kRefused, route));
  if (entries.empty() && !action.empty()) entries.push_back(of_page(action, route));
  return entries;
}

void record(const Visit& visit, std::vector<AuditEntry> entries) {
  if (entries.empty()) return;
  visit.partnership().audit.record({visit.viewer().name(), visit.viewer().agency(), visit.request().id},
                                   std::move(entries));
}

}  // namespace

void record_reading(const Visit& visit, const Route& route, const Reply& reply) {
  if (visit.signed_in()) record(visit, entries_of(visit, route, reply));
}

void record_refusal(const Visit& visit, const Route& route) { record(visit, {of_page(kRefused, route)}); }

}  // namespace waymark::app
