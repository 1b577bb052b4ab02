#pragma once
// A long list in pages: how many entries there are, which page this is and what stands before it. Pure.
#include <cstdint>
#include <vector>

namespace waymark::core {

// As many as stand on one page: a few screens of a narrow window.
inline constexpr std::int64_t kOnAPage = 20;

struct Paging {
  std::int64_t all = 0;   // entries that the viewer may see, and no others
  std::int64_t page = 1;  // the first is 1

  // An empty list is one page.
  std::int64_t pages() const { return all <= kOnAPage ? 1 : (all + kOnAPage - 1) / kOnAPage; }
  // Entries on the pages before this one.
  std::int64_t before() const { return (page - 1) * kOnAPage; }
  // The numbers of the first and the last entry on this page; of an empty list 1 and 0.
  std::int64_t first() const { return before() + 1; }
  std::int64_t last() const { return page < pages() ? before() + kOnAPage : all; }

  bool operator==(const Paging&) const = default;
};

// The page that was asked for: what lies before the first is the first, what lies beyond the last is the last.
Paging paging_of(std::int64_t all, std::int64_t page);

// One page of a list. A statement that gives it ends in LIMIT kOnAPage OFFSET before(), and puts every entry in its
// place: of two that nothing tells apart, one could stand on two pages and the other on none.
template <class T>
struct Paged {
  Paging paging;
  std::vector<T> items;
};

}  // namespace waymark::core
