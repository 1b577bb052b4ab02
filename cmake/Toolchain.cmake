# Compiler, linker and sanitizer settings that every target shares.
option(WAYMARK_SANITIZE "Address and undefined-behaviour sanitizers" OFF)
option(WAYMARK_THREADS "Thread sanitizer" OFF)
option(WAYMARK_COVERAGE "gcov instrumentation" OFF)
option(WAYMARK_FUZZ "Build the libFuzzer targets (needs clang)" OFF)

find_program(CCACHE ccache)
if(CCACHE)
  # The sloppiness that a cache needs with a precompiled header; nothing of ours reads __TIME__.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
                    -Woverloaded-virtual -Wold-style-cast -Wimplicit-fallthrough)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Clang, which only fuzzes and tidies here, warns about what GCC 12's own library does. GCC 12 reports the
  # five below inside that library at -O2 (GCC bugs 105562, 105651, 107852).
  add_compile_options(-Werror -Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overflow
                      -Wno-stringop-overread -Wno-array-bounds)
endif()
add_compile_options(-fstack-protector-strong)
add_compile_definitions($<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
# An empty optional that is read, or an index past the end, stops the program instead of giving nonsense.
add_compile_definitions(_GLIBCXX_ASSERTIONS)
add_link_options(-Wl,-z,relro,-z,now)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(WAYMARK_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -U_FORTIFY_SOURCE)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # It takes the call that resumes a coroutine for one through a pointer of the wrong type.
    add_compile_options(-fno-sanitize=function)
  endif()
  add_link_options(-fsanitize=address,undefined)
endif()
if(WAYMARK_THREADS)
  # It sees no fences. Asio's (std_fenced_block) stand beside a mutex that it does see.
  add_compile_options(-fsanitize=thread -fno-omit-frame-pointer -Wno-tsan)
  add_link_options(-fsanitize=thread)
endif()
if(WAYMARK_FUZZ)
  # The code under test too must tell the fuzzer which branches it took.
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(WAYMARK_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
