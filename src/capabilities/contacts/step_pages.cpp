#include "capabilities/contacts/step_pages.hpp"

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/step_reason.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/notification_banner.hpp"
#include "platform/html/parts/emergency_numbers.hpp"
#include "platform/html/unbroken.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::Choice;
using core::web::FormView;
using html::Html;
namespace govuk = html::govuk;

namespace {

const std::vector<Choice>& yes_no_unknown() {
  static const std::vector<Choice> choices = {{"yes", "Yes"}, {"no", "No"}, {"unknown", "Not known"}};
  return choices;
}

govuk::Radios inline_radios(const FormView& view, const std::string& name, const std::string& legend,
                            const std::string& hint = {}) {
  auto radios = view.radios(name, legend, yes_no_unknown(), hint);
  radios.classes = "govuk-radios--inline";
  return radios;
}

govuk::Input sized(govuk::Input input, const char* classes) {
  input.classes = classes;
  return input;
}

Html now_questions(const FormView& view, const ReadingContext& context) {
  Html html;
  html << "<p class=\"govuk-body\">Nothing waits for these answers. Leave out what you cannot ask.</p>"_html;
  for (const auto* question : context.pack.list(pack::lists::danger_questions).in_force(context.today))
    html << render(inline_radios(view, danger_field(question->code), question->label, question->action));
  html << render(inline_radios(view, "safe_to_talk", "Is it safe to talk now?",
                               "Alone, in a language the person understands, with time enough."));
  return html;
}

Html name_questions(const FormView& view) {
  Html html;
  html << render(view.input("forenames", "First names", "As the person gives them, middle names too"))
       << render(view.input("surname", "Family name"))
       << render(view.input("former_surname", "Former family name (if known)"))
       << render(view.input("also_known_as", "Also known as (if known)"))
       << render(view.date("birth", "Date of birth", "For example, 27 3 1991. Leave out what is not known."))
       << render(sized(view.input("age", "Age, if the date of birth is not known", "About how old, in years"),
                       "govuk-input--width-3"));
  return html;
}

Html reach_questions(const FormView& view, const ReadingContext& context) {
  Html html;
  auto sex = view.radios("sex", "Sex", core::web::choices(context.pack.list(pack::lists::sexes), context.today));
  sex.classes = "govuk-radios--small";
  html << render(sex) << render(sized(view.input("phone", "Phone number (if known)"), "govuk-input--width-20"))
       << render(view.input("email", "Email address (if known)"));
  auto address = view.textarea("address", "Address (if known)", "Leave this empty for a refuge");
  address.rows = 3;
  html << render(address) << render(sized(view.input("postcode", "Postcode"), "govuk-input--width-10"));
  html << render(view.radios("address_class", "Who may know this address?",
                             {{"normal", "It may be shared with agencies that are asked to help"},
                              {"confidential", "Only our own agency", "Chosen for you when nothing is selected"},
                              {"refuge", "It is a refuge", "No street address is kept"}}));
  html << render(sized(view.input("nhs_number", "NHS number (if known)"), "govuk-input--width-20"));
  return html;
}

Html what_questions(const FormView& view, const ReadingContext& context) {
  Html html;
  html << render(view.checkboxes("forms", "What is happening, or may be?",
                                 core::web::choices(context.pack.list(pack::lists::forms_of_abuse), context.today),
                                 "Select all that apply"))
       << render(view.date("happened", "When did you hear or see this?", "Leave empty for today"))
       << render(view.select("channel", "How did it come to your notice?",
                             [&] {
                               auto all =
                                   core::web::choices(context.pack.list(pack::lists::contact_channels), context.today);
                               all.insert(all.begin(), {"", "Choose one"});
                               return all;
                             }()))
       << render(view.textarea("narrative", "What was said or seen",
                               "Their own words where you can. Keep what you saw apart from what you think."))
       << render(
              inline_radios(view, "children", "Are there children in the household, or children of theirs elsewhere?"));
  const auto* agency = context.pack.agency(context.agency, context.today);
  if (agency && agency->support_service)
    html << render(inline_radios(view, "two_way", "Did you and the person speak or write to each other?",
                                 "The first time counts as the day on which support began"));
  return html;
}

Html others_questions(const FormView& view, const ReadingContext& context) {
  Html html;
  html << "<p class=\"govuk-body\">Leave out what is not known. Nobody is asked about this person.</p>"_html
       << render(view.input("harm_forenames", "First names")) << render(view.input("harm_surname", "Family name"))
       << render(view.date("harm_birth", "Date of birth", "For example, 27 3 1991"));
  auto all = core::web::choices(context.pack.list(pack::lists::relationships), context.today);
  all.insert(all.begin(), {"", "Not asked"});
  html << render(view.select("relationship", "What they are to the person at risk", all));
  return html;
}

Html reaching_questions(const FormView& view) {
  Html html;
  html << render(govuk::InsetText{
      .text = "Ask each time. What nobody said is treated as not safe: no call, no message, no letter."});
  for (const auto& reach : kReaches)
    html << render(inline_radios(view, std::string(reach.field), std::string(reach.question)));
  html << render(view.input("reach_times", "Safe days and times (if said)"))
       << render(view.input("reach_who_else", "Who else answers or reads it? (if known)"))
       << render(sized(view.input("code_word", "Code word (if agreed)", "Shown to your own agency only"),
                       "govuk-input--width-20"));
  return html;
}

}  // namespace

const std::vector<StepText>& all_steps() {
  static const std::vector<StepText> steps = {
      {Step::now, "/contacts/{id}/now", "Contact – first", "Is anyone in danger now?"},
      {Step::who, "/contacts/{id}/who", "Contact – who", "Who is the person at risk?"},
      {Step::what, "/contacts/{id}/what", "Contact – what", "What happened?"},
      {Step::others, "/contacts/{id}/others", "Contact – others", "Who causes the harm?"},
      {Step::reaching, "/contacts/{id}/reaching", "Contact – reaching", "How may the person be reached safely?"},
      {Step::reason, "/contacts/{id}/reason", "Contact – reason", "Why do you need to know what others know?"},
  };
  return steps;
}

const StepText& text_of(Step step) { return all_steps().at(static_cast<std::size_t>(step)); }

Html questions(Step step, const FormView& view, const ReadingContext& context) {
  switch (step) {
    case Step::now:
      return now_questions(view, context);
    case Step::who: {
      Html html = name_questions(view);
      html << reach_questions(view, context);
      return html;
    }
    case Step::what:
      return what_questions(view, context);
    case Step::others:
      return others_questions(view, context);
    case Step::reaching:
      return reaching_questions(view);
    case Step::reason:
      return reason_questions(view, context);
  }
  return {};
}

Html danger_banner(const http::Fields& fields, const ReadingContext& context) {
  Html actions;
  for (const auto* question : context.pack.list(pack::lists::danger_questions).in_force(context.today)) {
    if (fields.get(danger_field(question->code)) != "yes") continue;
    actions << "<p class=\"govuk-notification-banner__heading\">"_html
            << html::parts::with_emergency_numbers(question->action)
            << core::web::unverified_tag(question->dated.verified) << "</p>"_html;
  }
  if (actions.empty()) return {};
  for (const auto& urgent : context.pack.partnership.urgent_contacts) {
    if (urgent.number.empty()) continue;
    actions << "<p class=\"govuk-body\">"_html << urgent.label
            << ": <a class=\"govuk-notification-banner__link\" href=\""_html << html::Url::telephone(urgent.number)
            << "\">"_html << html::unbroken(urgent.number) << "</a></p>"_html;
  }
  return render(govuk::NotificationBanner{.text = std::move(actions),
                                          .title = "Act now",
                                          .role = "alert",
                                          .disable_auto_focus = true,
                                          .classes = "app-banner--danger"});
}

Html danger_banner(const Contact& contact, const pack::Pack& pack) {
  http::Fields fields;
  for (const auto& [code, answer] : contact.details.danger) fields.add(danger_field(code), answer);
  const auto day = base::local_time(contact.recorded_at, pack.partnership.time_zone).date;
  return danger_banner(fields, {pack, day, contact.agency});
}

}  // namespace waymark::contacts
