#include "capabilities/people/search_page.hpp"

#include "capabilities/people/person_page.hpp"
#include "capabilities/people/search.hpp"
#include "capabilities/people/words.hpp"
#include "core/name_indexes.hpp"
#include "core/web/form_view.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "platform/html/parts/narrow_cell.hpp"

namespace waymark::people {

using namespace html::literals;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
using html::Html;
using html::parts::narrow_cell;
namespace govuk = html::govuk;

namespace {

Html help() {
  Html text =
      "<ul class=\"govuk-list govuk-list--bullet\">"
      "<li>Name: the beginning of a first, last, former or other name, or 3 letters or more from within it. If you "
      "enter several words, all must fit</li>"
      "<li>Telephone number: with or without spaces and +44, or its last 4 digits or more</li>"
      "<li>Date of birth: 9 4 1991, 9/4/91, 9 April 1991 or 19910409. Beside a name it also finds people of whom the "
      "record has no whole date of birth</li>"
      "<li>Postcode: all of it, or its first half</li>"
      "<li>Address: a number with its street or its postcode, or two words or more</li></ul>"_html;
  return render(govuk::Details{.summary = "What you can enter", .text = std::move(text)});
}

Html form(const Visit& visit, const FormView& view) {
  auto field = view.input("name", "Name, telephone number, address or date of birth",
                          "For example part of a name, the last 4 digits of a number, a postcode, or 9 4 1991");
  field.classes = "govuk-!-width-two-thirds";
  Html html;
  html << view.summary() << "<h1 class=\"govuk-heading-l\">People</h1><form method=\"post\" action=\""_html
       << kPeople.url() << "\" role=\"search\" novalidate>"_html << visit.csrf_field() << render(field)
       << render(govuk::Button{.text = "Find"}) << "</form>"_html << help();
  return html;
}

std::vector<govuk::TableCell> row_of(const Hit& hit, const pack::Pack& pack) {
  Html name;
  name << "<a class=\"govuk-link\" href=\""_html << kPerson.url(hit.record.id) << "\">"_html
       << hit.record.identity.display_name() << "</a>"_html;
  return {narrow_cell(std::move(name), "Name"),
          narrow_cell(core::spoken_birth_date(hit.record.identity.birth_date), "Born"),
          narrow_cell(hit.former, "Other names"), narrow_cell(hit.found_by.words, "Found by"),
          narrow_cell(source_of(pack, hit.record.agency, hit.record.made), "Source")};
}

// What a search leaves out is said, whether it found anybody or not.
Html left_out(const Hits& found) {
  Html html;
  if (found.unreadable > 0)
    html << render(govuk::WarningText{
        .text =
            found.unreadable == 1
                ? std::string("One record of our agency cannot be read and was not searched. Tell your "
                              "administrator today.")
                : std::to_string(found.unreadable) +
                      " records of our agency cannot be read and were not searched. Tell your administrator today."});
  return html;
}

// What stays out is said where everybody reads it, whether anybody is found or not.
constexpr auto kOnlyOurs =
    "<p class=\"govuk-body\">This looks through the records of our own agency alone: what other agencies know is "
    "answered when you record a contact. An address that not everybody may know is never looked through, so nobody "
    "found there does not mean that nobody lives there.</p>"_html;

Html nobody(const Hits& found) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Nobody found</h2><p class=\"govuk-body\">Try fewer letters, another spelling, "
          "a former surname, or something else that you know of the person.</p>"_html
       << kOnlyOurs << left_out(found);
  return html;
}

// Nobody is told that a date was taken for something else by finding nobody.
Html how_it_was_read(const Wanted& wanted) {
  if (!wanted.no_such_date) return {};
  return render(govuk::InsetText{.text = "What you entered was not read as a date of birth. Enter a whole date that is "
                                         "in the calendar, for example 9 4 1991 or 9 April 1991."});
}

std::string caption_of(const Hits& found) {
  if (found.hits.size() == 1) return "1 person";
  return (found.more ? "The first " : "") + std::to_string(found.hits.size()) + " people";
}

Html results(const Hits& found, const pack::Pack& pack) {
  if (found.hits.empty()) return nobody(found);
  Html html;
  if (found.more)
    html << "<p class=\"govuk-body\">Only "_html << found.hits.size()
         << " people are shown, and there are more: enter more of the name, or something else that you know of the "
            "person.</p>"_html;
  govuk::Table table{
      .caption = caption_of(found),
      .caption_classes = "govuk-table__caption--m",
      .head = {{.text = "Name"}, {.text = "Born"}, {.text = "Other names"}, {.text = "Found by"}, {.text = "Source"}},
      .classes = "waymark-stack"};
  for (const auto& hit : found.hits) table.rows.push_back(row_of(hit, pack));
  html << render(table) << left_out(found);
  return html;
}

Reply page_of(Html main, bool has_errors = false) {
  return core::web::Page{.title = "People",
                         .main = std::move(main),
                         .has_errors = has_errors,
                         .status = has_errors ? 422 : 200,
                         .wide = true};
}

}  // namespace

Reply show_search(Visit& visit) {
  Html main = form(visit, FormView(visit.form(), {}));
  main << kOnlyOurs;
  return page_of(std::move(main));
}

Reply find_people(Visit& visit) {
  const auto typed = visit.form().get("name");
  const auto wanted = read_wanted(typed);
  if (const auto problem = problem_with(typed, wanted); !problem.empty()) {
    const std::vector<base::FieldError> errors = {{"name", std::string(problem)}};
    return page_of(form(visit, FormView(visit.form(), errors)), true);
  }
  visit.partnership().names->prepare(visit.partnership(), visit.viewer().agency());
  const auto found = visit.read([&](core::Reading& reading) { return search(reading, wanted); });
  for (const auto& hit : found.hits) visit.saw("record", hit.record.id.text());
  Html main = form(visit, FormView(visit.form(), {}));
  main << how_it_was_read(wanted) << results(found, *visit.pack());
  return page_of(std::move(main));
}

}  // namespace waymark::people
