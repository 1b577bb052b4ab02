#pragma once
#include "core/reaching.hpp"
#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::people {

// The methods that the page always speaks of, so that silence is never read as permission.
std::vector<std::string> kinds_to_speak_of(const pack::Pack& pack, base::Date today);

// Stands first on the page: what must not be used, in words, then what is safe, when, and who else may answer.
html::Html reaching_view(const core::Reaching& reaching, const pack::Pack& pack);

}  // namespace waymark::people
