#include "capabilities/checks/decision_form.hpp"
#include "capabilities/checks/pages.hpp"
#include "capabilities/checks/pair_view.hpp"
#include "capabilities/checks/paths.hpp"
#include "capabilities/checks/to_know_first.hpp"
#include "capabilities/checks/undo_form.hpp"
#include "capabilities/checks/words.hpp"
#include "core/web/clock_view.hpp"
#include "core/web/kept_words.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/details.hpp"

namespace waymark::checks {

using namespace html::literals;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr const char* kAsk = "Are these the same person?";

base::Date today_of(const Visit& visit) {
  return base::local_time(visit.now(), visit.pack()->partnership.time_zone).date;
}

Html who_waits(const Visit& visit, const core::ReviewedPair& pair) {
  const auto pack = visit.pack();
  const auto& waiting = pair.waiting;
  Html html;
  html << "<p class=\"govuk-body\">"_html << service_of(*pack, waiting.agency, today_of(visit))
       << " wrote the later one down on "_html << base::spoken_time(waiting.since, pack->partnership.time_zone)
       << ". "_html;
  if (!waiting.due) return html << "Nobody was promised an answer.</p>"_html, html;
  html << "They wait for your answer by "_html << base::spoken_time(*waiting.due, pack->partnership.time_zone)
       << ". "_html << core::web::time_left_tag(*waiting.due, visit.now()) << "</p>"_html;
  return html;
}

Html help() {
  Html text;
  text
      << "<p class=\"govuk-body\">Each line says how alike the two are, and how many bits that is worth. One bit "
         "doubles the odds that it is one person, and a bit less than nothing halves them.</p><p "
         "class=\"govuk-body\">People who share a home share a surname, an address and often a telephone. Whoever "
         "causes harm may live at the same address as whoever is harmed. If they were joined, the wrong person could "
         "learn where somebody lives: where you are not sure, ask for more facts.</p><p class=\"govuk-body\">You see "
         "what was compared and nothing else. No record is changed by what you decide, and you can take it back.</p>"_html;
  return render(govuk::Details{.summary = "How to decide", .text = std::move(text)});
}

Html heading(const OpenedCheck& check) {
  Html html;
  html << "<span class=\"govuk-caption-l\">"_html << names_of(check.pair)
       << "</span><h1 class=\"govuk-heading-l\">"_html << kAsk << "</h1>"_html;
  return html;
}

core::web::Page page_of(Visit& visit, const OpenedCheck& check, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors, int status) {
  const FormView view(fields, errors);
  Html main;
  main << view.summary() << heading(check);
  if (check.waits())
    main << who_waits(visit, check.pair) << facts_view(visit, check.pair.standing);
  else
    main << what_stands(visit, check);
  main << (check.waits() ? to_know_first(visit, check) : Html())
       << pair_view(check.pair, *visit.pack(), today_of(visit)) << help()
       << (check.waits() ? decision_form(visit, check, view) : Html());
  note_what_is_shown(visit, check.pair);
  for (const auto& other : check.joined_by) note_what_is_shown(visit, other);
  return {.title = "Check",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kChecks.url(), .text = "Possible matches"}),
          .has_errors = view.has_errors(),
          .status = status,
          .wide = true};
}

// A form that was sent twice leads to the list; whoever else came second reads what was decided.
Reply decided_meanwhile(Visit& visit, const OpenedCheck& check) {
  const auto pack = visit.pack();
  const auto& form = visit.form();
  const auto& standing = check.pair.standing;
  const bool own = standing.staff == visit.viewer().staff_id() && standing.decision == form.get(kAnswer) &&
                   standing.reason_code == form.get(kReasonCode) && check.reason == form.get(kReasonText);
  if (own) return core::web::go_to(kChecks.url());
  Html what;
  what << "<p class=\"govuk-body\">"_html << who_decided(check.pair, visit.viewer()) << " decided on "_html
       << base::spoken_time(standing.at.value_or(visit.now()), pack->partnership.time_zone) << ": <strong>"_html
       << decision_name(standing.decision)
       << "</strong>. That stands, and nothing of what you sent was saved. If it should be otherwise, speak with them, "
          "or "
          "undo it on its page.</p>"_html;
  note_what_is_shown(visit, check.pair);
  return core::web::kept_words_page({.person = names_of(check.pair),
                                     .heading = "This was decided meanwhile",
                                     .what_to_do = std::move(what),
                                     .leads_to = kCheck.url(check.pair.id),
                                     .link = "See what was decided",
                                     .selected = pack->label(kReasons, form.get(kReasonCode)),
                                     .typed = std::string(form.get(kReasonText))});
}

}  // namespace

Reply show_check(Visit& visit) {
  const auto check = open_check(visit);
  if (!check) return base::not_found();
  return page_of(visit, *check, visit.form(), {}, 200);
}

Reply take_decision(Visit& visit) {
  auto check = open_check(visit);
  if (!check) return base::not_found();
  if (!check->waits()) return decided_meanwhile(visit, *check);
  const auto& form = visit.form();
  const auto errors = decision_problems(form, *check, *visit.pack(), today_of(visit));
  if (!errors.empty()) return page_of(visit, *check, form, errors, 422);
  const auto decided = decide(visit.partnership(), visit.viewer(), visit.request().id,
                              decision_typed(form, check->pair.id), visit.now());
  if (decided) return core::web::go_to(kChecks.url());
  check = open_check(visit);
  if (decided.failure().kind != base::FailureKind::conflict || !check) return decided.failure();
  if (!check->waits()) return decided_meanwhile(visit, *check);
  return page_of(visit, *check, form,
                 {{std::string(kReasonText),
                   "Something about this pair was changed since you opened this page: look at "
                   "it again, and then send your answer again"}},
                 409);
}

Reply undo_decision(Visit& visit) {
  auto check = open_check(visit);
  if (!check) return base::not_found();
  if (check->waits()) return core::web::go_to(kCheck.url(check->pair.id));
  const auto undone = undo(visit.partnership(), visit.viewer(), visit.request().id, check->pair.id,
                           version_typed(visit.form()), visit.now());
  if (undone) return core::web::go_to(kCheck.url(check->pair.id));
  check = open_check(visit);
  if (undone.failure().kind != base::FailureKind::conflict || !check) return undone.failure();
  return check->waits() ? Reply(core::web::go_to(kCheck.url(check->pair.id)))
                        : not_undone(visit, *check, undone.failure().message);
}

}  // namespace waymark::checks
