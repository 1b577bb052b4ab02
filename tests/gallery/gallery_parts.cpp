#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/govuk/task_list.hpp"
#include "platform/html/moj/filter.hpp"
#include "platform/html/moj/sub_navigation.hpp"
#include "platform/html/moj/timeline.hpp"
#include "platform/html/parts/danger_call_out.hpp"
#include "platform/html/parts/persona_cards.hpp"
#include "platform/html/parts/safety_banner.hpp"
#include "platform/html/parts/work_list.hpp"
#include "tests/gallery/gallery.hpp"

namespace waymark::html::gallery {
namespace {

using namespace govuk;
using namespace moj;
using namespace parts;

Html safety() {
  Html html;
  html << render(DangerCallOut{
              .title = "If anyone is in danger now",
              .text = "<p class=\"govuk-body\">Call <a class=\"govuk-link\" href=\"tel:999\">999</a> first. "
                      "If it is not safe to speak, press 55.</p>"_html})
       << render(SafetyBanner{
              .title = "Do not call",
              .facts = {"Calls are listened to. Text after 10:00 on weekdays only.", "Do not write to this address."}})
       << "<div class=\"waymark-caution\"><p class=\"govuk-body\">This record is also held by another agency. Ask "
          "before "
          "you share it.</p></div>"_html;
  return html;
}

Html work() {
  return render(WorkList{{{.what = "Answer an enquiry",
                           .href = "/checks/1"_url,
                           .about = "Housing asked 3 hours ago",
                           .when = render(Tag{.text = "1 hour late", .classes = "govuk-tag--red"}),
                           .pressing = Pressing::overdue},
                          {.what = "Ring back about the safety plan",
                           .href = "/contacts/2"_url,
                           .when = "Today, by 16:00",
                           .pressing = Pressing::soon},
                          {.what = "Review an assessment",
                           .href = "/assessments/3"_url,
                           .about = "Second review",
                           .when = "Friday 14 August"}}});
}

Html lists() {
  SummaryActions change{.items = {{.text = "Change", .href = "/change"_url, .visually_hidden_text = "name"}}};
  SummaryList list{.rows = {{.key = {.text = "Name"}, .value = {.text = "As she gave it"}, .actions = change},
                            {.key = {.text = "Address"}, .value = {.text = "Confidential"}}}};
  Html html;
  html << render(list);
  list.card = SummaryCard{
      .title = "First child",
      .heading_level = 3,
      .actions = {.items = {{.text = "Remove", .href = "/remove"_url}, {.text = "Move", .href = "/move"_url}}}};
  html << render(list)
       << render(TaskList{.items = {{.title = "Safety now", .href = "/safety"_url, .status = {.text = "Completed"}},
                                    {.title = "The children",
                                     .href = "/children"_url,
                                     .hint = "Also those who were not there",
                                     .status = {.tag = Tag{.text = "Incomplete"}}},
                                    {.title = "Send",
                                     .status = {.text = "Cannot start yet",
                                                .classes = "govuk-task-list__status--cannot-start-yet"}}}});
  return html;
}

Html table() {
  Html html;
  html << "<div class=\"waymark-scroll\" role=\"region\" aria-label=\"Contacts by quarter\" tabindex=\"0\">"_html
       << render(Table{.caption = "Contacts by quarter",
                       .caption_classes = "govuk-table__caption--m",
                       .head = {{.text = "Agency"},
                                {.text = "April to June", .format = "numeric"},
                                {.text = "July to September", .format = "numeric"},
                                {.text = "October to December", .format = "numeric"}},
                       .rows = {{{.text = "Housing"},
                                 {.text = "1,204", .format = "numeric"},
                                 {.text = "1,377", .format = "numeric"},
                                 {.text = "1,290", .format = "numeric"}},
                                {{.text = "Midwifery"},
                                 {.text = "310", .format = "numeric"},
                                 {.text = "298", .format = "numeric"},
                                 {.text = "fewer than 5", .format = "numeric"}}},
                       .first_cell_is_header = true})
       << "</div>"_html;
  return html;
}

Html history() {
  return render(Timeline{
      .items =
          {{.title = "Support began",
            .byline = "a support service",
            .datetime = "2026-03-04T10:12Z",
            .date_text = "4 March 2026 at 10:12",
            .description = "<p class=\"govuk-body\">First two-way contact.</p>"_html},
           {.title = "Contact recorded", .byline = "a midwife", .datetime = "2026-03-01", .date_text = "1 March 2026"}},
      .heading_level = 3});
}

Html personas() {
  const auto act = [](const char* name) {
    Html form;
    form << "<form method=\"post\" action=\"/demo\">"_html << render(Button{.text = std::string("Be ") + name})
         << "</form>"_html;
    return form;
  };
  return render(PersonaCards{.cards = {{.name = "A midwife",
                                        .part = "Hospital",
                                        .about = "Sees somebody for the second time.",
                                        .action = act("the midwife")},
                                       {.name = "A housing officer",
                                        .part = "Council",
                                        .about = "Was told about a broken door.",
                                        .action = act("the housing officer")},
                                       {.name = "A coordinator",
                                        .part = "Partnership",
                                        .about = "Prepares Thursday's meeting, with 14 people to talk about.",
                                        .action = act("the coordinator")}},
                             .heading_level = 3});
}

}  // namespace

Html parts() {
  Html html;
  html << "<h2 class=\"govuk-heading-l\">Case work</h2>"_html
       << render(SubNavigation{.items = {{.text = "Overview", .href = "/o"_url, .current = true},
                                         {.text = "Contacts", .href = "/c"_url},
                                         {.text = "Assessments", .href = "/a"_url}},
                               .label = "Parts of this record"})
       << safety() << "<h2 class=\"govuk-heading-l\">To do</h2>"_html << work() << lists() << table() << history()
       << "<h2 class=\"govuk-heading-l\">Cast</h2>"_html << personas()
       << render(Filter{.selected = {{"Agency", {{"Housing", "?"_url}, {"Police", "?x=1"_url}}}},
                        .clear_href = "/people"_url,
                        .options = render(Button{.text = "Apply filters"})});
  return html;
}

}  // namespace waymark::html::gallery
