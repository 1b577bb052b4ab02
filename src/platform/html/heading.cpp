#include "platform/html/heading.hpp"

#include <array>

namespace waymark::html {
namespace {

constexpr std::array kOpen{"<h1"_html, "<h2"_html, "<h3"_html, "<h4"_html, "<h5"_html, "<h6"_html};
constexpr std::array kClose{"</h1>"_html, "</h2>"_html, "</h3>"_html, "</h4>"_html, "</h5>"_html, "</h6>"_html};

std::size_t index(int level) {
  base::expects(level >= 1 && level <= 6, "a heading has a level from 1 to 6");
  return static_cast<std::size_t>(level - 1);
}

}  // namespace

Html& operator<<(Html& html, OpenHeading heading) { return html << kOpen[index(heading.level)]; }
Html& operator<<(Html& html, CloseHeading heading) { return html << kClose[index(heading.level)]; }

}  // namespace waymark::html
