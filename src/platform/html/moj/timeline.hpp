#pragma once
// What happened, latest first. MOJ Design System: timeline.
#include <string>
#include <vector>

#include "platform/html/content.hpp"

namespace waymark::html::moj {

struct TimelineItem {
  Content title{};
  std::string byline{};    // "by …" is written before it
  std::string datetime{};  // for programs: 2026-03-01 or 2026-03-01T14:05Z
  std::string date_text{};
  Content description{};
};

struct Timeline {
  std::vector<TimelineItem> items{};
  int heading_level = 2;
  std::string classes{};
};
Html render(const Timeline& timeline);

}  // namespace waymark::html::moj
