#include "capabilities/next_steps/answer_view.hpp"

#include <fmt/format.h>

#include <array>

#include "core/web/telephone.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "platform/html/unbroken.hpp"

namespace waymark::next_steps {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr std::array kOrdinals = {"first",     "second",      "third",      "fourth",     "fifth",
                                  "sixth",     "seventh",     "eighth",     "ninth",      "tenth",
                                  "eleventh",  "twelfth",     "thirteenth", "fourteenth", "fifteenth",
                                  "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};
constexpr std::array kNumbers = {"no",       "one",     "two",     "three",     "four",     "five",     "six",
                                 "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
                                 "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

std::string spelled(std::int64_t number) {
  return number >= 0 && number < static_cast<std::int64_t>(kNumbers.size()) ? kNumbers[static_cast<std::size_t>(number)]
                                                                            : std::to_string(number);
}

std::string spoken(const std::string& date) {
  const auto parsed = base::parse_date(date);
  return parsed ? base::spoken_date(*parsed) : std::string();
}

std::string count_sentence(const known_to::Answer& answer, base::Date happened_on) {
  if (answer.contact_number <= 1) return "This is the first contact that we may know of.";
  const auto first = base::parse_date(answer.first_on);
  if (!first || *first >= happened_on)
    return fmt::format("This is the {} contact that we may know of.", ordinal(answer.contact_number));
  return fmt::format("This is the {} contact in {}.", ordinal(answer.contact_number),
                     span_between(*first, happened_on));
}

std::string support_sentence(const known_to::Answer& answer) {
  if (!answer.support_begun) return "No support has begun, as far as we may know.";
  if (answer.support_on.empty()) return "Support has begun.";
  return fmt::format("Support began on {}.", spoken(answer.support_on));
}

std::string contacts_of(const known_to::Holder& holder) {
  if (holder.contacts == 0) return "Not told";
  if (holder.first_on.empty()) return std::to_string(holder.contacts);
  if (holder.first_on == holder.last_on) return fmt::format("{}, on {}", holder.contacts, spoken(holder.first_on));
  return fmt::format("{}, from {} to {}", holder.contacts, spoken(holder.first_on), spoken(holder.last_on));
}

Html telephone_link(const std::string& number) {
  Html html;
  html << "<a class=\"govuk-link\" href=\""_html << html::Url::telephone(number) << "\">"_html << html::unbroken(number)
       << "</a>"_html;
  return html;
}

Html whom_to_phone(const known_to::Holder& holder) {
  Html html;
  if (holder.desk.empty()) return html << "Ask the contact desk"_html, html;
  html << holder.desk;
  if (holder.phone.empty()) return html << "<br>Number not published: ask the desk"_html, html;
  html << "<br>"_html << telephone_link(holder.phone);
  return html;
}

Html holders_table(const known_to::Answer& answer) {
  govuk::Table table{.caption = "Who else knows this person",
                     .caption_classes = "govuk-table__caption--m",
                     .head = {{.text = "Service"}, {.text = "Contacts as person at risk"}, {.text = "Whom to phone"}},
                     .first_cell_is_header = true};
  for (const auto& holder : answer.holders) {
    Html who;
    who << holder.shown_as;
    if (!holder.name.empty())
      who << "<br><span class=\"govuk-!-font-weight-regular\">"_html << holder.name << "</span>"_html;
    table.rows.push_back({{.text = std::move(who)}, {.text = contacts_of(holder)}, {.text = whom_to_phone(holder)}});
  }
  return render(table);
}

std::string holders_sentence(const known_to::Answer& answer) {
  std::int64_t named = 0;
  bool specialist = false;
  for (const auto& holder : answer.holders) {
    if (holder.agency.empty())
      specialist = true;
    else
      ++named;
  }
  if (named == 0 && !specialist) return "No other agency that we may ask knows this person.";
  if (named == 0) return "Specialist support knows this person.";
  const auto agencies = fmt::format("{} other {}", spelled(named), named == 1 ? "agency knows" : "agencies know");
  auto sentence = fmt::format("{} this person", agencies);
  sentence[0] = static_cast<char>(sentence[0] >= 'a' && sentence[0] <= 'z' ? sentence[0] - 'a' + 'A' : sentence[0]);
  return sentence + (specialist ? ", and so does specialist support." : ".");
}

// Until the desk has answered; what it knows by telephone may be what it lacks.
Html being_checked(const known_to::Answer& answer, const pack::Pack& pack) {
  const auto& address = pack.partnership.matching_desk;
  const auto* agency = pack.agencies.latest(address.agency);
  const auto* desk = agency ? agency->desk(address.desk) : nullptr;
  const auto by = base::parse_instant(answer.checked_by);
  Html html;
  html << "A possible match was found and passed to "_html << pack.desk_name(address.agency, address.desk) << " ("_html;
  if (desk && !desk->phone.empty())
    html << telephone_link(desk->phone);
  else
    html << "number not published"_html;
  html << "). It should be answered by "_html
       << (by ? base::spoken_time(*by, pack.partnership.time_zone) : "the next working day")
       << ". The answer will stand on this page, and on your home page until you have opened it. When that time has "
          "passed, or it cannot wait, telephone the desk. A former name, a birth date or a phone number helps."_html;
  return html;
}

// Whom to ask: the holders that are named, or the desk that speaks for those that are not.
Html another_part(const known_to::Answer& answer, const pack::Pack& pack) {
  const auto& desk = pack.partnership.contact_desk;
  Html html;
  html << "<p class=\"govuk-body\">Some records hold this person in another part than person at risk. Before you rely "
          "on that, phone "_html;
  if (answer.holders.empty())
    html << core::web::desk_with_number(pack, desk.agency, desk.desk);
  else
    html << "the desks above"_html;
  return html << ".</p>"_html, html;
}

}  // namespace

std::string ordinal(std::int64_t number) {
  if (number >= 1 && number <= static_cast<std::int64_t>(kOrdinals.size()))
    return kOrdinals[static_cast<std::size_t>(number - 1)];
  constexpr std::array<std::string_view, 10> kEnds = {"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"};
  const bool teen = number % 100 / 10 == 1;
  return fmt::format("{}{}", number, teen ? "th" : kEnds.at(static_cast<std::size_t>(number % 10)));
}

std::string span_between(base::Date from, base::Date to) {
  const auto days = (std::chrono::sys_days{to} - std::chrono::sys_days{from}).count();
  auto months = (static_cast<int>(to.year()) - static_cast<int>(from.year())) * 12 +
                static_cast<int>(static_cast<unsigned>(to.month())) -
                static_cast<int>(static_cast<unsigned>(from.month()));
  if (to.day() < from.day()) --months;
  if (months >= 2) return fmt::format("{} months", spelled(months));
  if (days >= 14) return fmt::format("{} weeks", spelled(days / 7));
  return fmt::format("{} {}", spelled(days), days == 1 ? "day" : "days");
}

Html answer_view(const known_to::Answer& answer, base::Date happened_on, const pack::Pack& pack) {
  Html html;
  Html facts;
  facts << "<p class=\"govuk-body-l\"><strong>"_html << count_sentence(answer, happened_on) << "</strong></p>"_html
        << "<p class=\"govuk-body-l\"><strong>"_html << support_sentence(answer) << "</strong></p>"_html
        << "<p class=\"govuk-body\">"_html << holders_sentence(answer) << "</p>"_html;
  html << render(govuk::InsetText{.text = std::move(facts), .classes = "app-answer"});
  if (!answer.holders.empty()) html << holders_table(answer);
  if (answer.in_another_part) html << another_part(answer, pack);
  if (answer.not_all_read)
    html << render(govuk::WarningText{
        .text = "Not every record could be read for this answer. Phone the contact desk before you rely on it."});
  if (answer.being_checked) html << render(govuk::WarningText{.text = being_checked(answer, pack)});
  return html;
}

}  // namespace waymark::next_steps
