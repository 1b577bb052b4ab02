#pragma once
// How codes of a pack read on our pages. What is no longer in force keeps its name.
#include <string>
#include <string_view>

#include "pack/pack.hpp"

namespace waymark::people {

// "Recorded by Housing Solutions, 4 March 2026"
std::string source_of(const pack::Pack& pack, std::string_view agency, base::Instant made);

}  // namespace waymark::people
