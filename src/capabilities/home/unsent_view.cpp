#include "capabilities/home/unsent_view.hpp"

#include "capabilities/kept/kept.hpp"

namespace waymark::home {

using html::parts::Pressing;
using html::parts::WorkList;

namespace {

constexpr std::int64_t kMostShown = 50;

html::parts::WorkItem item_of(const core::Draft& kept, const pack::Pack& pack) {
  const auto& zone = pack.partnership.time_zone;
  const bool unsent = kept.kind == core::kUnsent;
  return {.what = kept::name_of_page(kept.address),
          .href = kept::kept_path().url(kept.id),
          .about = std::string(unsent ? "Sent on " : "Saved last on ") + base::spoken_time(kept.saved, zone) +
                   (unsent ? ", and not carried out" : ", and not sent") + ". Nobody but you can see it",
          .when = "Kept until " + base::spoken_time(core::kept_until(kept), zone),
          .pressing = unsent ? Pressing::soon : Pressing::later};
}

WorkList list_of(const Unsent& unsent, std::string_view kind, const pack::Pack& pack) {
  WorkList list;
  for (const auto& one : unsent.shown)
    if (one.kind == kind) list.items.push_back(item_of(one, pack));
  return list;
}

Section section_of(std::string_view id, std::string_view heading, const WorkList& list, std::int64_t all,
                   const Unsent& unsent) {
  return section(id, heading,
                 {.list = list, .all = all, .whole = unsent.extent == Extent::whole, .order = Order::newest_first});
}

}  // namespace

Unsent unsent_of(std::vector<core::Draft> kept, Extent extent) {
  Unsent unsent;
  unsent.extent = extent;
  for (auto& one : kept) {
    if (one.kind != core::kUnsent && one.kind != core::kPageDraft) continue;
    auto& all = one.kind == core::kUnsent ? unsent.all_unsent : unsent.all_begun;
    if (++all <= kMostShown || extent == Extent::whole) unsent.shown.push_back(std::move(one));
  }
  return unsent;
}

std::vector<Section> unsent_sections(const Unsent& unsent, const pack::Pack& pack) {
  return {section_of("kept", "Kept when you were signed out", list_of(unsent, core::kUnsent, pack), unsent.all_unsent,
                     unsent),
          section_of("begun", "Begun on a page, and not sent", list_of(unsent, core::kPageDraft, pack),
                     unsent.all_begun, unsent)};
}

}  // namespace waymark::home
