#pragma once
// How a rule of the pack says where it comes from, and whether anybody checked it.
#include <string_view>

#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::core::web {

// " unverified" as a grey tag; nothing for what was checked.
html::Html unverified_tag(bool verified);

// " Source: …" in small grey words, and the tag where nobody checked it.
html::Html source_note(const pack::Pack& pack, std::string_view source, bool verified);

}  // namespace waymark::core::web
