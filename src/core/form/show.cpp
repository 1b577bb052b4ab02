#include "core/form/show.hpp"

#include <algorithm>

#include "core/form/typed.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::core::form {

using namespace html::literals;
using html::Html;
using pack::Question;
using pack::QuestionKind;
namespace govuk = html::govuk;

namespace {

constexpr std::size_t kFewChoices = 4;  // as many stand in one line where none needs a hint

struct Showing {
  const std::vector<Asked>& questions;
  const web::FormView& view;
  const Asking& asking;
  const OwnQuestion& own;
};

Html shown(const Asked& one, const Showing& showing);

// What hangs on one choice of a question.
Html depending_on(const Asked& parent, const std::string& value, const Showing& showing) {
  Html html;
  for (const auto& other : showing.questions) {
    const auto& when = other.question->when;
    if (!when || when->question != parent.question->code || other.group != parent.group) continue;
    // Of several choices that ask it the first one holds it: a field stands on a page once.
    if (when->any.front() == value) html << shown(other, showing);
  }
  return html;
}

std::vector<web::Choice> web_choices(const Question& question, const Asking& asking) {
  std::vector<web::Choice> all;
  for (auto& choice : choices_of(question, asking))
    all.push_back({std::move(choice.value), std::move(choice.label), std::move(choice.hint)});
  return all;
}

Html radios(const Asked& one, const Showing& showing) {
  const auto choices = web_choices(*one.question, showing.asking);
  auto radios = showing.view.radios(one.field, one.label, choices, one.hint);
  bool conditional = false;
  for (auto& item : radios.items) {
    item.conditional = depending_on(one, item.value, showing);
    conditional = conditional || !item.conditional.empty();
  }
  const bool hints =
      std::any_of(choices.begin(), choices.end(), [](const auto& choice) { return !choice.hint.empty(); });
  if (!conditional && !hints && choices.size() <= kFewChoices) radios.classes = "govuk-radios--inline";
  if (choices.size() > kFewChoices) radios.classes = "govuk-radios--small";
  return render(radios);
}

Html checkboxes(const Asked& one, const Showing& showing) {
  auto boxes = showing.view.checkboxes(one.field, one.label, web_choices(*one.question, showing.asking), one.hint);
  boxes.classes = "govuk-checkboxes--small";
  for (auto& item : boxes.items) item.conditional = depending_on(one, item.value, showing);
  return render(boxes);
}

Html pick(const Asked& one, const Showing& showing) {
  auto choices = web_choices(*one.question, showing.asking);
  choices.insert(choices.begin(), {"", one.question->none.empty() ? "Choose one" : one.question->none});
  auto select = showing.view.select(one.field, one.label, choices);
  select.hint.text = one.hint;
  return render(select);
}

const char* width_of(const Question& question) {
  if (question.width == "2") return "govuk-input--width-2";
  if (question.width == "3" || question.kind == QuestionKind::number) return "govuk-input--width-3";
  if (question.width == "10" || question.kind == QuestionKind::postcode) return "govuk-input--width-10";
  if (question.width == "20" || question.kind == QuestionKind::phone || question.kind == QuestionKind::nhs_number)
    return "govuk-input--width-20";
  return "";
}

Html input(const Asked& one, const Showing& showing) {
  auto input = showing.view.input(one.field, one.label, one.hint);
  input.classes = width_of(*one.question);
  if (one.question->kind == QuestionKind::number) input.inputmode = "numeric";
  if (one.question->kind == QuestionKind::phone) input.type = "tel";
  // Not type="email": a browser would refuse what is to be kept as it was typed.
  if (one.question->kind == QuestionKind::email) input.inputmode = "email";
  return render(input);
}

Html lines(const Asked& one, const Showing& showing) {
  auto textarea = showing.view.textarea(one.field, one.label, one.hint);
  if (one.question->rows > 0) textarea.rows = one.question->rows;
  return render(textarea);
}

Html shown(const Asked& one, const Showing& showing) {
  switch (one.question->kind) {
    case QuestionKind::one_of:
    case QuestionKind::yes_no:
    case QuestionKind::yes_no_each:
      return radios(one, showing);
    case QuestionKind::some_of:
      return checkboxes(one, showing);
    case QuestionKind::pick:
      return pick(one, showing);
    case QuestionKind::date:
    case QuestionKind::part_of_date:
      return render(showing.view.date(one.field, one.label, one.hint));
    case QuestionKind::lines:
      return lines(one, showing);
    case QuestionKind::by_slice:
      return showing.own ? showing.own(one) : Html();
    case QuestionKind::words:
    case QuestionKind::number:
    case QuestionKind::phone:
    case QuestionKind::email:
    case QuestionKind::postcode:
    case QuestionKind::nhs_number:
      return input(one, showing);
  }
  return {};
}

// Shown inside a choice of another question, and so not by itself: as long as that question is shown too.
bool hangs(const Asked& one, const std::vector<Asked>& questions) {
  if (!one.question->when) return false;
  return std::any_of(questions.begin(), questions.end(), [&](const Asked& other) {
    return other.group == one.group && other.question->code == one.question->when->question &&
           other.question->kind != QuestionKind::pick;
  });
}

Html paragraphs(std::string_view text) {
  Html html;
  while (!text.empty()) {
    const auto end = text.find("\n\n");
    html << "<p class=\"govuk-body\">"_html << text.substr(0, end) << "</p>"_html;
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 2);
  }
  return html;
}

Html group_of(const pack::Repeat& repeat, int number, bool several, Html questions) {
  const auto name = repeat.one + (several ? " " + std::to_string(number) : "");
  Html html;
  html << "<fieldset class=\"govuk-fieldset waymark-group\"><legend class=\"govuk-fieldset__legend "
          "govuk-fieldset__legend--m\">"_html
       << name << "</legend>"_html << std::move(questions);
  if (several) {
    html << "<button type=\"submit\" class=\"govuk-button govuk-button--secondary\" name=\"remove\" value=\""_html
         << std::to_string(number) << "\" formnovalidate>Take away<span class=\"govuk-visually-hidden\"> "_html << name
         << "</span></button>"_html;
  }
  return html << "</fieldset>"_html, html;
}

// Moves the answers of one group into another one.
void move_group(http::Fields& into, const pack::FormPage& page, const http::Fields& from, int source, int target,
                const Asking& asking) {
  const auto sources = asked(page, source, asking);
  const auto targets = asked(page, target, asking);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto source_names = names_of(sources[i]);
    const auto target_names = names_of(targets[i]);
    for (std::size_t k = 0; k < source_names.size(); ++k)
      for (const auto value : from.all(source_names[k])) into.add(target_names[k], std::string(value));
  }
}

}  // namespace

Html show(const std::vector<Asked>& questions, const web::FormView& view, const Asking& asking,
          const OwnQuestion& own) {
  const Showing showing{questions, view, asking, own};
  Html html;
  for (const auto& one : questions)
    if (!hangs(one, questions)) html << shown(one, showing);
  return html;
}

Html show(const pack::FormPage& page, const http::Fields& fields, const web::FormView& view, const Asking& asking,
          const OwnQuestion& own) {
  Html html = paragraphs(page.help);
  if (!page.repeat) return html << show(asked(page, 0, asking), view, asking, own), html;
  const int groups = groups_shown(page, fields, asking);
  for (int group = 1; group <= groups; ++group)
    html << group_of(*page.repeat, group, groups > 1, show(asked(page, group, asking), view, asking, own));
  html << "<input type=\"hidden\" name=\""_html << groups_field(*page.repeat) << "\" value=\""_html
       << std::to_string(groups) << "\">"_html;
  if (groups < page.repeat->most)
    html << render(govuk::Button{
        .text = page.repeat->add, .name = std::string(kAdd), .value = "yes", .classes = "govuk-button--secondary"});
  return html;
}

bool button_pressed(const http::Fields& form) { return form.has(kAdd) || form.has(kRemove); }

http::Fields without_gaps(const pack::FormPage& page, const http::Fields& fields, const Asking& asking) {
  if (!page.repeat) return fields;
  const auto names = fields_of(page, asking);
  http::Fields result;
  for (const auto& [name, value] : fields.pairs())
    if (std::find(names.begin(), names.end(), name) == names.end()) result.add(name, value);
  int kept = 0;
  for (int group = 1; group <= page.repeat->most; ++group) {
    const auto questions = asked(page, group, asking);
    const bool any =
        std::any_of(questions.begin(), questions.end(), [&](const Asked& one) { return answered(one, fields); });
    if (any) move_group(result, page, fields, group, ++kept, asking);
  }
  return result;
}

http::Fields after_button(const pack::FormPage& page, const http::Fields& form, const Asking& asking) {
  if (!page.repeat || !button_pressed(form)) return form;
  const int groups = groups_shown(page, form, asking);
  const int removed = form.has(kAdd) ? 0 : number(form.get(kRemove)).value_or(0);
  http::Fields result;
  int kept = 0;
  for (int group = 1; group <= groups; ++group)
    if (group != removed) move_group(result, page, form, group, ++kept, asking);
  const int shown = form.has(kAdd) ? std::min(groups + 1, page.repeat->most) : std::max(kept, 1);
  result.add(groups_field(*page.repeat), std::to_string(shown));
  return result;
}

}  // namespace waymark::core::form
