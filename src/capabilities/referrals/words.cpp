#include "capabilities/referrals/words.hpp"

#include "platform/html/govuk/tag.hpp"

namespace waymark::referrals {

using namespace html::literals;
namespace govuk = html::govuk;

std::string agency_name(const pack::Pack& pack, std::string_view agency) {
  const auto* found = pack.agencies.latest(agency);
  return found ? found->name : std::string(agency);
}

std::string desk_name(const pack::Pack& pack, std::string_view agency, std::string_view desk) {
  const auto* found = pack.agencies.latest(agency);
  const auto* team = found ? found->desk(desk) : nullptr;
  return agency_name(pack, agency) + (team ? ", " + team->name : "");
}

std::string pathway_name(const pack::Pack& pack, std::string_view pathway) {
  const auto* found = pack.pathways.latest(pathway);
  return found ? found->label : std::string(pathway);
}

std::string reason_name(const pack::Pack& pack, std::string_view reason_code) {
  return reason_code.empty() ? "No reason given" : pack.label(pack::lists::decline_reasons, reason_code);
}

html::Html unverified_tag(bool verified) {
  html::Html html;
  if (!verified) html << " "_html << render(govuk::Tag{.text = "unverified", .classes = "govuk-tag--grey"});
  return html;
}

html::Html state_tag(const Referral& referral) {
  if (referral.state == "accepted") return render(govuk::Tag{.text = "Accepted", .classes = "govuk-tag--green"});
  if (referral.state == "declined") return render(govuk::Tag{.text = "Declined", .classes = "govuk-tag--grey"});
  return render(govuk::Tag{.text = "Waiting", .classes = "govuk-tag--yellow"});
}

}  // namespace waymark::referrals
