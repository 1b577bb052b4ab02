#include "app/layout.hpp"

#include <array>

#include "capabilities/staff/staff.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/phase_banner.hpp"
#include "platform/html/page.hpp"

namespace waymark::app {

using core::web::Page;
using core::web::Path;
using core::web::Visit;
using html::Html;
using namespace html::literals;
namespace govuk = html::govuk;

namespace {

// The parts of the service, in the order of a working day. Those that have no route yet, or none for this
// role, are left out.
struct Part {
  std::string_view text;
  Path path;
};
constexpr std::array kParts = {Part{"Home", "/"},
                               Part{"People", "/people"},
                               Part{"Referrals", "/referrals"},
                               Part{"Requests", "/requests"},
                               Part{"Notices", "/notices"},
                               Part{"Accounts", "/accounts"}};

bool within(std::string_view path, std::string_view part) {
  return part != "/" && path.starts_with(part) && path.substr(part.size()).starts_with('/');
}

std::string agency_name(const Visit& visit) {
  const auto pack = visit.pack();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const auto* agency = pack->agency(visit.viewer().agency(), today);
  return agency == nullptr ? visit.viewer().agency() : agency->name;
}

// Her own name, shown to her alone.
Html signed_in(const Visit& visit) {
  Html html;
  html << "<div class=\"waymark-signed-in\"><p class=\"waymark-signed-in__who\"><a class=\"govuk-link\" href=\""_html
       << staff::kAccount.url() << "\">"_html << visit.visitor().name << "</a>, "_html << agency_name(visit)
       << "</p><form method=\"post\" action=\""_html << staff::kSignOut.url() << "\" novalidate>"_html
       << visit.csrf_field()
       << "<button type=\"submit\" class=\"waymark-signed-in__out\">Sign out</button></form>"
          "</div>"_html;
  return html;
}

Html in_columns(Html main) {
  Html html;
  html << "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">"_html << std::move(main)
       << "</div></div>"_html;
  return html;
}

}  // namespace

govuk::ServiceNavigation Layout::navigation(const Visit& visit) const {
  govuk::ServiceNavigation navigation{.aria_label = "Parts of the service and your account",
                                      .navigation_label = "Parts of the service",
                                      .slot_end = signed_in(visit),
                                      .slot_end_inline = true};
  const std::string_view here = visit.request().path;
  for (const auto& part : kParts)
    if (routes_.has_page(part.path, visit.viewer().role()))
      navigation.navigation.push_back({.text = part.text,
                                       .href = part.path.url(),
                                       .current = here == part.path.pattern(),
                                       .active = within(here, part.path.pattern())});
  return navigation;
}

Html Layout::banner(const Visit* visit) const {
  if (!demonstration_) return {};
  Html text = "Everybody here is invented."_html;
  if (visit != nullptr && visit->signed_in())
    text << " <a class=\"govuk-link\" href=\""_html << staff::kSignIn.url() << "\">Be somebody else</a>"_html;
  return render(govuk::PhaseBanner{.tag = {.text = "Demonstration"}, .text = std::move(text)});
}

std::string Layout::around(Page page, const Visit* visit) const {
  const bool known = visit != nullptr && visit->signed_in();
  html::Page document{.title = std::string(page.title.text()), .has_errors = page.has_errors, .assets = assets_};
  if (known) document.service_navigation = navigation(*visit);
  document.below_header = banner(visit);
  document.exit_this_page = govuk::ExitThisPage{.redirect_url = staff::kExit.url()};
  document.before_main = std::move(page.before);
  document.main = page.wide ? std::move(page.main) : in_columns(std::move(page.main));
  if (page.wide) document.main_classes = "waymark-dense";
  document.footer = "<p class=\"govuk-body-s\">Questions? Ask the administrator of your own agency.</p>"_html;
  return render(document).take();
}

}  // namespace waymark::app
