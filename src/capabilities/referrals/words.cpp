#include "capabilities/referrals/words.hpp"

#include "platform/html/govuk/tag.hpp"

namespace waymark::referrals {

using namespace html::literals;
namespace govuk = html::govuk;

std::string reason_name(const pack::Pack& pack, std::string_view reason_code) {
  return reason_code.empty() ? "No reason given" : pack.label(pack::lists::decline_reasons, reason_code);
}

html::Html state_tag(const Referral& referral) {
  if (referral.state == "accepted") return render(govuk::Tag{.text = "Accepted", .classes = "govuk-tag--green"});
  if (referral.state == "declined") return render(govuk::Tag{.text = "Declined", .classes = "govuk-tag--grey"});
  return render(govuk::Tag{.text = "Waiting", .classes = "govuk-tag--yellow"});
}

html::Html paragraphs(const std::vector<std::string>& texts) {
  html::Html html;
  for (const auto& text : texts) html << "<p class=\"govuk-body\">"_html << text << "</p>"_html;
  return html;
}

html::Html high_risk_tag() {
  html::Html html;
  return html << " "_html << render(govuk::Tag{.text = "High risk", .classes = "govuk-tag--red"}), html;
}

}  // namespace waymark::referrals
