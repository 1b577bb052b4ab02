#include "core/form/asked.hpp"

#include <algorithm>
#include <iterator>

#include "core/form/typed.hpp"

namespace waymark::core::form {

namespace {

using pack::QuestionKind;

bool is_date(QuestionKind kind) { return kind == QuestionKind::date || kind == QuestionKind::part_of_date; }

void add_each(std::vector<Asked>& all, const pack::Question& question, int group, std::string_view prefix,
              const Asking& asking) {
  for (const auto* code : asking.pack.list(question.list).in_force(asking.today)) {
    if (!code->selectable) continue;
    all.push_back(
        {&question, field_in(prefix, group, question.code + "_" + code->code), code->label, code->action, group});
  }
}

bool gives_support(const Asking& asking) {
  const auto* agency = asking.pack.agency(asking.agency, asking.today);
  return agency && agency->support_service;
}

std::vector<Asked> of_every_group(const pack::FormPage& page, const Asking& asking) {
  if (!page.repeat) return asked(page, 0, asking);
  std::vector<Asked> all;
  for (int group = 1; group <= page.repeat->most; ++group) {
    auto more = asked(page, group, asking);
    std::move(more.begin(), more.end(), std::back_inserter(all));
  }
  return all;
}

// What is asked about each code of a list is not the same every day.
bool depends_on_the_day(const pack::FormPage& page) {
  return std::any_of(page.questions.begin(), page.questions.end(),
                     [](const pack::Question& question) { return question.kind == QuestionKind::yes_no_each; });
}

// This very page, and not one that is like it.
bool is_in(const pack::Pack& pack, const pack::FormPage& page) {
  const auto& forms = pack.forms.all();
  return std::any_of(forms.begin(), forms.end(), [&](const pack::Form& form) {
    return std::any_of(form.pages.begin(), form.pages.end(), [&](const pack::FormPage& own) { return &own == &page; });
  });
}

}  // namespace

bool asked_of(const pack::Question& question, const Asking& asking) {
  return !question.support_only || gives_support(asking);
}

std::vector<Asked> asked(const pack::FormPage& page, int group, const Asking& asking) {
  const std::string prefix = page.repeat ? page.repeat->group : "";
  std::vector<Asked> all;
  for (const auto& question : page.questions) {
    if (!asked_of(question, asking)) continue;
    if (question.kind == QuestionKind::yes_no_each)
      add_each(all, question, group, prefix, asking);
    else
      all.push_back({&question, field_in(prefix, group, question.code), question.label, question.hint, group});
  }
  return all;
}

SharedQuestions asked_at_most(const pack::FormPage& page, const Asking& asking) {
  const auto work_out = [&] { return of_every_group(page, asking); };
  if (depends_on_the_day(page) || !is_in(asking.pack, page))
    return SharedQuestions(std::make_shared<const std::vector<Asked>>(work_out()));
  const int variant = gives_support(asking) ? 1 : 0;
  return SharedQuestions(asking.pack.worked_out.get<std::vector<Asked>>(&page, variant, work_out));
}

std::vector<std::string> names_of(const Asked& one) {
  if (!is_date(one.question->kind)) return {one.field};
  return {one.field + "-day", one.field + "-month", one.field + "-year"};
}

std::vector<std::string> fields_of(const pack::FormPage& page, const Asking& asking) {
  std::vector<std::string> names;
  for (const auto& one : asked_at_most(page, asking)) {
    const auto more = names_of(one);
    names.insert(names.end(), more.begin(), more.end());
  }
  if (page.repeat) names.push_back(groups_field(*page.repeat));
  return names;
}

std::string groups_field(const pack::Repeat& repeat) { return repeat.group + "_groups"; }

int groups_shown(const pack::FormPage& page, const http::Fields& fields, const Asking& asking) {
  if (!page.repeat) return 0;
  int shown = std::clamp(number(fields.get(groups_field(*page.repeat))).value_or(1), 1, page.repeat->most);
  for (const auto& one : asked_at_most(page, asking))
    if (one.group > shown && answered(one, fields)) shown = one.group;
  return shown;
}

bool answered(const Asked& one, const http::Fields& fields) {
  const auto names = names_of(one);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const auto values = fields.all(name);
    return std::any_of(values.begin(), values.end(), [](std::string_view value) { return !trimmed(value).empty(); });
  });
}

std::vector<int> groups_answered(const pack::FormPage& page, const http::Fields& fields, const Asking& asking) {
  std::vector<int> groups;
  if (!page.repeat) return groups;
  for (const auto& one : asked_at_most(page, asking))
    if ((groups.empty() || groups.back() != one.group) && answered(one, fields)) groups.push_back(one.group);
  return groups;
}

const Asked* hangs_on(const Asked& one, const std::vector<Asked>& questions) {
  const auto& when = one.question->when;
  if (!when) return nullptr;
  const auto found = std::find_if(questions.begin(), questions.end(), [&, &code = when->question](const Asked& other) {
    return other.group == one.group && other.question->code == code;
  });
  return found == questions.end() ? nullptr : &*found;
}

bool called_for(const Asked& one, const std::vector<Asked>& questions, const http::Fields& fields) {
  const auto& when = one.question->when;
  const auto* parent = hangs_on(one, questions);
  if (!when || !parent) return !when;
  const auto made = fields.all(parent->field);
  return std::any_of(made.begin(), made.end(), [&any = when->any](std::string_view choice) {
    return std::find(any.begin(), any.end(), choice) != any.end();
  });
}

bool applies(const Asked& one, const std::vector<Asked>& questions, const http::Fields& fields) {
  if (called_for(one, questions, fields)) return true;
  // A box that is not ticked says so; radio buttons that nobody touched say nothing.
  const auto* parent = hangs_on(one, questions);
  return parent && parent->question->kind != QuestionKind::some_of && !answered(*parent, fields);
}

http::Fields only_what_applies(const pack::FormPage& page, const http::Fields& fields, const Asking& asking) {
  const auto questions = asked_at_most(page, asking);
  std::vector<std::string> idle;
  for (const auto& one : questions) {
    if (applies(one, questions, fields)) continue;
    const auto names = names_of(one);
    idle.insert(idle.end(), names.begin(), names.end());
  }
  http::Fields result;
  for (const auto& [name, value] : fields.pairs())
    if (std::find(idle.begin(), idle.end(), name) == idle.end()) result.add(name, value);
  return result;
}

std::vector<Choice> choices_of(const pack::Question& question, const Asking& asking) {
  std::vector<Choice> all;
  if (question.kind == QuestionKind::yes_no || question.kind == QuestionKind::yes_no_each)
    return {{"yes", "Yes", ""}, {"no", "No", ""}, {"unknown", "Not known", ""}};
  for (const auto& option : question.options) all.push_back({option.value, option.label, option.hint});
  if (question.list.empty()) return all;
  for (const auto* code : asking.pack.list(question.list).in_force(asking.today))
    if (code->selectable) all.push_back({code->code, code->label, code->definition});
  return all;
}

}  // namespace waymark::core::form
