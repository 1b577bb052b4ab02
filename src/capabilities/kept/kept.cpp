#include "capabilities/kept/kept.hpp"

#include <algorithm>

#include "capabilities/kept/pages.hpp"
#include "core/web/autosave.hpp"
#include "platform/base/id.hpp"

namespace waymark::kept {

using core::web::Access;
using core::web::Audit;
using core::web::Refill;
using core::web::Route;
using core::web::Routes;
using core::web::Visit;
using http::Method;

core::web::Path kept_path() { return kKept; }

std::string name_of_page(std::string_view address) {
  auto path = address.substr(0, address.find('?'));
  std::string name;
  while (!path.empty()) {
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    std::string word(path.substr(0, end));
    path.remove_prefix(end);
    if (word.empty() || base::parse_id(word)) continue;
    std::replace(word.begin(), word.end(), '-', ' ');
    if (name.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    name += name.empty() ? word : ": " + word;
  }
  return name.empty() ? "A page" : name;
}

std::vector<PageOf> pages_of(const Routes& all) {
  std::vector<PageOf> pages;
  for (const auto& route : all)
    if (route.method == Method::get) pages.push_back({route.path, route.habits.refill == Refill::yes});
  // An address without {id} goes before one with it.
  std::stable_partition(pages.begin(), pages.end(),
                        [](const PageOf& page) { return page.path.pattern().find('{') == std::string_view::npos; });
  return pages;
}

const PageOf* page_at(const std::vector<PageOf>& pages, std::string_view address) {
  const auto path = address.substr(0, address.find('?'));
  const auto found =
      std::find_if(pages.begin(), pages.end(), [&](const PageOf& page) { return page.path.match(path).has_value(); });
  return found == pages.end() ? nullptr : &*found;
}

Routes routes(const std::vector<PageOf>& pages) {
  // Also for whoever looks after accounts: what they typed is theirs.
  return {
      {Method::get, kKept, Access::staff(), Audit::read("draft.read"),
       [pages](Visit& visit) { return show_kept(visit, pages); }},
      {Method::post, kRemoval, Access::staff(), Audit::write(), throw_away, core::web::kNothingTyped},
      {Method::post, core::web::kSavePage, Access::practice(), Audit::write(),
       [pages](Visit& visit) { return save_page(visit, pages); }, core::web::kSavedByScript},
      {Method::post, core::web::kSaveDraft, Access::practice(), Audit::write(), save_draft, core::web::kSavedByScript}};
}

}  // namespace waymark::kept
