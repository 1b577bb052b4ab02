# Run by waymark_embed while it builds: writes FOLDER/NAME.hpp and FOLDER/NAME.cpp.
if(MANIFEST)
  get_filename_component(manifest_folder ${MANIFEST} DIRECTORY)
  file(GLOB FILES ${manifest_folder}/*)
endif()
list(SORT FILES)
list(LENGTH FILES count)

file(WRITE ${FOLDER}/${NAME}.hpp "#pragma once
#include <string_view>
#include <vector>

namespace ${NAMESPACE} {

struct Embedded {
  std::string_view name;
  std::string_view bytes;
};
const std::vector<Embedded>& all();
const Embedded* find(std::string_view name);

}  // namespace ${NAMESPACE}
")

set(number 0)
set(bytes "")
set(declarations "")
set(entries "")
foreach(file ${FILES})
  get_filename_component(name ${file} NAME)
  set(symbol ${NAME}_${number})
  string(APPEND bytes "    \".global ${symbol}_begin\\n.hidden ${symbol}_begin\\n\"
    \".global ${symbol}_end\\n.hidden ${symbol}_end\\n\"
    \"${symbol}_begin:\\n.incbin \\\"${file}\\\"\\n${symbol}_end:\\n.byte 0\\n\"\n")
  string(APPEND declarations "extern \"C\" const char ${symbol}_begin[];\nextern \"C\" const char ${symbol}_end[];\n")
  string(APPEND entries "      {\"${name}\", between(${symbol}_begin, ${symbol}_end)},\n")
  math(EXPR number "${number} + 1")
endforeach()

if(count GREATER 0)
  set(assembly "__asm__(\n    \".pushsection .rodata\\n\"\n${bytes}    \".popsection\\n\");\n")
  set(between "std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}
")
endif()

file(WRITE ${FOLDER}/${NAME}.cpp "#include \"${NAME}.hpp\"

#include <algorithm>

${assembly}
${declarations}
namespace ${NAMESPACE} {
namespace {

${between}
}  // namespace

const std::vector<Embedded>& all() {
  static const std::vector<Embedded> files{
${entries}  };
  return files;
}

const Embedded* find(std::string_view name) {
  const auto found = std::find_if(all().begin(), all().end(), [&](const Embedded& file) { return file.name == name; });
  return found == all().end() ? nullptr : &*found;
}

}  // namespace ${NAMESPACE}
")
