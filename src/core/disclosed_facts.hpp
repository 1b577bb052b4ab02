#pragma once
// What another agency would read of somebody's identity, as a screen shows it before it goes. Pure.
#include <string>
#include <vector>

#include "core/identity.hpp"
#include "pack/pack.hpp"

namespace waymark::core {

struct Fact {
  std::string label;
  std::string value;
};

// In the order of a screen; nothing that is empty. Of an identity as it may be disclosed: what it holds is shown.
std::vector<Fact> facts_of(const Identity& identity, const pack::Pack& pack);

// One short text for all of these, in their order: others give another one.
std::string digest_of(const std::vector<std::string>& texts);

}  // namespace waymark::core
