#include "capabilities/next_steps/checked_view.hpp"

#include "capabilities/next_steps/answer_view.hpp"
#include "core/web/telephone.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace waymark::next_steps {

using namespace html::literals;
using html::Html;
using known_to::Given;
namespace govuk = html::govuk;

namespace {

constexpr std::string_view kFactsWanted = "facts_wanted";  // list of the pack

std::string day_of(const Given& given, const pack::Pack& pack) {
  return base::spoken_date(base::local_time(given.at, pack.partnership.time_zone).date);
}

std::string name_of(const known_to::Holder& holder) {
  return holder.name.empty() || holder.name == holder.shown_as ? holder.shown_as
                                                               : holder.shown_as + " (" + holder.name + ")";
}

// "Police, Hospital and Specialist support".
std::string all_of(const std::vector<known_to::Holder>& holders) {
  std::string text;
  for (std::size_t i = 0; i < holders.size(); ++i) {
    if (i > 0) text += i + 1 == holders.size() ? " and " : ", ";
    text += name_of(holders[i]);
  }
  return text;
}

std::string what_was_found(const known_to::Answer& answer) {
  if (!answer.holders.empty()) return "the same person is known to " + all_of(answer.holders) + ".";
  if (answer.contact_number > 1) return "our own agency wrote the same person down before, and nobody else did.";
  return "nobody else’s record was found to be the same person.";
}

Html after_check(const Given& last, const pack::Pack& pack) {
  if (last.because == known_to::kChecked)
    return render(govuk::InsetText{.text = "Checked on " + day_of(last, pack) + ": " + what_was_found(last.answer)});
  if (last.because == known_to::kReopened)
    return render(govuk::WarningText{.text = "The check was opened again on " + day_of(last, pack) +
                                             ". What was said after it no longer stands."});
  if (last.because == known_to::kCorrected)
    return render(govuk::InsetText{.text = "What was written down was corrected on " + day_of(last, pack) +
                                           ". It may be about somebody who is on record already."});
  return {};
}

std::string what_would_help(const Given& last, const pack::Pack& pack) {
  std::string text = "The matching desk cannot tell yet whether it is the same person.";
  if (pack.list(kFactsWanted).latest(last.wanted) != nullptr)
    text += " This would help: " + pack.label(kFactsWanted, last.wanted) + ".";
  return text;
}

// What is written into the contact reaches the desk by itself; the telephone is for whatever stands in no field.
Html wanted(const Given& last, const pack::Pack& pack, Html correction) {
  if (last.wanted.empty()) return {};
  const auto& desk = pack.partnership.matching_desk;
  Html text;
  text << "<h2 class=\"govuk-heading-m\">Add more facts</h2><p class=\"govuk-body\">"_html
       << what_would_help(last, pack) << "</p>"_html;
  if (!correction.empty())
    text << "<p class=\"govuk-body\">Correct or add to what was written down: the desk sees at once that there is "
            "more.</p>"_html
         << std::move(correction) << "<p class=\"govuk-body\">Or tell"_html;
  else
    text << "<p class=\"govuk-body\">Tell"_html;
  text << " them what you know, or that you know no more: "_html
       << core::web::desk_with_number(pack, desk.agency, desk.desk) << "</p>"_html;
  return render(govuk::InsetText{.text = std::move(text)});
}

Html earlier(const std::vector<Given>& given, base::Date happened_on, const pack::Pack& pack) {
  Html html;
  for (std::size_t i = given.size() - 1; i-- > 0;)
    html << render(
        govuk::Details{.summary = "What was answered on " + base::spoken_time(given[i].at, pack.partnership.time_zone),
                       .text = answer_view(given[i].answer, happened_on, pack)});
  return html;
}

}  // namespace

Html answers_view(const std::vector<Given>& given, base::Date happened_on, const pack::Pack& pack, Html correction) {
  Html html;
  if (given.empty()) return html;
  const auto& last = given.back();
  html << after_check(last, pack) << wanted(last, pack, std::move(correction))
       << answer_view(last.answer, happened_on, pack) << earlier(given, happened_on, pack);
  return html;
}

}  // namespace waymark::next_steps
