#include "capabilities/checks/decision_form.hpp"

#include <charconv>

#include "capabilities/checks/paths.hpp"
#include "capabilities/checks/words.hpp"
#include "core/web/autosave.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::checks {

using namespace html::literals;
using core::web::FormView;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr std::string_view kVersion = "version";
constexpr std::string_view kShown = "shown";
constexpr std::string_view kOther = "other";
constexpr std::string_view kWarned = "warned";

std::int64_t number_typed(const http::Fields& form, std::string_view name) {
  const auto text = form.get(name);
  std::int64_t number = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  return code == std::errc() && end == text.data() + text.size() ? number : -1;
}

Html hidden(std::string_view name, std::int64_t value) {
  Html html;
  html << "<input type=\"hidden\" name=\""_html << name << "\" value=\""_html << value << "\">"_html;
  return html;
}

html::Html answer_button(std::string_view text, std::string_view answer, std::string_view classes = {}) {
  return render(govuk::Button{.text = text,
                              .name = std::string(kAnswer),
                              .value = std::string(answer),
                              .prevent_double_click = true,
                              .classes = std::string(classes)});
}

std::string about_the_reason(const OpenedCheck& check) {
  if (check.would_split() && !check.held_back())
    return "Needed for “Not the same person”: a record is taken out of a person by it";
  if (check.would_split()) return "Needed, whichever you say";
  return check.held_back() ? "Needed for “The same person”: something holds this pair back, as it says above"
                           : "You may leave this out";
}

bool needs_a_reason(std::string_view answer, const OpenedCheck& check) {
  return answer == core::kSame ? check.held_back() : check.would_split();
}

Html reason_question(const OpenedCheck& check, const FormView& view, const pack::CodeList& list, base::Date today) {
  Html html;
  if (auto choices = core::web::choices(list, today); !choices.empty()) {
    auto codes = view.radios(std::string(kReasonCode), "How do you know?", choices, about_the_reason(check));
    codes.classes = "govuk-radios--small";
    html << render(codes);
  }
  auto words = view.textarea(std::string(kReasonText), "In your own words (optional for most reasons)",
                             "Read by this desk only. Whoever asked reads your answer, never your words.");
  words.rows = 3;
  return html << render(words), html;
}

Html facts_question(const FormView& view, const pack::CodeList& list, base::Date today) {
  Html html;
  html
      << "<h2 class=\"govuk-heading-m\">You cannot tell yet</h2><p class=\"govuk-body\">Whoever waits reads what would "
         "help, with this desk’s telephone number. The pair stays here, and its deadline goes on.</p>"_html;
  if (auto choices = core::web::choices(list, today); !choices.empty()) {
    auto facts = view.radios(std::string(kWanted), "What would help?", choices);
    facts.classes = "govuk-radios--small";
    html << render(facts);
  }
  html << answer_button("Ask for more facts", kMoreFacts, "govuk-button--secondary");
  return html;
}

}  // namespace

std::int64_t version_typed(const http::Fields& form) { return number_typed(form, kVersion); }

Decision decision_typed(const http::Fields& form, const core::MatchId& match) {
  Decision decision;
  decision.match = match;
  decision.version = version_typed(form);
  decision.shown = static_cast<std::size_t>(std::max<std::int64_t>(0, number_typed(form, kShown)));
  decision.answer = form.get(kAnswer);
  decision.reason_code = form.get(kReasonCode);
  decision.reason = form.get(kReasonText);
  decision.wanted = form.get(kWanted);
  decision.warned = number_typed(form, kWarned) == 1;
  return decision;
}

std::vector<base::FieldError> decision_problems(const http::Fields& form, const OpenedCheck& check,
                                                const pack::Pack& pack, base::Date today) {
  const auto answer = form.get(kAnswer);
  const auto& reasons = pack.list(kReasons);
  const auto& facts = pack.list(kFactsWanted);
  if (answer == kMoreFacts) {
    if (facts.in_force(today).empty() || facts.find(form.get(kWanted), today)) return {};
    return {{std::string(kWanted), "Select what would help"}};
  }
  if (answer != core::kSame && answer != core::kApart)
    return {{std::string(kReasonText), "Choose one of the buttons: your answer did not arrive"}};
  const auto code = form.get(kReasonCode);
  const bool known = reasons.find(code, today) != nullptr;
  std::vector<base::FieldError> errors;
  if (needs_a_reason(answer, check) && !known)
    errors.push_back({std::string(kReasonCode), answer == core::kSame
                                                    ? "Select how you know that it is one person all the same"
                                                    : "Select how you know that they are two people"});
  else if (!code.empty() && !known)
    errors.push_back({std::string(kReasonCode), "Select how you know"});
  if (code == kOther && form.get(kReasonText).empty())
    errors.push_back({std::string(kReasonText), "Enter the reason in your own words"});
  return errors;
}

Html decision_form(const core::web::Visit& visit, const OpenedCheck& check, const FormView& view) {
  const auto pack = visit.pack();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  Html html;
  html << "<form method=\"post\" action=\""_html << kCheck.url(check.pair.id) << "\" novalidate"_html
       << core::web::autosave(core::web::kSavePage.url()) << ">"_html << visit.csrf_field()
       << hidden(kVersion, check.pair.standing.version)
       << hidden(kShown, static_cast<std::int64_t>(check.earlier.size()))
       << hidden(kWarned, check.pair.one_contact == core::OneContact::no ? 0 : 1)
       << "<h2 class=\"govuk-heading-m\">Are they one person?</h2>"_html
       << reason_question(check, view, pack->list(kReasons), today) << "<div class=\"govuk-button-group\">"_html
       << answer_button("The same person", core::kSame);
  if (!check.pair.one_person() || check.would_split()) html << answer_button("Not the same person", core::kApart);
  html << "</div>"_html << facts_question(view, pack->list(kFactsWanted), today) << "</form>"_html;
  return html;
}

}  // namespace waymark::checks
