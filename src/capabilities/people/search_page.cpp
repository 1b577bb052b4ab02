#include "capabilities/people/search_page.hpp"

#include "capabilities/people/person_page.hpp"
#include "capabilities/people/search.hpp"
#include "capabilities/people/words.hpp"
#include "core/web/form_view.hpp"
#include "linkage/normalise.hpp"
#include "platform/html/govuk/button.hpp"
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

Html form(const Visit& visit, const FormView& view) {
  auto name = view.input("name", "Name", "All or the beginning of a first name, surname, former surname or other name");
  name.classes = "govuk-!-width-two-thirds";
  Html html;
  html << view.summary() << "<h1 class=\"govuk-heading-l\">People</h1><form method=\"post\" action=\""_html
       << kPeople.url() << "\" role=\"search\" novalidate>"_html << visit.csrf_field() << render(name)
       << render(govuk::Button{.text = "Find"}) << "</form>"_html;
  return html;
}

std::vector<govuk::TableCell> row_of(const Hit& hit, const pack::Pack& pack) {
  Html name;
  name << "<a class=\"govuk-link\" href=\""_html << kPerson.url(hit.record.id) << "\">"_html
       << hit.record.identity.display_name() << "</a>"_html;
  return {narrow_cell(std::move(name), "Name"),
          narrow_cell(core::spoken_birth_date(hit.record.identity.birth_date), "Born"),
          narrow_cell(hit.former, "Other names"),
          narrow_cell(source_of(pack, hit.record.agency, hit.record.made), "Source")};
}

// What a search leaves out is said, whether it found anybody or not.
Html left_out(const Hits& found) {
  Html html;
  if (found.not_all_read)
    html << "<p class=\"govuk-body\">Only the "_html << kMostOpened
         << " records that our agency made last were searched.</p>"_html;
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

Html nobody(const Hits& found) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Nobody found</h2><p class=\"govuk-body\">Try fewer letters, another spelling "
          "or a former surname. This searches the records of our own agency alone: what other agencies know is "
          "answered when you record a contact.</p>"_html
       << left_out(found);
  return html;
}

Html results(const Hits& found, const pack::Pack& pack) {
  if (found.hits.empty()) return nobody(found);
  govuk::Table table{.caption = found.hits.size() == 1 ? "1 person" : std::to_string(found.hits.size()) + " people",
                     .caption_classes = "govuk-table__caption--m",
                     .head = {{.text = "Name"}, {.text = "Born"}, {.text = "Other names"}, {.text = "Source"}},
                     .classes = "waymark-stack"};
  for (const auto& hit : found.hits) table.rows.push_back(row_of(hit, pack));
  Html html;
  html << render(table);
  if (found.more_match)
    html << "<p class=\"govuk-body\">More people match. Only the first "_html << kMostShown
         << " are shown: type more of the name.</p>"_html;
  html << left_out(found);
  return html;
}

}  // namespace

Reply show_search(Visit& visit) {
  Html main = form(visit, FormView(visit.form(), {}));
  main << "<p class=\"govuk-body\">Here are the people of whom our own agency holds a record.</p>"_html;
  return core::web::Page{.title = "People", .main = std::move(main), .wide = true};
}

Reply find_people(Visit& visit) {
  const auto typed = visit.form().get("name");
  if (linkage::name_words(typed).empty()) {
    const std::vector<base::FieldError> errors = {{"name", "Enter part of a name"}};
    return core::web::Page{.title = "People",
                           .main = form(visit, FormView(visit.form(), errors)),
                           .has_errors = true,
                           .status = 422,
                           .wide = true};
  }
  const auto found = visit.read([&](core::Reading& reading) { return search(reading, typed); });
  for (const auto& hit : found.hits) visit.saw("record", hit.record.id.text());
  Html main = form(visit, FormView(visit.form(), {}));
  main << results(found, *visit.pack());
  return core::web::Page{.title = "People", .main = std::move(main), .wide = true};
}

}  // namespace waymark::people
