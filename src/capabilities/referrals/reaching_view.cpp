#include "capabilities/referrals/reaching_view.hpp"

#include <algorithm>

#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/parts/safety_banner.hpp"

namespace waymark::referrals {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

// "Text message: 07700 900123. Times: mornings. Who else: a sister."
std::string spoken(const core::ContactMethod& method, const pack::Pack& pack) {
  auto text = pack.label(pack::lists::contact_methods, method.kind);
  if (!method.value.empty()) text += ": " + method.value;
  if (!method.times.empty()) text += ". Times: " + method.times;
  if (!method.who_else.empty()) text += ". Who else may answer or read: " + method.who_else;
  return text;
}

// With its number where another one of this kind may be used, or somebody says that this one may.
std::string not_to_be_used(const core::ContactMethod& method, const core::SafeContact& contact,
                           const pack::Pack& pack) {
  const auto label = pack.label(pack::lists::contact_methods, method.kind);
  const bool another =
      std::any_of(contact.methods.begin(), contact.methods.end(),
                  [&](const core::ContactMethod& other) { return other.kind == method.kind && other.may_use(); });
  return method.value.empty() || !(another || method.refused()) ? label : label + " " + method.value;
}

html::parts::SafetyBanner not_safe(const core::SafeContact& contact, const pack::Pack& pack) {
  html::parts::SafetyBanner banner{.title = "Do not use"};
  for (const auto& method : contact.methods) {
    const auto what = not_to_be_used(method, contact, pack);
    if (method.refused())
      banner.facts.emplace_back(what + ": not safe, whoever says that it is");
    else if (method.safety == core::Safety::unsafe)
      banner.facts.emplace_back(what + ": not safe");
    if (method.safety == core::Safety::unknown) banner.facts.emplace_back(what + ": nobody said that it is safe");
  }
  return banner;
}

}  // namespace

Html reaching_view(const core::SafeContact& contact, const pack::Pack& pack) {
  Html safe;
  for (const auto& method : contact.methods)
    if (method.may_use()) safe << "<li>"_html << spoken(method, pack) << "</li>"_html;
  Html html;
  // An interpreter, access: whoever calls needs it before the number.
  if (!contact.note.empty()) html << render(govuk::InsetText{.text = contact.note});
  const auto banner = not_safe(contact, pack);
  if (safe.empty() && banner.facts.empty())
    html << render(
        html::parts::SafetyBanner{.title = "No safe way to reach this person is known",
                                  .facts = {"Ask the agency that referred before you call, write or visit."}});
  if (!banner.facts.empty()) html << render(banner);
  if (!safe.empty())
    html << "<h2 class=\"govuk-heading-s\">Safe to use</h2><ul class=\"govuk-list govuk-list--bullet\">"_html
         << std::move(safe) << "</ul>"_html;
  else if (!banner.facts.empty())
    html << "<p class=\"govuk-body\">No safe way to reach this person is known.</p>"_html;
  return html;
}

}  // namespace waymark::referrals
