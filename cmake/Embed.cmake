# waymark_embed(TARGET NAMESPACE [FILES file…] [MANIFEST file DEPENDS_ON file…]): the library TARGET holds
# the bytes of the files, found by name through the header TARGET.hpp in namespace NAMESPACE:
#
#   struct Embedded { std::string_view name; std::string_view bytes; };
#   const std::vector<Embedded>& all();            in the order of their names
#   const Embedded* find(std::string_view name);   nullptr where there is none
#
# With MANIFEST the files are those in the manifest's own folder when the library is built. The assembler
# copies the bytes, so it takes no time however large they are; it happens again whenever a file changes.
function(waymark_embed target namespace)
  cmake_parse_arguments(ARG "" "MANIFEST" "FILES" ${ARGN})
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target})
  add_custom_command(
    OUTPUT ${folder}/${target}.cpp ${folder}/${target}.hpp
    COMMAND ${CMAKE_COMMAND} -DNAME=${target} -DNAMESPACE=${namespace} -DFOLDER=${folder} -DMANIFEST=${ARG_MANIFEST}
            "-DFILES=${ARG_FILES}" -P ${CMAKE_SOURCE_DIR}/cmake/EmbedSources.cmake
    DEPENDS ${ARG_FILES} ${ARG_MANIFEST} ${CMAKE_SOURCE_DIR}/cmake/EmbedSources.cmake
    COMMENT "Embedding ${target}"
    VERBATIM)
  add_library(${target} STATIC ${folder}/${target}.cpp ${folder}/${target}.hpp)
  target_include_directories(${target} PUBLIC ${folder})
endfunction()

# What the browser receives. Building it needs npm; nothing else does.
file(GLOB_RECURSE asset_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/*)
set(asset_manifest ${CMAKE_SOURCE_DIR}/build/assets/manifest.txt)
add_custom_command(
  OUTPUT ${asset_manifest}
  COMMAND ${CMAKE_SOURCE_DIR}/scripts/build_assets
  COMMAND ${CMAKE_COMMAND} -E touch ${asset_manifest}
  DEPENDS ${asset_sources} ${CMAKE_SOURCE_DIR}/package.json ${CMAKE_SOURCE_DIR}/package-lock.json
          ${CMAKE_SOURCE_DIR}/scripts/build_assets
  COMMENT "Building the style sheet and scripts"
  VERBATIM)
waymark_embed(waymark_assets waymark::assets MANIFEST ${asset_manifest})

file(GLOB migrations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/db/migrations/*.sql)
waymark_embed(waymark_migrations waymark::migrations FILES ${migrations})

file(GLOB key_migrations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/db/keys/*.sql)
waymark_embed(waymark_key_migrations waymark::key_migrations FILES ${key_migrations})
