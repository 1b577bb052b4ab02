// Whom a score made one person, near to somebody as they were told; and the way to look at one of their records.
#include "capabilities/checks/pages.hpp"
#include "capabilities/checks/paths.hpp"
#include "capabilities/checks/search_form.hpp"
#include "capabilities/checks/words.hpp"
#include "core/reviewing_joins.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/parts/narrow_cell.hpp"

namespace waymark::checks {

using namespace html::literals;
using core::JoinedPerson;
using core::JoinedRecord;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
using html::Html;
using html::parts::narrow_cell;
namespace govuk = html::govuk;

namespace {

std::string name_of(const JoinedRecord& record) {
  return record.readable ? record.record.identity.display_name() : "A record that cannot be read";
}

Html opening(const Visit& visit, const JoinedRecord& record, bool first) {
  Html html;
  if (!record.by_score) return html << "By a check: undo that one"_html, html;
  if (!record.to_check) return html << (first ? "Written down first" : "Nothing to compare it with"), html;
  Html text;
  text << "Check this one<span class=\"govuk-visually-hidden\">: "_html << name_of(record) << "</span>"_html;
  return html << "<form method=\"post\" action=\""_html << kOpening.url(record.record.id) << "\" novalidate>"_html
              << visit.csrf_field()
              << render(govuk::Button{.text = std::move(text),
                                      .prevent_double_click = true,
                                      .classes = "govuk-button--secondary govuk-!-margin-bottom-0"})
              << "</form>"_html,
         html;
}

Html person_view(const Visit& visit, const JoinedPerson& person) {
  const auto pack = visit.pack();
  const auto& zone = pack->partnership.time_zone;
  const auto today = base::local_time(visit.now(), zone).date;
  govuk::Table table{.caption = std::to_string(person.size()) + " records of one person",
                     .caption_classes = "govuk-table__caption--m",
                     .head = {{.text = "Name"},
                              {.text = "Born"},
                              {.text = "Written down by"},
                              {.text = "When"},
                              {.text = "How it was joined"}},
                     .classes = "waymark-stack"};
  for (const auto& record : person)
    table.rows.push_back({narrow_cell(name_of(record), "Name"),
                          narrow_cell(core::spoken_birth_date(record.record.identity.birth_date), "Born"),
                          narrow_cell(service_of(*pack, record.record.agency, today), "Written down by"),
                          narrow_cell(base::spoken_time(record.made, zone), "When"),
                          narrow_cell(opening(visit, record, &record == &person.front()), "How it was joined")});
  return render(table);
}

Html found_view(const Visit& visit, const std::vector<JoinedPerson>& found) {
  Html html;
  if (found.empty())
    return html
               << "<h2 class=\"govuk-heading-m\">Nobody found</h2><p class=\"govuk-body\">Nobody of that name has more "
                  "than one record. Try another spelling, or leave the date of birth out.</p>"_html,
           html;
  html << "<p class=\"govuk-body\">Open the record that is not this person’s: you compare it with the one before it "
          "that it is most like, and say whether it is one person. What a check has joined is undone on the page of "
          "that check: the list of what was decided leads to it.</p>"_html;
  for (const auto& person : found) html << person_view(visit, person);
  return html;
}

Reply page_of(Html main, const FormView& view) {
  return core::web::Page{.title = "Possible matches",
                         .main = std::move(main),
                         .before = render(govuk::BackLink{.href = kChecks.url(), .text = "Possible matches"}),
                         .has_errors = view.has_errors(),
                         .status = view.has_errors() ? 422 : 200,
                         .wide = true};
}

}  // namespace

Reply find_joined(Visit& visit) {
  const auto& form = visit.form();
  const auto errors = search_problems(form);
  const FormView view(form, errors);
  const auto found = visit.read([&](core::Reading& reading) -> std::optional<std::vector<JoinedPerson>> {
    if (!core::may_review(reading)) return std::nullopt;
    return errors.empty() ? core::joined_people_near(reading, person_typed(form)) : std::vector<JoinedPerson>{};
  });
  if (!found) return base::not_found();
  for (const auto& person : *found)
    for (const auto& record : person) visit.saw("record", record.record.id.text());
  Html main;
  main << view.summary() << "<h1 class=\"govuk-heading-l\">Possible matches</h1>"_html << search_form(visit, view);
  if (errors.empty()) main << found_view(visit, *found);
  return page_of(std::move(main), view);
}

Reply open_joined(Visit& visit) {
  const auto id = visit.id<core::RecordId>();
  if (!id) return base::not_found();
  const auto opened = visit.write([&](core::Transaction& transaction) -> base::Result<core::Committed<core::MatchId>> {
    const auto match = core::open_join(transaction, *id, visit.now());
    if (!match) return base::not_found();
    return transaction.commit({{"match.opened", "match", match->text()}}, *match);
  });
  if (!opened) return opened.failure();
  return core::web::go_to(kCheck.url(*opened));
}

}  // namespace waymark::checks
