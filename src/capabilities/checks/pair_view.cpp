#include "capabilities/checks/pair_view.hpp"

#include <algorithm>

#include "capabilities/checks/words.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "platform/html/parts/narrow_cell.hpp"

namespace waymark::checks {

using namespace html::literals;
using core::Confidential;
using core::ReviewedPair;
using html::Html;
using html::parts::narrow_cell;
using linkage::Field;
namespace govuk = html::govuk;

namespace {

struct Row {
  std::string label;
  std::string left;
  std::string right;
  std::string alike;
};

std::string listed(const std::vector<std::string>& values) {
  std::string text;
  for (const auto& value : values) text += (text.empty() ? "" : ", ") + value;
  return text;
}

std::string surnames(const core::Identity& identity) {
  return identity.surname +
         (identity.former_surnames.empty() ? "" : " (before: " + listed(identity.former_surnames) + ")");
}

std::string other_names(const core::Identity& identity) {
  std::vector<std::string> names;
  for (const auto& alias : identity.aliases)
    names.push_back(alias.forenames + (alias.forenames.empty() || alias.surname.empty() ? "" : " ") + alias.surname);
  return listed(names);
}

std::string birth(const core::Identity& identity) {
  const auto& date = identity.birth_date;
  if (date.year || !date.stated) return date.year ? core::spoken_birth_date(date) : std::string();
  return "Born " + std::to_string(date.stated->earliest) + " to " + std::to_string(date.stated->latest) +
         ", by the age that was said";
}

std::string sex(const core::Identity& identity, const pack::Pack& pack) {
  return identity.sex == linkage::Sex::unknown ? "" : pack.label(pack::lists::sexes, core::to_text(identity.sex));
}

std::string areas(const core::Identity& identity) {
  std::vector<std::string> all;
  for (const auto& address : identity.addresses) all.push_back(address.postcode);
  return listed(all);
}

// "One letter differs, +4.1"; what only one side says weighs nothing.
std::string alike(const linkage::Explanation& explanation, Field field) {
  for (const auto& line : explanation.lines)
    if (line.field == field) return std::string(line.level) + ", " + signed_bits(line.bits);
  return "";
}

// Values that the desk does not need: that both hold one is said by how alike they are.
constexpr const char* kNotShown = "Not shown here";

std::vector<Row> rows_of(const ReviewedPair& pair, const pack::Pack& pack) {
  const auto& left = pair.record.identity;
  const auto& right = pair.other.identity;
  const auto how = [&](Field field) { return alike(pair.explanation, field); };
  return {{"First names", left.forenames, right.forenames, how(Field::forename)},
          {"Further first names", "", "", how(Field::middle_names)},
          {"Family name", surnames(left), surnames(right), how(Field::surname)},
          {"Also known as", other_names(left), other_names(right), ""},
          {"Order of the names", "", "", how(Field::arrangement)},
          {"Date of birth", birth(left), birth(right), how(Field::birth_date)},
          {"Sex", sex(left, pack), sex(right, pack), how(Field::sex)},
          {"Postcode, first half", areas(left), areas(right), how(Field::address)},
          {"Phone", listed(left.phones), listed(right.phones), how(Field::phone)},
          {"Email", "", "", how(Field::email)},
          {"NHS number", "", "", how(Field::nhs_number)}};
}

std::string_view confidential_words(Confidential confidential) {
  if (confidential == Confidential::same) return "both hold the same one; it weighs nothing";
  if (confidential == Confidential::different) return "they hold different ones; it weighs nothing";
  return "not compared";
}

std::vector<govuk::TableCell> cells(const Row& row, const std::string& left, const std::string& right) {
  const bool values = !row.left.empty() || !row.right.empty();
  const auto shown = [&](const std::string& value) {
    if (!values) return std::string(kNotShown);
    return value.empty() ? std::string("Not written down") : value;
  };
  return {{.text = row.label},
          narrow_cell(shown(row.left), left.c_str()),
          narrow_cell(shown(row.right), right.c_str()),
          narrow_cell(row.alike.empty() ? std::string("Says nothing") : row.alike, "How alike")};
}

Html side_by_side(const ReviewedPair& pair, const pack::Pack& pack, base::Date today) {
  const auto left = "Written down later: " + service_of(pack, pair.record.agency, today);
  const auto right = "There before: " + service_of(pack, pair.other.agency, today);
  govuk::Table table{.caption = "Side by side",
                     .caption_classes = "govuk-table__caption--m",
                     .head = {{.text = "What was compared"}, {.text = left}, {.text = right}, {.text = "How alike"}},
                     .first_cell_is_header = true,
                     .classes = "waymark-stack"};
  for (const auto& row : rows_of(pair, pack))
    if (!row.left.empty() || !row.right.empty() || !row.alike.empty()) table.rows.push_back(cells(row, left, right));
  if (pair.confidential != Confidential::none) {
    const auto held = [](const core::ReviewedRecord& record) {
      return std::string(record.has_confidential_address ? "Held, confidential" : "Not held");
    };
    table.rows.push_back(cells({"Address that is not shown", held(pair.record), held(pair.other),
                                std::string(confidential_words(pair.confidential))},
                               left, right));
  }
  return render(table);
}

Html added_up(const linkage::Explanation& explanation) {
  const auto row = [](std::string_view label, std::string value) {
    return govuk::SummaryRow{.key = {.text = label}, .value = {.text = std::move(value)}};
  };
  govuk::SummaryList list;
  list.rows = {row("So many people in the index", signed_bits(explanation.prior)),
               row("People of one household are alike", signed_bits(explanation.household)),
               row("Together", signed_bits(explanation.before_guards) + ": " + odds(explanation.before_guards) + ". " +
                                   meaning(explanation.before_guards))};
  Html html;
  html << "<h2 class=\"govuk-heading-m\">What it adds up to</h2>"_html << render(list);
  return html;
}

// The guards of today, and whatever else it was held for.
Html held_back_by(const ReviewedPair& pair) {
  std::vector<std::string> reasons = {why_held(pair.held_because)};
  for (const auto guard : pair.explanation.guards) {
    auto reason = why_held(linkage::reason_of(guard));
    if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) reasons.push_back(std::move(reason));
  }
  Html html;
  html
      << "<h2 class=\"govuk-heading-m\">Why a person has to look</h2><ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& reason : reasons) html << "<li>"_html << reason << "</li>"_html;
  return html << "</ul>"_html, html;
}

}  // namespace

Html pair_view(const ReviewedPair& pair, const pack::Pack& pack, base::Date today) {
  if (!pair.readable)
    return render(govuk::WarningText{.text =
                                         "One of these records was damaged and cannot be read here. Phone the "
                                         "administrator of our agency; until then decide only by what you are told."});
  Html html;
  html << side_by_side(pair, pack, today) << held_back_by(pair) << added_up(pair.explanation);
  return html;
}

}  // namespace waymark::checks
