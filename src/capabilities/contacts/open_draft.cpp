#include "capabilities/contacts/open_draft.hpp"

#include "capabilities/contacts/correction_draft.hpp"
#include "capabilities/contacts/left_over.hpp"
#include "core/kept.hpp"

namespace waymark::contacts {

using core::web::Visit;

namespace {

struct PackAndDay {
  std::shared_ptr<const pack::Pack> pack;
  base::Date day;
};

PackAndDay under_which(const Visit& visit, const core::Draft& draft) {
  auto pack = visit.pack();
  const auto under = recorded_under(draft.fields);
  if (!under) {
    const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
    return {std::move(pack), today};
  }
  auto then = visit.partnership().packs.find(under->pack_hash);
  // A pack of before there were forms asks nothing in its own words.
  const bool asks = then->form(pack::kContactForm, under->day) != nullptr;
  return {asks ? std::move(then) : std::move(pack), under->day};
}

}  // namespace

std::optional<OpenDraft> open_draft(const Visit& visit) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return std::nullopt;
  auto found = visit.read([&](core::Reading& reading) { return core::find_draft(reading, *id); });
  if (!found || !core::has_pages_of_its_own(*found)) return std::nullopt;
  auto draft = of_its_kind(*std::move(found));
  const auto [pack, day] = under_which(visit, draft);
  return OpenDraft{std::move(draft), pack, {*pack, day, visit.viewer().agency()}};
}

base::Result<core::Draft> keep_typed(const Visit& visit, const OpenDraft& open, const http::Fields& form,
                                     const std::vector<std::string>& names) {
  auto all = left_over_fields(form, open.context);
  all.insert(all.end(), names.begin(), names.end());
  auto kept = core::save_draft(visit.partnership(), visit.viewer(), visit.request().id, open.draft.id, form, all);
  if (!kept) return kept.failure();
  return of_its_kind(*std::move(kept));
}

}  // namespace waymark::contacts
