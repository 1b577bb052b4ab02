// What scripts save while somebody types.
#include "capabilities/kept/pages.hpp"
#include "core/web/autosave.hpp"

namespace waymark::kept {

using core::web::Reply;
using core::web::Visit;

namespace {

// "4 March 2026 at 3:05pm" without its day: it is today.
std::string saved_now(const Visit& visit) {
  constexpr std::string_view kAt = " at ";
  const auto when = base::spoken_time(visit.now(), visit.pack()->partnership.time_zone);
  return "Saved at " + when.substr(when.find(kAt) + kAt.size());
}

std::vector<std::string> names_on(const http::Fields& form) {
  std::vector<std::string> names;
  for (const auto name : form.all(core::web::kKeptNames)) names.emplace_back(name);
  return names;
}

bool has_pages_of_its_own(core::Reading& reading, const core::DraftId& id) {
  const auto draft = core::find_draft(reading, id);
  return draft && draft->kind != core::kUnsent && draft->kind != core::kPageDraft;
}

}  // namespace

// A box that was unticked sends nothing: what the page holds is said by name.
Reply save_draft(Visit& visit) {
  const auto id = visit.id<core::DraftId>();
  if (!id || !visit.read([&](core::Reading& reading) { return has_pages_of_its_own(reading, *id); }))
    return base::not_found();
  const auto saved = core::save_draft(visit.partnership(), visit.viewer(), visit.request().id, *id,
                                      core::web::typed_fields(visit.form()), names_on(visit.form()));
  if (!saved) return saved.failure();
  return core::web::sentence(200, saved_now(visit));
}

Reply save_page(Visit& visit, const std::vector<PageOf>& pages) {
  const auto address = core::web::typed_on(visit.request());
  const auto* page = page_at(pages, address);
  if (page == nullptr || !page->refilled) return base::not_found();
  const auto saved = core::keep_page(
      visit.partnership(), visit.viewer(), visit.request().id,
      {address, core::web::typed_fields(visit.form()), core::web::typed_in_window(visit.form())}, visit.kept_id());
  if (!saved) return saved.failure();
  return core::web::sentence(200, saved_now(visit));
}

}  // namespace waymark::kept
