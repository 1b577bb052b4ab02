#include "capabilities/exclusions/exclusions.hpp"

#include "capabilities/exclusions/colleagues_view.hpp"
#include "capabilities/exclusions/lifting.hpp"
#include "platform/html/govuk/back_link.hpp"

namespace waymark::exclusions {

using base::FieldError;
using core::web::Access;
using core::web::Audit;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
namespace govuk = html::govuk;

namespace {

constexpr core::web::Path kPeople = "/people";
constexpr core::web::Path kPerson = "/people/{id}";

Reply page(Visit& visit, const core::RecordId& id, const std::vector<FieldError>& errors) {
  const auto excluded = visit.read([&](core::Reading& reading) { return find_excluded(reading, id); });
  if (!excluded) return base::not_found();
  visit.saw("record", id.text());
  for (const auto& exclusion : excluded->exclusions) visit.saw("lock", exclusion.lock.id.text());
  return core::web::Page{.title = "Colleagues",
                         .main = colleagues_view(visit, *excluded, FormView(visit.form(), errors), *visit.pack()),
                         .before = render(govuk::BackLink{.href = kPerson.url(id), .text = "Person"}),
                         .has_errors = !errors.empty(),
                         .status = errors.empty() ? 200 : 422};
}

Reply answer(Visit& visit, const core::RecordId& id, const base::Result<base::Done>& outcome, const html::Url& next) {
  if (outcome) return core::web::go_to(next);
  if (outcome.failure().kind == base::FailureKind::invalid) return page(visit, id, outcome.failure().fields);
  return outcome.failure();
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

Reply show(Visit& visit) {
  const auto id = visit.id<core::RecordId>();
  if (!id) return base::not_found();
  return page(visit, *id, {});
}

Reply keep_out(Visit& visit) {
  const auto id = visit.id<core::RecordId>();
  if (!id) return base::not_found();
  const auto colleague = core::StaffId::parse(visit.form().get("colleague"));
  const std::string reason(visit.form().get("reason"));
  std::vector<FieldError> errors;
  if (!colleague) errors.push_back({"colleague", "Select a colleague"});
  if (is_blank(reason)) errors.push_back({"reason", "Enter why this colleague is kept out"});
  if (!colleague || !errors.empty()) return page(visit, *id, errors);
  const auto outcome = exclude(visit.partnership(), visit.viewer(), visit.request().id,
                               {*id, *colleague, reason, visit.form().get("others") == "yes"});
  // Whoever keeps herself out is not led to a page that no longer exists for her.
  const bool herself = colleague->text() == visit.viewer().staff_id();
  return answer(visit, *id, outcome, herself ? kPeople.url() : kColleagues.url(*id));
}

Reply let_in(Visit& visit) {
  const auto id = visit.id<core::RecordId>();
  const auto lock = core::LockId::parse(visit.form().get("which"));
  if (!id || !lock) return base::not_found();
  const auto& form = visit.form();
  const auto outcome = lift(visit.partnership(), visit.viewer(), visit.request().id,
                            {*id, *lock, std::string(form.get("lifting")), form.get(kAlsoOthers) == "yes"});
  return answer(visit, *id, outcome, kColleagues.url(*id));
}

}  // namespace

core::web::Routes routes() {
  const auto managers = Access::only(core::Role::manager);
  return {{http::Method::get, kColleagues, managers, Audit::read("locks.read"), show, core::web::kRefilled},
          {http::Method::post, kColleagues, managers, Audit::write(), keep_out},
          {http::Method::post, kReadmission, managers, Audit::write(), let_in}};
}

}  // namespace waymark::exclusions
