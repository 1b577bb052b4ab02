#include "core/form/check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/form/typed.hpp"
#include "linkage/normalise.hpp"

namespace waymark::core::form {

using base::FieldError;
using pack::QuestionKind;

namespace {

constexpr std::size_t kLongestLine = 500;
constexpr std::size_t kLongestText = 20'000;
constexpr std::size_t kFewestDigits = 6;  // of a telephone number: local ones are written without their code
constexpr int kOldest = 125;

std::string small(std::string text) {
  // "NHS number" keeps its capitals.
  const bool word = text.size() > 1 && text[1] >= 'a' && text[1] <= 'z';
  if (word && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string name_of(const Asked& one) { return one.question->name.empty() ? small(one.label) : one.question->name; }

bool chosen(QuestionKind kind) {
  return kind == QuestionKind::one_of || kind == QuestionKind::some_of || kind == QuestionKind::pick ||
         kind == QuestionKind::yes_no || kind == QuestionKind::yes_no_each;
}

bool is_date(QuestionKind kind) { return kind == QuestionKind::date || kind == QuestionKind::part_of_date; }

FieldError missing(const Asked& one) {
  const auto verb = chosen(one.question->kind) ? "Select " : "Enter ";
  return {is_date(one.question->kind) ? one.field + "-day" : one.field, verb + name_of(one)};
}

using Found = std::optional<FieldError>;

Found check_choices(const Asked& one, const http::Fields& fields, const Asking& asking) {
  const auto choices = choices_of(*one.question, asking);
  for (const auto value : fields.all(one.field)) {
    if (value.empty()) continue;
    const bool known =
        std::any_of(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.value == value; });
    if (!known) return FieldError{one.field, "Select " + name_of(one) + " from what is listed"};
  }
  return std::nullopt;
}

Found check_number(const Asked& one, const http::Fields& fields) {
  const auto text = fields.get(one.field);
  const auto value = number(text);
  if (!value) return FieldError{one.field, capital(name_of(one)) + " must be a whole number, like 3"};
  if (one.question->most > 0 && *value > one.question->most)
    return FieldError{one.field, fmt::format("{} must be {} or less", capital(name_of(one)), one.question->most)};
  return std::nullopt;
}

// The last day that it can be: today, where the pack does not say that it may lie ahead.
base::Date latest_day(const Asked& one, const Asking& asking) {
  return std::chrono::sys_days{asking.today} + std::chrono::days{one.question->ahead_days};
}

Found check_year(const Asked& one, const DateTyped& typed, const Asking& asking) {
  if (!typed.year) return std::nullopt;
  const int first = static_cast<int>(asking.today.year()) - kOldest;
  const int last = static_cast<int>(latest_day(one, asking).year());
  if (*typed.year >= first && *typed.year <= last) return std::nullopt;
  return FieldError{one.field + "-year", fmt::format("Year must be four digits, between {} and {}", first, last)};
}

Found check_latest(const Asked& one, base::Date date, const Asking& asking) {
  const auto latest = latest_day(one, asking);
  if (date <= latest) return std::nullopt;
  const auto bound =
      one.question->ahead_days > 0 ? "on or before " + base::spoken_date(latest) : "today or in the past";
  return FieldError{one.field + "-day", capital(name_of(one)) + " must be " + bound};
}

Found check_date(const Asked& one, const http::Fields& fields, const Asking& asking) {
  const auto typed = read_date(fields, one.field);
  const auto name = capital(name_of(one));
  const auto day = one.field + "-day";
  if (!typed.readable) return FieldError{day, name + " must be in numbers: leave out the parts that are not known"};
  if (auto wrong = check_year(one, typed, asking)) return wrong;
  const bool whole = one.question->kind == QuestionKind::date;
  if (whole && !typed.day) return FieldError{day, name + " must include a day"};
  if (whole && !typed.month) return FieldError{one.field + "-month", name + " must include a month"};
  if (whole && !typed.year) return FieldError{one.field + "-year", name + " must include a year"};
  if ((typed.month && (*typed.month < 1 || *typed.month > 12)) || (typed.day && (*typed.day < 1 || *typed.day > 31)))
    return FieldError{day, name + " must be a real date: day 1 to 31, month 1 to 12"};
  const auto date = whole_date(typed);
  if (typed.day && typed.month && typed.year && !date) return FieldError{day, name + " must be a real date"};
  return date ? check_latest(one, *date, asking) : std::nullopt;
}

Found check_phone(const Asked& one, const http::Fields& fields) {
  const auto text = fields.get(one.field);
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (static_cast<std::size_t>(digits) >= kFewestDigits) return std::nullopt;
  return FieldError{one.field, "Enter a phone number, like 01632 960 001 or 07700 900 982"};
}

Found check_email(const Asked& one, const http::Fields& fields) {
  if (linkage::email_address(fields.get(one.field))) return std::nullopt;
  return FieldError{one.field, "Enter an email address in the correct format, like name@example.com"};
}

// What is known of it may be its first half: "RM17".
Found check_postcode(const Asked& one, const http::Fields& fields) {
  const auto text = fields.get(one.field);
  const auto plain = [](char c) {
    return c == ' ' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  const bool digit = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto letters = std::count_if(text.begin(), text.end(), [](char c) { return c != ' '; });
  if (digit && std::all_of(text.begin(), text.end(), plain) && letters >= 2 && letters <= 8) return std::nullopt;
  return FieldError{one.field, "Enter a postcode, like RM17 6SL, or its first half"};
}

// Ten digits of which the last one is a check (modulus 11) [G].
bool nhs_number_fits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c != ' ' && c != '-')
      return false;
  }
  if (digits.size() != 10) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) sum += (digits[i] - '0') * static_cast<int>(10 - i);
  const int check = (11 - sum % 11) % 11;
  return check != 10 && check == digits[9] - '0';
}

Found check_nhs_number(const Asked& one, const http::Fields& fields) {
  if (nhs_number_fits(fields.get(one.field))) return std::nullopt;
  return FieldError{one.field,
                    "Enter an NHS number of ten digits whose last one fits the others, or leave it out and write it "
                    "into the notes"};
}

// As somebody counts who types: a letter with an accent is one. Every byte of UTF-8 but the first of a letter begins
// with the bits 10.
std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

Found too_long(const Asked& one, const http::Fields& fields) {
  const auto most = one.question->kind == QuestionKind::lines ? kLongestText : kLongestLine;
  for (const auto value : fields.all(one.field))
    if (letters_in(value) > most)
      return FieldError{one.field, fmt::format("{} must be {} characters or less", capital(name_of(one)), most)};
  return std::nullopt;
}

Found check_value(const Asked& one, const http::Fields& fields, const Asking& asking) {
  if (auto wrong = too_long(one, fields)) return wrong;
  switch (one.question->kind) {
    case QuestionKind::number:
      return check_number(one, fields);
    case QuestionKind::date:
    case QuestionKind::part_of_date:
      return check_date(one, fields, asking);
    case QuestionKind::phone:
      return check_phone(one, fields);
    case QuestionKind::email:
      return check_email(one, fields);
    case QuestionKind::postcode:
      return check_postcode(one, fields);
    case QuestionKind::nhs_number:
      return check_nhs_number(one, fields);
    case QuestionKind::words:
    case QuestionKind::lines:
    case QuestionKind::by_slice:
      return std::nullopt;
    case QuestionKind::one_of:
    case QuestionKind::some_of:
    case QuestionKind::pick:
    case QuestionKind::yes_no:
    case QuestionKind::yes_no_each:
      return check_choices(one, fields, asking);
  }
  return std::nullopt;
}

}  // namespace

std::vector<FieldError> problems(const std::vector<Asked>& questions, const http::Fields& fields,
                                 const Asking& asking) {
  std::vector<FieldError> errors;
  for (const auto& one : questions) {
    if (one.question->kind == QuestionKind::by_slice) continue;
    if (!answered(one, fields)) {
      if (one.question->required && called_for(one, questions, fields)) errors.push_back(missing(one));
      continue;
    }
    if (!applies(one, questions, fields)) continue;
    if (auto wrong = check_value(one, fields, asking)) errors.push_back(*std::move(wrong));
  }
  return errors;
}

std::vector<FieldError> problems(const pack::FormPage& page, const http::Fields& fields, const Asking& asking) {
  if (!page.repeat) return problems(asked(page, 0, asking), fields, asking);
  std::vector<FieldError> errors;
  for (int group = 1; group <= groups_shown(page, fields, asking); ++group) {
    const auto questions = asked(page, group, asking);
    // A group that was added and left empty is not wrong.
    const bool empty = std::none_of(questions.begin(), questions.end(), [&](const Asked& one) {
      return answered(one, fields) && applies(one, questions, fields);
    });
    if (empty) continue;
    auto more = problems(questions, fields, asking);
    errors.insert(errors.end(), more.begin(), more.end());
  }
  return errors;
}

}  // namespace waymark::core::form
