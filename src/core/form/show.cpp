#include "core/form/show.hpp"

#include <algorithm>
#include <utility>

#include "core/form/groups.hpp"
#include "platform/html/govuk/details.hpp"

namespace waymark::core::form {

using namespace html::literals;
using html::Html;
using pack::Question;
using pack::QuestionKind;
namespace govuk = html::govuk;

namespace {

constexpr std::size_t kShortLabel = 20;  // letters; a longer one breaks the line on a narrow screen
constexpr std::size_t kFewChoices = 4;   // as many stand in one line where none needs a hint
constexpr std::size_t kFewMeanings = 4;  // as many stand each below its own choice

struct Showing {
  const std::vector<Asked>& questions;
  const web::FormView& view;
  const Asking& asking;
  const OwnQuestion& own;
};

Html shown(const Asked& one, const Showing& showing);

// Of a question that stands inside a choice of another one, which: nothing for one that several choices ask for.
std::optional<std::string> inside(const Asked& one) {
  const auto& when = one.question->when;
  if (!when || when->any.size() != 1) return std::nullopt;
  return when->any.front();
}

// What hangs on one choice of a question.
Html depending_on(const Asked& parent, const std::string& value, const Showing& showing) {
  Html html;
  for (const auto& other : showing.questions) {
    if (inside(other) != value || other.group != parent.group) continue;
    if (other.question->when && other.question->when->question == parent.question->code) html << shown(other, showing);
  }
  return html;
}

std::vector<web::Choice> web_choices(const Question& question, const Asking& asking) {
  std::vector<web::Choice> all;
  for (auto& choice : choices_of(question, asking))
    all.push_back({std::move(choice.value), std::move(choice.label), std::move(choice.hint)});
  return all;
}

bool is_short(const web::Choice& choice) { return choice.text.size() <= kShortLabel; }

bool has_meaning(const web::Choice& choice) { return !choice.hint.empty(); }

// What the words of a list mean stands in one place above the choices where it would push them apart: whoever looks for
// theirs sees them together, and whoever does not know a word unfolds it. What an option of the form says, stays there.
Html take_meanings(const Question& question, std::vector<web::Choice>& choices) {
  const auto meanings = std::count_if(choices.begin(), choices.end(), has_meaning);
  if (question.list.empty() || std::cmp_less_equal(meanings, kFewMeanings)) return {};
  Html list;
  list << "<ul class=\"govuk-list govuk-list--spaced\">"_html;
  for (auto& choice : choices) {
    if (!has_meaning(choice)) continue;
    list << "<li><strong>"_html << choice.text << "</strong>: "_html << choice.hint << "</li>"_html;
    choice.hint.clear();
  }
  list << "</ul>"_html;
  return render(govuk::Details{.summary = "What these words mean", .text = std::move(list)});
}

Html radios(const Asked& one, const Showing& showing) {
  auto choices = web_choices(*one.question, showing.asking);
  auto meanings = take_meanings(*one.question, choices);
  auto radios = showing.view.radios(one.field, one.label, choices, one.hint);
  if (!meanings.empty()) radios.form_group.before = std::move(meanings);
  bool conditional = false;
  for (auto& item : radios.items) {
    item.conditional = depending_on(one, item.value, showing);
    conditional = conditional || !item.conditional.empty();
  }
  const bool hints = std::any_of(choices.begin(), choices.end(), has_meaning);
  const bool fit_one_line = choices.size() <= kFewChoices && std::all_of(choices.begin(), choices.end(), is_short);
  if (!conditional && !hints && fit_one_line) radios.classes = "govuk-radios--inline";
  if (choices.size() > kFewChoices) radios.classes = "govuk-radios--small";
  return render(radios);
}

Html checkboxes(const Asked& one, const Showing& showing) {
  auto choices = web_choices(*one.question, showing.asking);
  auto meanings = take_meanings(*one.question, choices);
  auto boxes = showing.view.checkboxes(one.field, one.label, choices, one.hint);
  if (!meanings.empty()) boxes.form_group.before = std::move(meanings);
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

// For which choices it is asked, where they cannot hold it.
std::string which_choices(const std::vector<std::string>& any, const Asked& parent, const Asking& asking) {
  std::string names;
  for (const auto& choice : choices_of(*parent.question, asking)) {
    if (std::find(any.begin(), any.end(), choice.value) == any.end()) continue;
    names += (names.empty() ? "“" : " or “") + choice.label + "”";
  }
  return "Only if you chose " + names + " above";
}

std::string joined(const std::string& hint, const std::string& sentence) {
  if (hint.empty()) return sentence;
  return hint + (hint.ends_with('.') ? " " : ". ") + sentence;
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

// Where the focus goes when it has just been added: into the group, before its first question.
Html group_of(const pack::Repeat& repeat, int number, bool several, Html questions) {
  const auto name = several ? group_title(repeat, number) : repeat.one;
  Html html;
  html << "<fieldset class=\"govuk-fieldset waymark-group\" id=\""_html << group_id(number)
       << "\" tabindex=\"-1\"><legend class=\"govuk-fieldset__legend govuk-fieldset__legend--m\">"_html << name
       << "</legend>"_html << std::move(questions) << "</fieldset>"_html;
  return html;
}

}  // namespace

Html show(const std::vector<Asked>& questions, const web::FormView& view, const Asking& asking,
          const OwnQuestion& own) {
  const Showing showing{questions, view, asking, own};
  Html html;
  for (auto one : questions) {
    const auto& when = one.question->when;
    const auto* parent = hangs_on(one, questions);
    if (parent && inside(one)) continue;
    if (parent && when) one.hint = joined(one.hint, which_choices(when->any, *parent, asking));
    html << shown(one, showing);
  }
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
  return html;
}

}  // namespace waymark::core::form
