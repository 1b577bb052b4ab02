#include <algorithm>

#include "capabilities/contacts/check_answers.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/left_over.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "capabilities/contacts/typed_fields.hpp"
#include "core/form/answers.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::contacts {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

// What happened comes before what was said about the person: the heading of the page names them already.
constexpr Step kOrder[] = {Step::what,     Step::now,    Step::others, Step::children,
                           Step::reaching, Step::reason, Step::who,    Step::about};

govuk::SummaryRow row(std::string_view key, html::Content value) {
  return {.key = {.text = key}, .value = {.text = std::move(value)}};
}

// A contact that came from elsewhere may name people whom the form does not ask about.
std::string others_in_it(const Contact& contact, core::Reading& reading, const pack::Pack& pack) {
  std::string text;
  for (const auto& part : contact.parts) {
    if (part.part == kVictim || part.part == kAllegedPerpetrator || part.part == kChild) continue;
    const auto record = core::find_record(reading, part.record);
    if (!record) continue;
    text += (text.empty() ? "" : "\n") + record->identity.display_name() + " (" +
            pack.label(pack::lists::parts, part.part) + ")";
  }
  return text;
}

// The answers of one group, or of the page; of the first one also what nobody answered, by name.
std::vector<govuk::SummaryRow> rows_of(Step step, int group, const std::vector<CheckedAnswer>& answers) {
  std::vector<govuk::SummaryRow> rows;
  std::string silent;
  for (const auto& answer : answers) {
    if (answer.step != step || answer.group != group) continue;
    if (answer.answered)
      rows.push_back(row(answer.label, core::form::in_lines(answer.answer)));
    else
      silent += (silent.empty() ? "" : "; ") + answer.label;
  }
  if (!silent.empty() && group <= 1) rows.push_back(row("Nothing written down about", silent));
  return rows;
}

int groups_in(Step step, const std::vector<CheckedAnswer>& answers) {
  int most = 0;
  for (const auto& answer : answers)
    if (answer.step == step) most = std::max(most, answer.group);
  return most;
}

std::string title_of(Step step, int group, const ReadingContext& context) {
  const auto& page = page_of(step, context);
  if (!page.repeat || group < 2) return page.heading;
  return page.repeat->one + " " + std::to_string(group);
}

bool nothing_answered(Step step, const std::vector<CheckedAnswer>& answers) {
  return std::none_of(answers.begin(), answers.end(),
                      [&](const CheckedAnswer& answer) { return answer.step == step && answer.answered; });
}

// What was typed while another edition of the form was on somebody's screen.
Html not_asked(const Contact& contact, const ReadingContext& context) {
  govuk::SummaryList list{.card =
                              govuk::SummaryCard{.title = "Asked in another edition of the form", .heading_level = 3}};
  for (const auto& answer : left_over(contact.details.answers, context))
    list.rows.push_back(row(answer.label, core::form::in_lines(answer.text)));
  return list.rows.empty() ? Html() : render(list);
}

}  // namespace

Html written_down(const Contact& contact, core::Reading& reading, const pack::Pack& pack) {
  const auto& zone = pack.partnership.time_zone;
  const auto fields = typed_fields(contact, people_of(contact, reading));
  const ReadingContext context{pack, base::local_time(contact.recorded_at, zone).date, contact.agency};
  const auto answers = checked_answers(fields, context);
  const auto others = others_in_it(contact, reading, pack);
  Html html;
  html << "<h2 class=\"govuk-heading-m\">What was written down</h2>"_html;
  for (const auto step : kOrder) {
    // Nothing that these pages ask is about anybody but the person at risk.
    if (!contact.victim() && (step == Step::who || step == Step::reaching || step == Step::about)) continue;
    if (step == Step::about && nothing_answered(step, answers)) continue;
    const int groups = groups_in(step, answers);
    for (int group = groups > 0 ? 1 : 0; group <= groups; ++group) {
      govuk::SummaryList list{.rows = rows_of(step, group, answers),
                              .card = govuk::SummaryCard{.title = title_of(step, group, context), .heading_level = 3}};
      if (step == Step::what)
        list.rows.insert(list.rows.begin(), row("Recorded", base::spoken_time(contact.recorded_at, zone)));
      if (step == Step::others && group == groups && !others.empty())
        list.rows.push_back(row("Others in it", core::form::in_lines(others)));
      html << render(list);
    }
  }
  return html << not_asked(contact, context), html;
}

}  // namespace waymark::contacts
