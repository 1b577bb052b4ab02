# The standard library and fmt, compiled once for all libraries, and once with GoogleTest for all test
# programs: a file then takes half the time (14 files: 25 s of processor time without, 12 s with; g++ 12).
# The sanitizer and fuzz presets do without, so that a file that forgot an #include does not pass.
option(WAYMARK_PRECOMPILE "Compile common headers once" OFF)

set(WAYMARK_COMMON_HEADERS
    <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory> <optional> <span> <string> <string_view>
    <utility> <variant> <vector> <fmt/format.h>)

# waymark_precompile(TARGET OWNER header…): the owner compiles them, every other target takes them from it.
function(waymark_precompile target owner)
  if(NOT WAYMARK_PRECOMPILE)
    return()
  endif()
  if(target STREQUAL owner)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  elseif(TARGET ${owner})
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()
