#include "capabilities/requests/words.hpp"

#include "capabilities/requests/whom.hpp"
#include "capabilities/staff/staff.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/tag.hpp"

namespace waymark::requests {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

govuk::Tag tag_of(std::string_view state) {
  if (state == kAnswered) return {.text = "Answered", .classes = "govuk-tag--green"};
  if (state == kRefused) return {.text = "Refused", .classes = "govuk-tag--grey"};
  if (state == kWithdrawn) return {.text = "Withdrawn", .classes = "govuk-tag--grey"};
  return {.text = "Waiting", .classes = "govuk-tag--yellow"};
}

govuk::SummaryRow row(std::string_view label, html::Content value) {
  return {.key = {.text = label}, .value = {.text = std::move(value)}};
}

}  // namespace

std::string asked_name(const Request& request, const pack::Pack& pack) {
  return request.asked_agency.empty() ? specialist_name() : pack.desk_name(request.asked_agency, request.asked_desk);
}

pack::DeskAddress desk_to_telephone(const Request& request, const pack::Pack& pack) {
  if (request.asked_agency.empty()) return pack.partnership.contact_desk;
  return {request.asked_agency, request.asked_desk};
}

Html state_tag(const Request& request) {
  Html html;
  if (request.emergency && request.state == kWaiting)
    html << render(govuk::Tag{.text = "Emergency", .classes = "govuk-tag--red"}) << " "_html;
  html << render(tag_of(request.state));
  return html;
}

Html in_lines(std::string_view text) {
  Html html;
  while (!text.empty()) {
    const auto end = text.find('\n');
    html << text.substr(0, end);
    if (end == std::string_view::npos) break;
    html << "<br>"_html;
    text.remove_prefix(end + 1);
  }
  return html;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : "; ") + text;
  return all;
}

std::string one_below_the_other(std::initializer_list<Typed> fields) {
  std::string all;
  for (const auto& field : fields) {
    if (field.text.empty()) continue;
    if (!all.empty()) all += "\n\n";
    if (!field.label.empty()) all.append(field.label).append(":\n");
    all += field.text;
  }
  return all;
}

Html law_of(const pack::Pack& pack, std::string_view basis) {
  Html html;
  const auto* known = pack.lawful_bases.latest(basis);
  if (!known) return html;
  for (const auto& law : known->law) {
    if (!html.empty()) html << "<br>"_html;
    html << law.text << core::web::unverified_tag(law.verified);
  }
  return html;
}

std::string who_asks(core::Reading& reading, const std::string& agency, const core::StaffId& staff,
                     const pack::Pack& pack) {
  const auto today = base::local_time(reading.partnership().clock.now(), pack.partnership.time_zone).date;
  const auto name = pack.agency_name(agency);
  if (pack.sensitive(agency, today)) return name;
  const auto colleague = staff::find_account(reading, staff);
  return colleague ? colleague->name + ", " + name : name;
}

Html said_view(const Said& said, const std::string& heading, int heading_level, const pack::Pack& pack) {
  govuk::SummaryList list{.card = govuk::SummaryCard{.title = heading, .heading_level = heading_level}};
  if (said.refused()) {
    list.rows = {row("Refused", said.told.text)};
  } else {
    list.rows = {row("Answer", in_lines(said.told.text)), row("What it holds", joined(said.told.facts)),
                 row("Told on the basis", pack.basis_name(said.basis))};
  }
  return render(list);
}

}  // namespace waymark::requests
