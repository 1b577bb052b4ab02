#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/character_count.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/date_input.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/password_input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "tests/gallery/gallery.hpp"

namespace waymark::html::gallery {
namespace {

using namespace govuk;

Fieldset question(const char* text) { return {.legend = {.text = text, .classes = "govuk-fieldset__legend--m"}}; }

Html boxes() {
  Html html;
  html << render(Input{.name = "full-name",
                       .label = {.text = "Full name"},
                       .hint = {.text = "As she wants to be called"},
                       .error_message = {.text = "Enter a name"},
                       .autocomplete = "off",
                       .spellcheck = false})
       << render(Input{.name = "rent",
                       .value = "120",
                       .label = {.text = "Rent a week"},
                       .inputmode = "decimal",
                       .prefix = {.text = "£"},
                       .suffix = {.text = "a week"},
                       .classes = "govuk-input--width-5"})
       << render(DateInput{.id = "born",
                           .name_prefix = "born",
                           .values = {{"born-day", "31"}, {"born-month", "3"}, {"born-year", "2080"}},
                           .fieldset = question("Date of birth"),
                           .hint = {.text = "For example, 27 3 1991"},
                           .error_message = {.text = "Date must be in the past"}})
       << render(Textarea{.name = "words", .value = "\n<tag> & \"quotes\"", .label = {.text = "In her own words"}})
       << render(CharacterCount{.name = "summary", .max_length = 500, .label = {.text = "Short summary"}})
       << render(PasswordInput{.name = "password", .label = {.text = "Password"}})
       << render(Select{.name = "agency",
                        .value = "2",
                        .items = {{.text = "Choose", .value = ""},
                                  {.text = "Housing", .value = "1"},
                                  {.text = "Police", .value = "2"}},
                        .label = {.text = "Agency"}});
  return html;
}

Html choices() {
  Html html;
  html << render(Radios{.name = "safe",
                        .value = "no",
                        .items = {{.text = "Yes", .value = "yes", .hint = {.text = "She said so just now"}},
                                  {.text = "No",
                                   .value = "no",
                                   .conditional = render(Input{.name = "when", .label = {.text = "When is it safe?"}})},
                                  {.divider = "or"},
                                  {.text = "Not known", .value = "unknown"}},
                        .fieldset = question("Is it safe to talk now?")})
       << render(Radios{.name = "again",
                        .items = {{.text = "Yes", .value = "yes"}, {.text = "No", .value = "no"}},
                        .fieldset = question("May we write?"),
                        .error_message = {.text = "Select yes if we may write"},
                        .classes = "govuk-radios--inline govuk-radios--small"})
       << render(Checkboxes{.name = "signs",
                            .values = {"fear"},
                            .items = {{.text = "Fear of somebody at home", .value = "fear"},
                                      {.text = "Injuries", .value = "injuries"},
                                      {.divider = "or"},
                                      {.text = "None of these", .value = "none", .behaviour = "exclusive"}},
                            .fieldset = question("What did you see?"),
                            .hint = {.text = "Select all that apply"}});
  return html;
}

}  // namespace

Html forms() {
  Html html;
  html << "<h2 class=\"govuk-heading-l\">Forms</h2><form method=\"post\" action=\"/contacts\" novalidate>"_html
       << boxes() << choices() << render(Button{.text = "Save and continue", .prevent_double_click = true})
       << "</form>"_html;
  return html;
}

}  // namespace waymark::html::gallery
