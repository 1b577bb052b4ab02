#include "core/form/answers.hpp"

#include <algorithm>

#include "core/form/typed.hpp"

namespace waymark::core::form {

using namespace html::literals;
using pack::QuestionKind;

namespace {

// A date that is none is shown as it was typed: the page says what is wrong with it.
std::string as_typed(const http::Fields& fields, const std::string& name) {
  std::string text;
  for (const auto* part : {"-day", "-month", "-year"}) {
    const auto value = fields.get(name + part);
    if (!value.empty()) text += (text.empty() ? "" : " ") + std::string(value);
  }
  return text;
}

std::string spoken_date(const http::Fields& fields, const std::string& name) {
  const auto typed = read_date(fields, name);
  if (const auto date = whole_date(typed)) return base::spoken_date(*date);
  const bool no_gap = !typed.day && typed.year;
  const bool month_fits = !typed.month || (*typed.month >= 1 && *typed.month <= 12);
  if (!typed.readable || !no_gap || !month_fits) return as_typed(fields, name);
  if (!typed.month) return std::to_string(*typed.year);
  const base::Date first{std::chrono::year{*typed.year}, std::chrono::month{*typed.month}, std::chrono::day{1}};
  const auto spoken = base::spoken_date(first);
  return spoken.substr(spoken.find(' ') + 1);
}

std::string label_of(const std::vector<Choice>& choices, std::string_view value, const Asked& one,
                     const Asking& asking) {
  for (const auto& choice : choices)
    if (choice.value == value) return choice.label;
  // What is no longer offered has its name all the same.
  return one.question->list.empty() ? std::string(value) : asking.pack.label(one.question->list, value);
}

// As they are listed, in whichever order they were selected or stored.
std::string chosen(const Asked& one, const http::Fields& fields, const Asking& asking) {
  const auto choices = choices_of(*one.question, asking);
  auto values = fields.all(one.field);
  std::erase(values, std::string_view());
  const auto place = [&choices](std::string_view value) {
    return std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.value == value; }) -
           choices.begin();
  };
  std::stable_sort(values.begin(), values.end(),
                   [&place](std::string_view left, std::string_view right) { return place(left) < place(right); });
  std::string text;
  for (const auto value : values) text += (text.empty() ? "" : "\n") + label_of(choices, value, one, asking);
  return text;
}

std::string in_words(const Asked& one, const http::Fields& fields, const Asking& asking) {
  switch (one.question->kind) {
    case QuestionKind::date:
    case QuestionKind::part_of_date:
      return spoken_date(fields, one.field);
    case QuestionKind::one_of:
    case QuestionKind::some_of:
    case QuestionKind::pick:
    case QuestionKind::yes_no:
    case QuestionKind::yes_no_each:
      return chosen(one, fields, asking);
    case QuestionKind::words:
    case QuestionKind::lines:
    case QuestionKind::number:
    case QuestionKind::phone:
    case QuestionKind::email:
    case QuestionKind::postcode:
    case QuestionKind::nhs_number:
    case QuestionKind::by_slice:
      break;
  }
  return std::string(fields.get(one.field));
}

std::string line_of(const Asked& one) {
  const bool own = !one.question->line.empty() && one.question->kind != QuestionKind::yes_no_each;
  return own ? one.question->line : one.label;
}

Answer answer_of(const pack::FormPage& page, const Asked& one, const http::Fields& fields, const Asking& asking) {
  Answer answer{page.code, one.field, line_of(one), {}, answered(one, fields), one.group};
  if (answer.answered)
    answer.text = in_words(one, fields, asking);
  else
    answer.text = one.question->unanswered.empty() ? "Not given" : one.question->unanswered;
  return answer;
}

std::vector<Asked> asked_and_answered(const pack::FormPage& page, const http::Fields& fields, const Asking& asking) {
  if (!page.repeat) return asked(page, 0, asking);
  std::vector<Asked> all;
  for (int group = 1; group <= page.repeat->most; ++group) {
    const auto questions = asked(page, group, asking);
    const bool any = std::any_of(questions.begin(), questions.end(), [&](const Asked& one) {
      return answered(one, fields) && applies(one, questions, fields);
    });
    if (any) all.insert(all.end(), questions.begin(), questions.end());
  }
  return all.empty() ? asked(page, 1, asking) : all;
}

}  // namespace

std::vector<Answer> answers(const pack::FormPage& page, const http::Fields& fields, const Asking& asking) {
  std::vector<Answer> all;
  const auto questions = asked_and_answered(page, fields, asking);
  for (const auto& one : questions)
    if (one.question->kind != QuestionKind::by_slice && applies(one, questions, fields))
      all.push_back(answer_of(page, one, fields, asking));
  return all;
}

std::vector<Kept> kept(const pack::FormPage& page, const http::Fields& fields, const Asking& asking,
                       const std::vector<std::string>& elsewhere) {
  std::vector<Kept> all;
  const auto questions = asked_at_most(page, asking);
  for (const auto& one : questions) {
    const bool away = std::find(elsewhere.begin(), elsewhere.end(), one.field) != elsewhere.end();
    if (away || one.question->kind == QuestionKind::by_slice) continue;
    if (!answered(one, fields) || !applies(one, questions, fields)) continue;
    auto answer = answer_of(page, one, fields, asking);
    Kept keeping{page.code, one.field, std::move(answer.label), std::move(answer.text), {}};
    const auto names = names_of(one);
    if (names.size() > 1) keeping.names = names;
    for (const auto& name : names)
      for (const auto value : names.size() > 1 ? std::vector{fields.get(name)} : fields.all(name))
        keeping.values.emplace_back(value);
    all.push_back(std::move(keeping));
  }
  return all;
}

void give_back(const std::vector<Kept>& answers, http::Fields& fields) {
  for (const auto& answer : answers) {
    for (std::size_t i = 0; i < answer.values.size(); ++i)
      fields.add(i < answer.names.size() ? answer.names[i] : answer.field, answer.values[i]);
  }
}

json::array to_json(const std::vector<Kept>& answers) {
  json::array list;
  for (const auto& answer : answers)
    list.push_back(json::object{{"page", answer.page},
                                {"field", answer.field},
                                {"label", answer.label},
                                {"text", answer.text},
                                {"values", json::array_of(answer.values)},
                                {"names", json::array_of(answer.names)}});
  return list;
}

std::vector<Kept> kept_from(const json::array& list) {
  std::vector<Kept> all;
  for (const auto& one : list) {
    if (!one.is_object()) continue;
    const auto& answer = one.as_object();
    all.push_back({json::text(answer, "page"), json::text(answer, "field"), json::text(answer, "label"),
                   json::text(answer, "text"), json::texts(answer, "values"), json::texts(answer, "names")});
  }
  return all;
}

html::Html in_lines(std::string_view text) {
  html::Html html;
  for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    html << text.substr(0, end) << "<br>"_html;
    text.remove_prefix(end + 1);
  }
  html << text;
  return html;
}

}  // namespace waymark::core::form
