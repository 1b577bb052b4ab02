#include "capabilities/referrals/words.hpp"

#include "core/web/telephone.hpp"
#include "platform/html/govuk/tag.hpp"

namespace waymark::referrals {

using namespace html::literals;
namespace govuk = html::govuk;

std::string reason_name(const pack::Pack& pack, std::string_view reason_code) {
  return reason_code.empty() ? "No reason given" : pack.label(pack::lists::decline_reasons, reason_code);
}

std::string why_declined(const pack::Pack& pack, const Referral& referral) {
  if (referral.reason_code.empty()) return std::string(kNoReasonHere);
  return pack.label(pack::lists::decline_reasons, referral.reason_code);
}

html::Html whom_to_phone(const pack::Pack& pack, const std::string& agency, const std::string& desk) {
  return core::web::desk_with_number(pack, agency, desk);
}

html::Html state_tag(const Referral& referral) {
  if (referral.support == kBegun) return render(govuk::Tag{.text = "Support has begun", .classes = "govuk-tag--green"});
  if (referral.support == kNotBegun)
    return render(govuk::Tag{.text = "Support did not begin", .classes = "govuk-tag--grey"});
  if (referral.state == "accepted") return render(govuk::Tag{.text = "Accepted", .classes = "govuk-tag--green"});
  if (referral.state == "declined") return render(govuk::Tag{.text = "Declined", .classes = "govuk-tag--grey"});
  return render(govuk::Tag{.text = "Waiting", .classes = "govuk-tag--yellow"});
}

html::Html paragraphs(const std::vector<std::string>& texts) {
  html::Html html;
  for (const auto& text : texts) html << "<p class=\"govuk-body\">"_html << text << "</p>"_html;
  return html;
}

html::Html not_for_this_age(const pack::Pathway& pathway) {
  html::Html html;
  return html << "<p class=\"govuk-body waymark-caution\"><strong>Do not refer here: this is for people of "_html
              << pathway.minimum_age
              << " and over.</strong> By what is written down now the person is younger. Refer to children’s "
                 "safeguarding at once instead, and phone their duty team where it cannot wait. Is the age wrong? "
                 "Correct the contact. Otherwise say “Not now”, so that nobody waits for this.</p>"_html,
         html;
}

html::Html high_risk_tag() {
  html::Html html;
  return html << " "_html << render(govuk::Tag{.text = "High risk", .classes = "govuk-tag--red"}), html;
}

}  // namespace waymark::referrals
