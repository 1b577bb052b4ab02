#include "pack/dated.hpp"

namespace waymark::pack {

bool Dated::in_force(Date on) const { return effective_from <= on && (!effective_to || on < *effective_to); }

}  // namespace waymark::pack
