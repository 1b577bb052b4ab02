#pragma once
// What was typed and not sent: where somebody sees it again, puts it back into its page, or throws it away; and where
// scripts save what is being typed. Nothing here carries anything out.
#include <string>
#include <string_view>
#include <vector>

#include "core/kept.hpp"
#include "core/web/route.hpp"

namespace waymark::kept {

core::web::Path kept_path();  // one of them

// What a page is called where only its address is known, in its neutral words: "/contacts/{id}/no-support" is
// "Contacts: no support".
std::string name_of_page(std::string_view address);

// The page to which what was typed belongs.
struct PageOf {
  core::web::Path path;
  bool refilled = false;  // it shows again what was typed on it
};
// All that there are.
std::vector<PageOf> pages_of(const core::web::Routes& all);

core::web::Routes routes(const std::vector<PageOf>& pages);

}  // namespace waymark::kept
