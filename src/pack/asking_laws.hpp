#pragma once
// Laws about asking other agencies, and about who hears of it.
#include <vector>

#include "pack/pack.hpp"
#include "pack/problem.hpp"

namespace waymark::pack {

//   A request for more always has a clock that an answer stops, and so has an emergency.
//   Whoever agreed knows: a basis that is the person's agreement says so, and no other basis does.
//   A basis that lets an enquirer know of sensitive services tells the holders: they alone can see that a purpose does
//   not fit, and a request to "specialist support" finds them by that notice.
//   An agency of a sensitive class has a right to be told, for the same reasons.
void check_asking(const Pack& pack, std::vector<Problem>& problems);

}  // namespace waymark::pack
