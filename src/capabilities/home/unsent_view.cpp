#include "capabilities/home/unsent_view.hpp"

#include "capabilities/kept/kept.hpp"

namespace waymark::home {

using html::parts::Pressing;
using html::parts::WorkList;

namespace {

// Of very many the newest.
constexpr std::size_t kMostShown = 50;

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

Section section_of(std::string_view id, std::string_view heading, std::string_view kind,
                   const std::vector<core::Draft>& kept, const pack::Pack& pack) {
  WorkList list;
  std::int64_t all = 0;
  for (const auto& one : kept) {
    if (one.kind != kind) continue;
    ++all;
    if (list.items.size() < kMostShown) list.items.push_back(item_of(one, pack));
  }
  return section(id, heading, {.list = list, .all = all});
}

}  // namespace

std::vector<Section> unsent_sections(const std::vector<core::Draft>& kept, const pack::Pack& pack) {
  return {section_of("kept", "Kept when you were signed out", core::kUnsent, kept, pack),
          section_of("begun", "Begun on a page, and not sent", core::kPageDraft, kept, pack)};
}

}  // namespace waymark::home
