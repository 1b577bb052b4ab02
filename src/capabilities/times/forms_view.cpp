#include <fmt/format.h>

#include "capabilities/times/paths.hpp"
#include "capabilities/times/times_view.hpp"
#include "capabilities/times/typed_change.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::times {

using namespace html::literals;
using core::web::FormView;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

// Beginning, token and version of a form that leads to `path`.
Html form_to(const Visit& visit, const OpenedClock& opened, const core::web::Path& path) {
  Html html;
  html << "<form method=\"post\" action=\""_html << path.url(opened.clock().id) << "\" novalidate>"_html
       << visit.csrf_field() << "<input type=\"hidden\" name=\"version\" value=\""_html << opened.clock().version
       << "\">"_html;
  return html;
}

Html button(const char* text, const char* classes) {
  return render(govuk::Button{.text = text, .prevent_double_click = true, .classes = classes});
}

std::vector<core::web::Choice> choices_of(const std::vector<std::string>& codes, std::string_view list,
                                          const pack::Pack& pack) {
  std::vector<core::web::Choice> choices;
  for (const auto& code : codes) {
    const auto* known = pack.list(list).latest(code);
    choices.push_back({code, pack.label(list, code), known ? known->definition : ""});
  }
  return choices;
}

Html paragraph(const std::string& text) {
  Html html;
  return html << "<p class=\"govuk-body\">"_html << text << "</p>"_html, html;
}

std::string days(int count) { return fmt::format("{} day{}", count, count == 1 ? "" : "s"); }

Html pause_form(const Visit& visit, const OpenedClock& opened, const FormView& view, const pack::Pack& pack) {
  const auto& rule = opened.rule();
  const auto until = core::pause_would_end(opened.kept, opened.terms, visit.now()).value_or(visit.now());
  auto reasons = view.radios(std::string(kPauseReason), "Why it is paused",
                             choices_of(rule.pause_reasons, pack::lists::pause_reasons, *opened.terms.pack));
  reasons.classes = "govuk-radios--small";
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Pause it</h2>"_html
       << paragraph(fmt::format(
              "No time runs while it is paused: afterwards there is left what is left now. It stays on the first page, "
              "and goes on by itself on {} if nobody lets it go on before. Its rule allows {} in all.",
              base::spoken_time(until, pack.partnership.time_zone), days(rule.pause_at_most_days)))
       << form_to(visit, opened, kPause) << render(reasons) << button("Pause", "govuk-button--secondary")
       << "</form>"_html;
  return html;
}

Html resumption_form(const Visit& visit, const OpenedClock& opened, const pack::Pack& pack) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Let it go on</h2>"_html
       << paragraph("If it goes on now, it is due by " +
                    base::spoken_time(due_if_it_goes_on(opened, visit.now()), pack.partnership.time_zone) + ".")
       << form_to(visit, opened, kResumption) << button("Let it go on", "") << "</form>"_html;
  return html;
}

std::string when_the_day_ends(const OpenedClock& opened) {
  switch (opened.rule().unit) {
    case pack::ClockUnit::working_hours:
    case pack::ClockUnit::working_days:
      return "A working day. It is late when work ends on that day.";
    case pack::ClockUnit::school_days:
      return "A school day. It is late when school begins on that day.";
    case pack::ClockUnit::elapsed_hours:
    case pack::ClockUnit::calendar_days:
    case pack::ClockUnit::months:
    case pack::ClockUnit::years:
      break;
  }
  return "It is late when that day has ended.";
}

Html extension_form(const Visit& visit, const OpenedClock& opened, const FormView& view) {
  const auto& rule = opened.rule();
  auto reasons = view.radios(std::string(kExtensionReason), "Why it is set later",
                             choices_of(rule.extension_reasons, pack::lists::extension_reasons, *opened.terms.pack));
  reasons.classes = "govuk-radios--small";
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Set a later date</h2>"_html
       << paragraph("Your name, the reason and the date stay with it, for everybody in our agency who may see it.")
       << form_to(visit, opened, kExtension)
       << render(view.date(std::string(kDue), "New date", when_the_day_ends(opened))) << render(reasons)
       << button("Set the later date", "govuk-button--secondary") << "</form>"_html;
  return html;
}

Html settlement_form(const Visit& visit, const OpenedClock& opened, const FormView& view) {
  auto reasons = view.radios(std::string(kSettleReason), "What was done, or why it is not our duty",
                             choices_of(opened.rule().settle_reasons, pack::lists::kSettleReasons, *opened.terms.pack));
  reasons.classes = "govuk-radios--small";
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Settle it</h2>"_html
       << paragraph(
              "It then runs no more. Your name and the answer stay with it, for everybody in our agency who may "
              "see it.")
       << form_to(visit, opened, kSettlement) << render(reasons) << button("Settle it", "") << "</form>"_html;
  return html;
}

// Why there is no form to pause it.
std::string why_not_paused(const OpenedClock& opened, base::Instant now) {
  if (opened.kept.moment(now) >= opened.clock().due) return "It is late, and what is late cannot be paused.";
  if (!opened.rule().pause_reasons.empty())
    return "It has been paused for as long as its rule allows: " + days(opened.rule().pause_at_most_days) + " in all.";
  return "This deadline cannot be paused: its rule does not allow it.";
}

std::string why_not_extended(const Visit& visit, const OpenedClock& opened) {
  if (opened.rule().extension_reasons.empty()) return "Nobody can set it later: its rule does not allow it.";
  if (!in_charge(visit.viewer())) return "A coordinator or manager of our agency can set a later date.";
  return "To set a later date, let it go on first.";
}

}  // namespace

Html forms_view(const Visit& visit, const OpenedClock& opened, const FormView& view, const pack::Pack& pack) {
  const auto& rule = opened.rule();
  const auto now = visit.now();
  if (opened.kept.stopped) return paragraph("It has ended: there is nothing left to do with it.");
  Html html;
  if (can_settle(opened.kept, rule)) html << settlement_form(visit, opened, view);
  if (can_resume(opened.kept, now))
    html << resumption_form(visit, opened, pack);
  else if (can_pause(opened.kept, opened.terms, now))
    html << pause_form(visit, opened, view, pack);
  else
    html << paragraph(why_not_paused(opened, now));
  if (in_charge(visit.viewer()) && can_extend(opened.kept, rule, now))
    html << extension_form(visit, opened, view);
  else
    html << paragraph(why_not_extended(visit, opened));
  return html;
}

}  // namespace waymark::times
