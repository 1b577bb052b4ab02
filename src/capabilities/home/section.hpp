#pragma once
// The first page in sections: what waits in each, how much of it there is, and a list at the top that leads to them.
#include <cstdint>
#include <string_view>
#include <vector>

#include "platform/html/html.hpp"
#include "platform/html/parts/work_list.hpp"

namespace waymark::home {

// As many lines as one section shows unless somebody asks for all of them.
inline constexpr std::size_t kMostLines = 25;

struct Section {
  std::string_view id;  // of its heading
  std::string_view heading;
  std::int64_t count = 0;  // of everything in it, shown or not
  html::Html body{};       // nothing: there is no such section

  bool empty() const { return body.empty(); }
};

// What stands first, and so what is left out where a list is cut.
enum class Order { most_pressing_first, newest_first };

// What a section is made of.
struct Lines {
  const html::parts::WorkList& list;
  std::int64_t all = 0;   // of which the list may show the first alone
  bool whole = true;      // false: the page can show more of them, and the section leads there
  html::Html first = {};  // stands below the heading
  Order order = Order::most_pressing_first;
};

// Empty for nothing. Where there is more than is shown, it says so: "Showing the first 25 of 314.", or "Showing the
// newest 25, and 7 older are not shown."
Section section(std::string_view id, std::string_view heading, Lines lines);
// Of a list without a limit.
Section section(std::string_view id, std::string_view heading, const html::parts::WorkList& list);

// Those that are not empty, each with its count; before several of them a list of them all. Nothing for none.
html::Html sections_view(const std::vector<Section>& sections);

}  // namespace waymark::home
