#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "linkage/person.hpp"

namespace waymark::linkage {

// The rows' numbers in an order that follows from what the rows say, and not from where they stand. Rows that
// say the same are neighbours.
std::vector<std::uint32_t> in_content_order(std::span<const Identity> rows);

}  // namespace waymark::linkage
