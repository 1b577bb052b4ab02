// Information is given: typed, read once more as whoever asked will read it, and sent.
#include <array>

#include "capabilities/requests/answering.hpp"
#include "capabilities/requests/basis_view.hpp"
#include "capabilities/requests/checking.hpp"
#include "capabilities/requests/pages.hpp"
#include "capabilities/requests/paths.hpp"
#include "capabilities/requests/words.hpp"
#include "core/web/autosave.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace waymark::requests {

using namespace html::literals;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr std::array kFields = {kText, kFacts, kBasis, kConsent, kBasisReason, kAbout, kNote};

Html about_question(const FormView& view, const OpenedRequest& opened) {
  if (opened.own.empty()) return {};
  auto radios = view.radios(std::string(kAbout), "Which of our records does it speak of?", {},
                            "Whoever asked does not read this. A colleague of theirs who is kept out of that person’s "
                            "records does not read the answer.");
  radios.classes = "govuk-radios--small";
  for (const auto& record : opened.own) {
    govuk::RadioItem item;
    item.text = record.identity.display_name();
    item.value = record.id.text();
    item.hint.text = "Born " + core::spoken_birth_date(record.identity.birth_date);
    radios.items.push_back(std::move(item));
  }
  govuk::RadioItem none;
  none.text = "None of these";
  none.value = kNoRecord;
  radios.items.push_back(std::move(none));
  return render(radios);
}

Html questions(const FormView& view, const OpenedRequest& opened, const pack::Pack& pack, base::Date today) {
  auto text = view.textarea(std::string(kText), "What you tell them",
                            "Facts and where they come from. Only what they asked for and need. Never an address that "
                            "is not safe to give, and no code word.");
  text.rows = 8;
  auto reason = view.textarea(std::string(kBasisReason), "Why this basis applies", "Read by our own agency only.");
  reason.rows = 3;
  auto note = view.textarea(std::string(kNote), "A note for ourselves (optional)", "Read by our own agency only.");
  note.rows = 2;
  Html html;
  html << render(text)
       << render(view.checkboxes(std::string(kFacts), "What does it hold?",
                                 core::web::choices(pack.list(pack::lists::request_kinds), today)))
       << basis_question(view, std::string(kBasis), opened.request().purpose, pack, today)
       << consent_question(view, "Did the person agree that you tell them?") << render(reason)
       << about_question(view, opened) << render(note);
  return html;
}

Html if_masked(const OpenedRequest& opened) {
  if (!opened.request().masked) return {};
  return render(govuk::WarningText{
      .text = "They asked “Specialist support” and are not told which service you are. Your answer comes under that "
              "name. Write nothing that gives you away."});
}

core::web::Page page_of(Visit& visit, const OpenedRequest& opened, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors, int status) {
  const auto pack = visit.pack();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const FormView view(fields, errors);
  const auto& request = opened.request();
  Html main;
  main << view.summary() << "<span class=\"govuk-caption-l\">"_html << request.person
       << "</span><h1 class=\"govuk-heading-l\">"_html << (request.state == kWaiting ? "Answer" : "Add to what we said")
       << "</h1>"_html << if_masked(opened) << "<p class=\"govuk-body\">"_html << opened.asker
       << " reads what you tell them, what it holds and the basis. You see it once more before it is sent.</p>"
          "<form method=\"post\" action=\""_html
       << kAnswer.url(request.id) << "\" novalidate"_html << core::web::autosave(core::web::kSavePage.url()) << ">"_html
       << visit.csrf_field() << version_field(opened) << questions(view, opened, *pack, today)
       << "<div class=\"govuk-button-group\">"_html << render(govuk::Button{.text = "Check before you send"})
       << "<a class=\"govuk-link\" href=\""_html << kRequest.url(request.id) << "\">Cancel</a></div></form>"_html;
  note_what_is_shown(visit, opened);
  return {.title = "Request",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kRequest.url(request.id), .text = "Request"}),
          .has_errors = view.has_errors(),
          .status = status};
}

// Where the request names a record there is one to speak of, unless somebody says otherwise.
http::Fields as_first_shown(const OpenedRequest& opened) {
  http::Fields fields;
  if (opened.request().own_record && opened.own.size() == 1)
    fields.add(std::string(kAbout), opened.own.front().id.text());
  return fields;
}

Answer answer_from(const http::Fields& form) {
  Answer answer;
  answer.text = form.get(kText);
  for (const auto fact : form.all(kFacts)) answer.facts.emplace_back(fact);
  answer.basis = form.get(kBasis);
  answer.agreed = form.get(kConsent) == kAgreed;
  answer.basis_reason = form.get(kBasisReason);
  answer.about = form.get(kAbout);
  answer.note = form.get(kNote);
  return answer;
}

govuk::SummaryRow row(std::string_view label, html::Content value) {
  return {.key = {.text = label}, .value = {.text = std::move(value)}};
}

Html what_stays(const OpenedRequest& opened, const Answer& answer) {
  govuk::SummaryList list{.card = govuk::SummaryCard{.title = "What stays with us"}};
  for (const auto& record : opened.own)
    if (record.id.text() == answer.about)
      list.rows.push_back(row("Our record", record.identity.display_name() + ", born " +
                                                core::spoken_birth_date(record.identity.birth_date)));
  if (answer.about == kNoRecord) list.rows.push_back(row("Our record", "None of those that were found"));
  if (!answer.basis_reason.empty()) list.rows.push_back(row("Why this basis applies", in_lines(answer.basis_reason)));
  if (!answer.note.empty()) list.rows.push_back(row("Our note", in_lines(answer.note)));
  return list.rows.empty() ? Html{} : render(list);
}

core::web::Page to_check(Visit& visit, const OpenedRequest& opened, const Answer& answer, const Said& said) {
  const auto pack = visit.pack();
  const auto heading =
      "From " + (opened.request().masked ? specialist_name() : pack->agency_name(visit.viewer().agency()));
  return check_page(visit, opened,
                    {.will_read = said_view(said, heading, 2, *pack),
                     .stays = what_stays(opened, answer),
                     .action = kAnswer.url(opened.request().id),
                     .button = "Send the answer",
                     .fields = kFields});
}

bool said_before(const OpenedRequest& opened, const Said& said) {
  const auto& all = opened.whole.said;
  return !all.empty() && all.back().told == said.told && all.back().basis == said.basis &&
         all.back().record == said.record && all.back().kept == said.kept;
}

std::string selected(const Said& said, const pack::Pack& pack) {
  auto texts = said.told.facts;
  if (!said.basis.empty()) texts.push_back(pack.basis_name(said.basis));
  return joined(texts);
}

// A form that was sent twice leads to what was said; whoever else came second reads that somebody was quicker.
Reply too_late(Visit& visit, const OpenedRequest& opened, const Said& said) {
  if (said_before(opened, said)) return core::web::go_to(kRequest.url(opened.request().id));
  return said_meanwhile(visit, opened, selected(said, *visit.pack()),
                        one_below_the_other({{"", said.told.text},
                                             {"Why this basis applies", said.kept.basis_reason},
                                             {"A note for ourselves", said.kept.note}}));
}

}  // namespace

Reply show_answering(Visit& visit) {
  const auto opened = open_request(visit);
  if (!opened) return base::not_found();
  const auto& request = opened->request();
  if (!request.received || request.state == kWithdrawn) return core::web::go_to(kRequest.url(request.id));
  return page_of(visit, *opened, visit.restored() ? visit.form() : as_first_shown(*opened), {}, 200);
}

Reply take_answering(Visit& visit) {
  auto opened = open_request(visit);
  if (!opened || !opened->request().received) return base::not_found();
  const auto pack = visit.pack();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const auto& form = visit.form();
  const auto answer = answer_from(form);
  auto said = said_of(answer, opened->whole, *pack);
  if (opened->request().state == kWithdrawn || version_typed(form) != opened->whole.version)
    return too_late(visit, *opened, said);
  if (form.has(kChange)) return page_of(visit, *opened, form, {}, 200);
  const auto errors = problems_with(answer, opened->whole, opened->own, visit.viewer().agency(), *pack, today);
  if (!errors.empty()) return page_of(visit, *opened, form, errors, 422);
  if (!checked(form, kFields)) return to_check(visit, *opened, answer, said);
  const auto id = opened->request().id;
  const auto sent =
      say(visit.partnership(), visit.viewer(), visit.request().id, id, version_typed(form), said, visit.now());
  if (sent) return core::web::go_to(kRequest.url(id));
  opened = open_request(visit);
  if (sent.failure().kind != base::FailureKind::conflict || !opened) return sent.failure();
  return too_late(visit, *opened, said);
}

}  // namespace waymark::requests
