#include "capabilities/risk/topic_form.hpp"

#include <algorithm>

#include "core/form/typed.hpp"
#include "core/identity.hpp"

namespace waymark::risk {

using core::form::DateTyped;

namespace {

constexpr std::size_t kLongestText = 20'000;

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

void read_choice(TopicAnswer& answer, const pack::Topic& topic, const http::Fields& form,
                 std::vector<base::FieldError>& errors) {
  const auto typed = form.get(answer_field(topic));
  answer.flags.clear();
  const auto chosen = std::find_if(topic.options.begin(), topic.options.end(),
                                   [&](const pack::TopicOption& option) { return option.code == typed; });
  if (chosen != topic.options.end()) {
    answer.value = chosen->code;
    answer.said = chosen->label;
    answer.flags = chosen->flags;
  } else if (!typed.empty() || topic.required) {
    errors.push_back({answer_field(topic), "Select " + topic.name});
  }
}

void read_text(TopicAnswer& answer, const pack::Topic& topic, const http::Fields& form,
               std::vector<base::FieldError>& errors) {
  answer.value = form.get(answer_field(topic));
  answer.said = answer.value;
  if (answer.value.empty() && topic.required) errors.push_back({answer_field(topic), "Enter " + topic.name});
  if (answer.value.size() > kLongestText)
    errors.push_back({answer_field(topic), "Your answer must be 20,000 characters or less"});
}

bool possible(const DateTyped& typed) {
  if (typed.month && (*typed.month < 1 || *typed.month > 12)) return false;
  if (typed.day && (*typed.day < 1 || *typed.day > 31)) return false;
  return !(typed.day && typed.month && typed.year) || core::form::whole_date(typed).has_value();
}

// Of a date of which only month or year are known: when all of its days are still to come.
bool in_future(const DateTyped& typed, base::Date today) {
  if (const auto date = core::form::whole_date(typed)) return *date > today;
  const bool this_year = typed.year && *typed.year == static_cast<int>(today.year());
  return this_year && typed.month && *typed.month > static_cast<unsigned>(today.month());
}

// What is missing for a date that can be read again: the year always, and the rest unless it may be about then.
std::string missing_part(const DateTyped& typed, bool about) {
  if (!about && !typed.day) return "day";
  if ((!about || typed.day) && !typed.month) return "month";
  return typed.year ? "" : "year";
}

// "" when nothing is wrong; otherwise the part whose field is wrong, and what is wrong with it.
std::pair<std::string, std::string> wrong_with(const DateTyped& typed, const pack::Topic& topic, base::Date today) {
  if (typed.empty && topic.required) return {"day", "Enter " + topic.name};
  if (typed.empty) return {};
  if (!typed.readable)
    return {"day", capital(topic.name) + " must be in numbers: leave out the parts that are not known"};
  if (const auto part = missing_part(typed, topic.about); !part.empty())
    return {part, capital(topic.name) + " must include a " + part};
  if (!core::form::year_of_a_life(typed.year.value_or(0), today))
    return {"year", "Year must be four digits, and not in the future"};
  if (!possible(typed)) return {"day", capital(topic.name) + " must be a real date"};
  if (in_future(typed, today)) return {"day", capital(topic.name) + " must be today or in the past"};
  return {};
}

std::string two_digits(unsigned number) { return (number < 10 ? "-0" : "-") + std::to_string(number); }

// "2026", "2026-03", "2026-03-27"
std::string stored(const DateTyped& typed) {
  std::string text = std::to_string(typed.year.value_or(0));
  if (typed.month) text += two_digits(*typed.month);
  if (typed.month && typed.day) text += two_digits(*typed.day);
  return text;
}

void read_when(TopicAnswer& answer, const pack::Topic& topic, const http::Fields& form, base::Date today,
               std::vector<base::FieldError>& errors) {
  const auto typed = core::form::read_date(form, answer_field(topic));
  if (auto [part, message] = wrong_with(typed, topic, today); !part.empty()) {
    errors.push_back({answer_field(topic) + "-" + part, std::move(message)});
    return;
  }
  if (typed.empty) return;
  const bool about = topic.about && form.get(about_field(topic)) == "yes";
  answer.value = stored(typed);
  answer.said = (about ? "about " : "") + core::spoken_birth_date(core::form::birth_date(typed));
}

}  // namespace

std::string answer_field(const pack::Topic& topic) { return "topic_" + topic.code; }
std::string comment_field(const pack::Topic& topic) { return "comment_" + topic.code; }
std::string about_field(const pack::Topic& topic) { return "about_" + topic.code; }

TopicAnswer read_topic(const pack::Topic& topic, const http::Fields& form, base::Date today,
                       std::vector<base::FieldError>& errors) {
  TopicAnswer answer;
  answer.number = topic.number;
  answer.code = topic.code;
  answer.text = topic.text;
  answer.prompt = topic.prompt;
  answer.flags = topic.flags;
  answer.comment = form.get(comment_field(topic));
  answer.kind = topic.kind;
  switch (topic.kind) {
    case pack::TopicKind::yes_no:
      answer.answer = parse_answer(form.get(answer_field(topic)));
      break;
    case pack::TopicKind::choice:
      read_choice(answer, topic, form, errors);
      break;
    case pack::TopicKind::text:
      read_text(answer, topic, form, errors);
      break;
    case pack::TopicKind::date:
      read_when(answer, topic, form, today, errors);
      break;
  }
  return answer;
}

}  // namespace waymark::risk
