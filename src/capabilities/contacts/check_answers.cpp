#include "capabilities/contacts/check_answers.hpp"

namespace waymark::contacts {

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

std::string joined(const std::vector<std::string>& parts, const char* separator) {
  std::string all;
  for (const auto& part : parts)
    if (!part.empty()) all += (all.empty() ? "" : separator) + part;
  return all;
}

std::string answer_of(const Line& line, const http::Fields& fields, const pack::Pack& pack) {
  std::vector<std::string> parts;
  for (const auto& field : line.fields) switch (line.kind) {
      case Kind::codes:
        for (const auto code : fields.all(field)) parts.push_back(code.empty() ? "" : pack.label(line.list, code));
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
  const bool listed = line.kind == Kind::codes || line.kind == Kind::lines;
  const auto text = joined(parts, listed ? ", " : " ");
  return text.empty() ? std::string(line.unanswered) : text;
}

}  // namespace

std::vector<CheckedAnswer> checked_answers(const http::Fields& fields, const ReadingContext& context) {
  std::vector<CheckedAnswer> all;
  for (const auto* question : context.pack.list(pack::lists::danger_questions).in_force(context.today)) {
    const auto answer = fields.get(danger_field(question->code));
    all.push_back({Step::now, question->label, answer.empty() ? "Not asked" : spoken(Kind::answer, answer)});
  }
  const auto* agency = context.pack.agency(context.agency, context.today);
  for (const auto& line : lines())
    if (line.fields.front() != "two_way" || (agency && agency->support_service))
      all.push_back({line.step, std::string(line.label), answer_of(line, fields, context.pack)});
  const auto* purpose = context.pack.purpose(fields.get("purpose"), context.today);
  const auto* basis = context.pack.lawful_basis(chosen_basis(fields), context.today);
  all.push_back({Step::reason, "Purpose", purpose ? purpose->label : "Not given"});
  all.push_back({Step::reason, "Lawful basis", basis ? basis->label : "Not given"});
  return all;
}

}  // namespace waymark::contacts
