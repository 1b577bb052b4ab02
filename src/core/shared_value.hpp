#pragma once
// A telephone number that somebody calls safe, and that stands on the record of an alleged perpetrator: whoever uses it
// speaks with them. An e-mail address alone is in no index (SECURITY.md).
#include <string>
#include <vector>

#include "core/record.hpp"

namespace waymark::core {

// Those of the numbers that an alleged perpetrator has too, in any contact of any agency that the enquirer may be
// answered from; as they are written in `phones`. Records of a person in `same` do not count: that is the person who is
// asked about, who may be an alleged perpetrator elsewhere. Says nothing of whose they are.
std::vector<std::string> shared_with_alleged_perpetrator(Reading& enquirer, const std::vector<std::string>& phones,
                                                         const std::vector<PersonId>& same);

}  // namespace waymark::core
