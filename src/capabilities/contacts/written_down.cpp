#include "capabilities/contacts/check_answers.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "capabilities/contacts/typed_fields.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::contacts {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

// What happened comes before what was said about the person: the heading of the page names them already.
constexpr Step kOrder[] = {Step::what, Step::now, Step::others, Step::reaching, Step::reason, Step::who};

std::optional<core::Record> record_of(core::Reading& reading, const Part* part) {
  return part ? core::find_record(reading, part->record) : std::nullopt;
}

govuk::SummaryRow row(std::string_view key, html::Content value) {
  return {.key = {.text = key}, .value = {.text = std::move(value)}};
}

// The form asks for two people; a contact that came from elsewhere may name more.
std::string others_in_it(const Contact& contact, core::Reading& reading, const pack::Pack& pack) {
  std::string text;
  for (const auto& part : contact.parts) {
    if (&part == contact.victim() || &part == contact.alleged_perpetrator()) continue;
    const auto record = core::find_record(reading, part.record);
    if (!record) continue;
    text += (text.empty() ? "" : "\n") + record->identity.display_name() + " (" +
            pack.label(pack::lists::parts, part.part) + ")";
  }
  return text;
}

std::vector<govuk::SummaryRow> rows_of(Step step, const std::vector<CheckedAnswer>& answers) {
  std::vector<govuk::SummaryRow> rows;
  std::string silent;
  for (const auto& answer : answers) {
    if (answer.step != step) continue;
    if (answer.answered)
      rows.push_back(row(answer.label, in_lines(answer.answer)));
    else
      silent += (silent.empty() ? "" : "\n") + answer.label;
  }
  if (!silent.empty()) rows.push_back(row("Nothing written down about", in_lines(silent)));
  return rows;
}

}  // namespace

Html written_down(const Contact& contact, core::Reading& reading, const pack::Pack& pack) {
  const auto& zone = pack.partnership.time_zone;
  const auto fields =
      typed_fields(contact, record_of(reading, contact.victim()), record_of(reading, contact.alleged_perpetrator()));
  const auto day = base::local_time(contact.recorded_at, zone).date;
  const auto answers = checked_answers(fields, {pack, day, contact.agency});
  const auto others = others_in_it(contact, reading, pack);
  Html html;
  html << "<h2 class=\"govuk-heading-m\">What was written down</h2>"_html;
  for (const auto step : kOrder) {
    // Nothing that these pages ask is about anybody but the person at risk.
    if (!contact.victim() && (step == Step::who || step == Step::reaching)) continue;
    govuk::SummaryList list{.rows = rows_of(step, answers),
                            .card = govuk::SummaryCard{.title = text_of(step).heading, .heading_level = 3}};
    if (step == Step::what)
      list.rows.insert(list.rows.begin(), row("Recorded", base::spoken_time(contact.recorded_at, zone)));
    if (step == Step::others && !others.empty()) list.rows.push_back(row("Others in it", in_lines(others)));
    html << render(list);
  }
  return html;
}

}  // namespace waymark::contacts
