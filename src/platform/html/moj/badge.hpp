#pragma once
// A short mark beside a name or a heading. Classes: moj-badge--red, --purple, --black, --green, --grey, --large.
// MOJ Design System: badge.
#include <string>

#include "platform/html/html.hpp"

namespace waymark::html::moj {

struct Badge {
  std::string text{};
  std::string classes{};
};
Html render(const Badge& badge);

}  // namespace waymark::html::moj
