#include "capabilities/times/times_page.hpp"

#include "capabilities/times/paths.hpp"
#include "capabilities/times/times_view.hpp"
#include "capabilities/times/typed_change.hpp"
#include "core/web/clock_view.hpp"
#include "core/web/kept_words.hpp"
#include "platform/html/govuk/back_link.hpp"

namespace waymark::times {

using namespace html::literals;
using core::web::FormView;
using core::web::Page;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

std::string_view how_it_stands(const OpenedClock& opened, base::Instant now) {
  const auto& events = opened.kept.events;
  if (opened.kept.stopped && !events.empty() && events.back().kind == core::ClockEventKind::settled)
    return "Somebody in our agency has said how this deadline was settled. ";
  if (opened.kept.stopped) return "This deadline has ended: what it measured has come about. ";
  if (can_resume(opened.kept, now)) return "Somebody in our agency paused this deadline. ";
  if (now >= opened.clock().due) return "This deadline is late. ";
  return "Somebody in our agency changed this deadline. ";
}

std::string typed_date(const http::Fields& form) {
  std::string text;
  for (const auto* part : {"-day", "-month", "-year"})
    if (const auto value = form.get(std::string(kDue) + part); !value.empty())
      text.append(text.empty() ? "" : " ").append(value);
  return text;
}

std::string selected(const http::Fields& form, const pack::Pack& pack) {
  if (const auto code = form.get(kPauseReason); !code.empty()) return pack.label(pack::lists::pause_reasons, code);
  if (const auto code = form.get(kExtensionReason); !code.empty())
    return pack.label(pack::lists::extension_reasons, code);
  if (const auto code = form.get(kSettleReason); !code.empty()) return pack.label(pack::lists::kSettleReasons, code);
  return "";
}

}  // namespace

Page page_of(Visit& visit, const OpenedClock& opened, const http::Fields& fields,
             const std::vector<base::FieldError>& errors, int status) {
  const auto pack = visit.pack();
  const FormView view(fields, errors);
  Html main;
  main << view.summary();
  if (const auto person = opened.person(); !person.empty())
    main << "<span class=\"govuk-caption-l\">"_html << person << "</span>"_html;
  main << "<h1 class=\"govuk-heading-l\">"_html << opened.rule().label << "</h1>"_html
       << facts_view(opened, *pack, visit.now()) << forms_view(visit, opened, view, *pack)
       << history_view(opened, *pack);
  note_what_is_shown(visit, opened);
  return {.title = "Deadline",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = core::web::page_of_subject(opened.clock())}),
          .has_errors = view.has_errors(),
          .status = status};
}

Page changed_meanwhile(Visit& visit, const OpenedClock& opened) {
  const auto pack = visit.pack();
  const auto& form = visit.form();
  Html what;
  what << "<p class=\"govuk-body\">"_html << how_it_stands(opened, visit.now())
       << "That stands, and nothing of what you sent was saved. Look at it again; speak with whoever changed it if it "
          "should be otherwise.</p>"_html;
  note_what_is_shown(visit, opened);
  return core::web::kept_words_page({.person = opened.person(),
                                     .heading = "This deadline was changed meanwhile",
                                     .what_to_do = std::move(what),
                                     .leads_to = kTimes.url(opened.clock().id),
                                     .link = "See the deadline",
                                     .selected = selected(form, *pack),
                                     .typed = typed_date(form)});
}

}  // namespace waymark::times
