#pragma once
#include "platform/html/html.hpp"

namespace waymark::html {

// `<h2` and `</h2>` for a level from 1 to 6 that is known only at run time.
struct OpenHeading {
  int level;
};
struct CloseHeading {
  int level;
};
Html& operator<<(Html& html, OpenHeading heading);
Html& operator<<(Html& html, CloseHeading heading);

}  // namespace waymark::html
