#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/notification_banner.hpp"
#include "platform/html/parts/emergency_numbers.hpp"
#include "platform/html/unbroken.hpp"

namespace waymark::contacts {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

Html danger_banner(const http::Fields& fields, const ReadingContext& context) {
  Html actions;
  for (const auto* question : context.pack.list(pack::lists::danger_questions).in_force(context.today)) {
    if (fields.get(danger_field(question->code)) != "yes") continue;
    actions << "<p class=\"govuk-notification-banner__heading\">"_html
            << html::parts::with_emergency_numbers(question->action)
            << core::web::unverified_tag(question->dated.verified) << "</p>"_html;
  }
  if (actions.empty()) return {};
  for (const auto& urgent : context.pack.partnership.urgent_contacts) {
    if (urgent.number.empty()) continue;
    actions << "<p class=\"govuk-body\">"_html << urgent.label
            << ": <a class=\"govuk-notification-banner__link\" href=\""_html << html::Url::telephone(urgent.number)
            << "\">"_html << html::unbroken(urgent.number) << "</a></p>"_html;
  }
  return render(govuk::NotificationBanner{.text = std::move(actions),
                                          .title = "Act now",
                                          .role = "alert",
                                          .disable_auto_focus = true,
                                          .classes = "app-banner--danger"});
}

Html danger_banner(const Contact& contact, const pack::Pack& pack) {
  http::Fields fields;
  for (const auto& [code, answer] : contact.details.danger) fields.add(danger_field(code), answer);
  const auto day = base::local_time(contact.recorded_at, pack.partnership.time_zone).date;
  return danger_banner(fields, {pack, day, contact.agency});
}

}  // namespace waymark::contacts
