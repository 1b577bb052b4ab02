#include "capabilities/referrals/opened_referral.hpp"

#include <charconv>

#include "capabilities/referrals/referral_clocks.hpp"
#include "core/caution.hpp"

namespace waymark::referrals {

using namespace html::literals;
using core::web::Visit;

std::optional<OpenedReferral> open_referral(Visit& visit) {
  const auto id = visit.id<core::ReferralId>();
  if (!id) return std::nullopt;
  return visit.read([&](core::Reading& reading) -> std::optional<OpenedReferral> {
    auto whole = find_whole_referral(reading, *id);
    auto record = whole ? core::find_record(reading, whole->referral.own_record) : std::nullopt;
    if (!record) return std::nullopt;
    auto cautious = core::with_known_caution(reading, *record);
    return OpenedReferral{std::move(*whole), std::move(cautious), core::running_clocks_of(reading, id->text())};
  });
}

void note_what_is_shown(Visit& visit, const OpenedReferral& opened) {
  visit.saw("referral", opened.referral().id.text());
  visit.saw("record", opened.record.id.text());
}

bool received_by_us(const Visit& visit, const OpenedReferral& opened) {
  return opened.referral().to_agency == visit.viewer().agency();
}

bool ours_to_decide(const Visit& visit, const OpenedReferral& opened) {
  return received_by_us(visit, opened) && opened.referral().state == "sent";
}

bool support_is_open(const Visit& visit, const OpenedReferral& opened) {
  const auto& referral = opened.referral();
  return received_by_us(visit, opened) && referral.state == "accepted" &&
         promises_support(referral, opened.clocks, *visit.pack());
}

html::Html version_field(const OpenedReferral& opened) {
  html::Html html;
  return html << "<input type=\"hidden\" name=\"version\" value=\""_html << opened.whole.version << "\">"_html, html;
}

std::int64_t version_typed(const http::Fields& form) {
  std::int64_t version = 0;
  const auto text = form.get("version");
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  return error == std::errc() && end == text.data() + text.size() ? version : 0;
}

}  // namespace waymark::referrals
