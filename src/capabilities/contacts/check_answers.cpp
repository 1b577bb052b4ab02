#include "capabilities/contacts/check_answers.hpp"

#include <algorithm>

namespace waymark::contacts {

using namespace html::literals;

namespace {

enum class Kind { words, lines, date, answer, safety, address_class, consent, codes };

struct Line {
  Step step;
  std::string_view label;
  Kind kind;
  std::vector<std::string> fields;  // of a date, the one name before "-day"
  std::string_view list{};          // of codes
  std::string_view unanswered = "Not given";
};

const std::vector<Line>& lines() {
  using enum Kind;
  static const std::vector<Line> all = {
      {Step::now, "Is it safe to talk now?", answer, {"safe_to_talk"}, {}, "Not asked"},
      {Step::who, "Name", words, {"forenames", "surname"}},
      {Step::who, "Former family name", words, {"former_surname"}},
      {Step::who, "Also known as", words, {"also_known_as"}},
      {Step::who, "Date of birth", date, {"birth"}},
      {Step::who, "Age", words, {"age"}},
      {Step::who, "Sex", codes, {"sex"}, pack::lists::sexes},
      {Step::who, "Phone", words, {"phone"}},
      {Step::who, "Email", words, {"email"}},
      {Step::who, "Address", Kind::lines, {"address", "postcode"}},
      {Step::who, "Who may know the address", address_class, {"address_class"}},
      {Step::who, "NHS number", words, {"nhs_number"}},
      {Step::what, "What is happening", codes, {"forms"}, pack::lists::forms_of_abuse},
      {Step::what, "When you heard or saw it", date, {"happened"}, {}, "Today"},
      {Step::what, "How it came to notice", codes, {"channel"}, pack::lists::contact_channels},
      {Step::what, "What was said or seen", words, {"narrative"}},
      {Step::what, "Children", answer, {"children"}},
      {Step::what, "You and the person spoke or wrote to each other", answer, {"two_way"}},
      {Step::others, "Who causes the harm", words, {"harm_forenames", "harm_surname"}},
      {Step::others, "Their date of birth", date, {"harm_birth"}},
      {Step::others, "What they are to the person", codes, {"relationship"}, pack::lists::relationships},
      {Step::reaching, "Safe to call", safety, {"reach_call"}},
      {Step::reaching, "Safe to send a text message", safety, {"reach_text"}},
      {Step::reaching, "Safe to email", safety, {"reach_email"}},
      {Step::reaching, "Safe to send a letter", safety, {"reach_letter"}},
      {Step::reaching, "Safe days and times", words, {"reach_times"}},
      {Step::reaching, "Who else answers or reads it", words, {"reach_who_else"}, {}, "Not known"},
      {Step::reaching, "Code word", words, {"code_word"}},
      {Step::reason, "Did the person agree to sharing?", consent, {"consent"}},
      {Step::reason, "Why this basis applies", words, {"basis_reason"}},
      {Step::reason, "What the person wants", words, {"wishes"}},
  };
  return all;
}

std::string spoken(Kind kind, std::string_view value) {
  if (kind == Kind::safety && value != "yes" && value != "no") return "Not known: treated as not safe";
  if (kind == Kind::address_class) {
    if (value == "normal") return "It may be shared";
    if (value == core::to_text(core::AddressClass::sealed)) return "Sealed: not shown on this page";
    return value == "refuge" ? "It is a refuge: no street address is kept" : "Only our own agency";
  }
  if (kind == Kind::consent && value == "not_asked") return "Not asked, because it was not safe or not possible";
  if (value == "yes" || (kind == Kind::consent && value == "given")) return "Yes";
  if (value == "no" || (kind == Kind::consent && value == "refused")) return "No";
  return value == "unknown" ? "Not known" : std::string(value);
}

std::string spoken_date(const http::Fields& fields, const std::string& name) {
  const auto typed = read_date(fields, name);
  if (typed.empty) return "";
  const bool day_alone = typed.day && !typed.month;
  const base::Date whole{std::chrono::year{typed.year.value_or(0)}, std::chrono::month{typed.month.value_or(1)},
                         std::chrono::day{typed.day.value_or(1)}};
  // The calendar would take month 258 for 2.
  const bool fits = typed.month.value_or(1) <= 12 && typed.day.value_or(1) <= 31;
  if (typed.readable && typed.year && !day_alone && fits && whole.ok())
    return core::spoken_birth_date({typed.year, typed.month, typed.day, {}});
  std::string as_typed;
  for (const auto* part : {"-day", "-month", "-year"})
    if (const auto value = fields.get(name + part); !value.empty())
      as_typed += (as_typed.empty() ? "" : " ") + std::string(value);
  return as_typed;
}

// A label may hold a comma itself.
const char* separator(Kind kind) {
  if (kind == Kind::codes) return "; ";
  return kind == Kind::lines ? ", " : " ";
}

std::string joined(const std::vector<std::string>& parts, const char* separator) {
  std::string all;
  for (const auto& part : parts)
    if (!part.empty()) all += (all.empty() ? "" : separator) + part;
  return all;
}

bool answered(const Line& line, const http::Fields& fields) {
  if (line.kind == Kind::safety) return true;
  return std::any_of(line.fields.begin(), line.fields.end(), [&](const std::string& field) {
    return line.kind == Kind::date ? !read_date(fields, field).empty : !fields.get(field).empty();
  });
}

// As the pack lists them, in whichever order they were selected or stored.
std::vector<std::string_view> in_order(std::vector<std::string_view> codes, const pack::CodeList& list) {
  std::erase(codes, std::string_view());
  const auto place = [&list](std::string_view code) {
    const auto& all = list.all();
    return std::find_if(all.begin(), all.end(), [code](const pack::Code& one) { return one.code == code; }) -
           all.begin();
  };
  std::stable_sort(codes.begin(), codes.end(),
                   [&place](std::string_view left, std::string_view right) { return place(left) < place(right); });
  return codes;
}

std::string answer_of(const Line& line, const http::Fields& fields, const pack::Pack& pack) {
  if (line.kind == Kind::lines && fields.get("address_class") == core::to_text(core::AddressClass::refuge))
    return "Not kept, because it is a refuge";
  std::vector<std::string> parts;
  for (const auto& field : line.fields) switch (line.kind) {
      case Kind::codes:
        for (const auto code : in_order(fields.all(field), pack.list(line.list)))
          parts.push_back(pack.label(line.list, code));
        break;
      case Kind::date:
        parts.push_back(spoken_date(fields, field));
        break;
      case Kind::words:
      case Kind::lines:
        parts.emplace_back(fields.get(field));
        break;
      default:
        parts.push_back(spoken(line.kind, fields.get(field)));
    }
  const auto text = joined(parts, separator(line.kind));
  return text.empty() ? std::string(line.unanswered) : text;
}

CheckedAnswer named(std::string_view label, std::string_view code, std::string name) {
  return {Step::reason, std::string(label), code.empty() ? "Not given" : std::move(name), !code.empty()};
}

}  // namespace

std::vector<CheckedAnswer> checked_answers(const http::Fields& fields, const ReadingContext& context) {
  std::vector<CheckedAnswer> all;
  for (const auto* question : context.pack.list(pack::lists::danger_questions).in_force(context.today)) {
    const auto answer = fields.get(danger_field(question->code));
    all.push_back(
        {Step::now, question->label, answer.empty() ? "Not asked" : spoken(Kind::answer, answer), !answer.empty()});
  }
  const auto* agency = context.pack.agency(context.agency, context.today);
  for (const auto& line : lines())
    if (line.fields.front() != "two_way" || (agency && agency->support_service))
      all.push_back(
          {line.step, std::string(line.label), answer_of(line, fields, context.pack), answered(line, fields)});
  const auto purpose = fields.get("purpose");
  const auto basis = chosen_basis(fields);
  all.push_back(named("Purpose", purpose, context.pack.purpose_name(purpose)));
  all.push_back(named("Lawful basis", basis, context.pack.basis_name(basis)));
  return all;
}

html::Html in_lines(std::string_view answer) {
  html::Html html;
  for (auto end = answer.find('\n'); end != std::string_view::npos; end = answer.find('\n')) {
    html << answer.substr(0, end) << "<br>"_html;
    answer.remove_prefix(end + 1);
  }
  html << answer;
  return html;
}

}  // namespace waymark::contacts
