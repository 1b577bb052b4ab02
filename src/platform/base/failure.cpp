#include "platform/base/failure.hpp"

#include <cstdio>
#include <cstdlib>

namespace waymark::base {

void expects(bool holds, const char* what, std::source_location where) {
  if (holds) return;
  std::fprintf(stderr, "%s:%u: broken promise: %s\n", where.file_name(), where.line(), what);
  std::abort();
}

}  // namespace waymark::base
