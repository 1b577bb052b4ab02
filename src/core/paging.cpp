#include "core/paging.hpp"

#include <algorithm>

namespace waymark::core {

Paging paging_of(std::int64_t all, std::int64_t page) {
  Paging paging{all, 1};
  paging.page = std::clamp<std::int64_t>(page, 1, paging.pages());
  return paging;
}

}  // namespace waymark::core
