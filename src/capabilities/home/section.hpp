#pragma once
#include <cstdint>
#include <string_view>

#include "platform/html/html.hpp"
#include "platform/html/parts/work_list.hpp"

namespace waymark::home {

// A heading and its list; nothing for an empty list. `all` counts what a limit cut off too: where there is more than
// is shown, it says so. "Showing the first 200 of 314."
// `first` stands below the heading.
html::Html section(std::string_view heading, const html::parts::WorkList& list, std::int64_t all,
                   const html::Html& first = {});
// Of a list without a limit.
html::Html section(std::string_view heading, const html::parts::WorkList& list);

}  // namespace waymark::home
