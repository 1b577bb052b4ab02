// On the page of a contact: who was asked for more, and the way to ask.
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/requests/paths.hpp"
#include "capabilities/requests/words.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::requests {

using namespace html::literals;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

Html line(const Request& request, const pack::Pack& pack) {
  const auto& zone = pack.partnership.time_zone;
  Html html;
  html << "<li><a class=\"govuk-link\" href=\""_html << kRequest.url(request.id) << "\">"_html
       << asked_name(request, pack) << "</a>, asked on "_html << base::spoken_time(request.made, zone) << " "_html
       << state_tag(request);
  if (request.state == kWaiting) html << " by "_html << base::spoken_time(request.due, zone);
  return html << "</li>"_html, html;
}

}  // namespace

Html asking_section(Visit& visit, core::Reading& reading, const core::ContactId& id) {
  const auto contact = contacts::find_contact(reading, id);
  if (!contact || !contact->victim()) return {};
  const auto requests = requests_of_contact(reading, id);
  const auto pack = visit.pack();
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Ask for more</h2>"_html;
  if (!requests.empty()) {
    html << "<ul class=\"govuk-list govuk-list--bullet\">"_html;
    for (const auto& request : requests) {
      html << line(request, *pack);
      visit.saw("request", request.id.text());
    }
    html << "</ul>"_html;
  }
  html << "<p class=\"govuk-body\">Ask whoever knows this person what you need to know, or ask another agency whether "
          "it "
          "knows them. In an emergency phone first.</p>"_html
       << render(govuk::Button{.text = "Ask for more", .href = kAsk.url(id), .classes = "govuk-button--secondary"});
  return html;
}

}  // namespace waymark::requests
