#include "pack/problem.hpp"

#include <fmt/format.h>

namespace waymark::pack {

std::string to_text(const Problem& problem) {
  return fmt::format("{}:{}:{}: {}", problem.place.file, problem.place.line, problem.place.column, problem.message);
}

}  // namespace waymark::pack
