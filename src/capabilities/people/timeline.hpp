#pragma once
#include "capabilities/people/timeline_entries.hpp"
#include "capabilities/people/timeline_filter.hpp"
#include "platform/html/html.hpp"

namespace waymark::people {

// As many entries as stand on the page unless somebody asks for all of them.
inline constexpr std::size_t kMostEntries = 50;

// What of a timeline is shown.
struct Shown {
  std::vector<Entry> entries;
  std::size_t fitting = 0;  // shown or not
  std::size_t all = 0;      // fitting or not
};
Shown shown_of(std::vector<Entry> all, const TimelineFilter& filter, std::string_view time_zone);

// What happened, the newest first, how much of it that is, and a form that narrows it. `query` is the page's: what was
// typed stands in the form again. `page` is its address.
html::Html timeline(Shown shown, const TimelineFilter& filter, const http::Fields& query, const html::Url& page);

}  // namespace waymark::people
