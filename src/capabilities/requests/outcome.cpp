#include "capabilities/requests/outcome.hpp"

#include <set>

namespace waymark::requests {

std::vector<Said> for_whoever_asked(const std::vector<Said>& said, std::size_t receivers) {
  std::vector<Said> read;
  std::set<std::string> refused;
  for (const auto& each : said) {
    if (!each.refused()) {
      read.push_back(each);
      continue;
    }
    const bool first_of_theirs = refused.insert(each.agency).second;
    if (first_of_theirs && refused.size() == receivers) read.push_back(each);
  }
  return read;
}

}  // namespace waymark::requests
