#include "linkage/columns.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include "linkage/normalise.hpp"
#include "platform/base/failure.hpp"

namespace waymark::linkage {
namespace {

constexpr std::array<std::string_view, 21> kUses{
    "not used", "names the row",  "only to score", "full name",     "forenames",      "middle names",
    "surname",  "former surname", "date of birth", "year of birth", "month of birth", "day of birth",
    "sex",      "house number",   "street",        "postcode",      "UPRN",           "phone",
    "e-mail",   "NHS number",     "other number"};

void add_words(std::string& text, std::string_view more) {
  if (!text.empty() && !more.empty()) text += ' ';
  text += more;
}

// What each use says in one row: several columns of one use stand one after another.
class Values {
 public:
  Values(std::span<const Column> columns, std::span<const std::string> fields) : columns_(columns), fields_(fields) {}

  std::vector<std::string> all(ColumnUse use) const {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].use == use && !fields_[i].empty()) found.push_back(fields_[i]);
    return found;
  }
  std::string first(ColumnUse use) const {
    const auto found = all(use);
    return found.empty() ? std::string() : found.front();
  }
  std::string joined(ColumnUse use) const {
    std::string text;
    for (const std::string& one : all(use)) add_words(text, one);
    return text;
  }
  std::vector<Number> numbers() const {
    std::vector<Number> found;
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].use == ColumnUse::number && !fields_[i].empty())
        found.push_back({columns_[i].scheme, fields_[i], false});
    return found;
  }

 private:
  std::span<const Column> columns_;
  std::span<const std::string> fields_;
};

bool ends_with(const std::vector<std::string>& words, const std::vector<std::string>& last) {
  return !last.empty() && last.size() < words.size() && std::equal(last.rbegin(), last.rend(), words.rbegin());
}

// The name proper: no word of a name begins with a digit, but "2nd Baronet" does.
std::string_view before_digit(std::string_view text) {
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!inside && text[i] >= '0' && text[i] <= '9') return text.substr(0, i);
    inside = text[i] != ' ';
  }
  return text;
}

PersonName divided(const std::vector<std::string>& words, std::size_t words_of_surname) {
  PersonName name;
  for (std::size_t i = 0; i < words.size(); ++i)
    add_words(i + words_of_surname < words.size() ? name.forenames : name.surname, words[i]);
  return name;
}

// "Testerly, Marigold" begins with a surname; in "Marigold Testerly, MBE" what follows the comma is no name.
// The last word is the surname, unless a column says that the last words are.
PersonName read_full_name(std::string_view text, std::string_view surname) {
  text = before_digit(text);
  const auto comma = text.find(',');
  const std::vector<std::string> words = name_words(text.substr(0, comma));
  if (comma != std::string_view::npos && words.size() == 1)
    return {divided(name_words(text.substr(comma + 1)), 0).forenames, words.front()};
  const std::vector<std::string> last = name_words(surname);
  return divided(words, ends_with(words, last) ? last.size() : std::min<std::size_t>(1, words.size() - 1));
}

// A whole name may know what the columns for its parts leave out. Beside a surname alone, "name" is the forename.
PersonName read_name(const Values& values) {
  PersonName name{values.joined(ColumnUse::forenames), values.joined(ColumnUse::surname)};
  add_words(name.forenames, values.joined(ColumnUse::middle_names));
  const std::string full = values.first(ColumnUse::full_name);
  if (full.empty() || name_words(full) == name_words(name.forenames + ' ' + name.surname)) return name;
  const PersonName whole = read_full_name(full, name.surname);
  const bool known_surname = name_words(whole.surname) == name_words(name.surname);
  if (name.forenames.empty() && !name.surname.empty() && !known_surname) return {full, name.surname};
  const bool says_both = !whole.forenames.empty() && !whole.surname.empty();
  return says_both || (name.forenames.empty() && name.surname.empty()) ? whole : name;
}

template <class Named>
std::optional<Named> whole_number(const std::string& text) {
  Named number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

BirthDate read_birth(const Values& values) {
  BirthDate birth = read_birth_date(values.first(ColumnUse::birth_date));
  if (!birth.year) birth.year = whole_number<int>(values.first(ColumnUse::birth_year));
  if (!birth.month) birth.month = whole_number<unsigned>(values.first(ColumnUse::birth_month));
  if (!birth.day) birth.day = whole_number<unsigned>(values.first(ColumnUse::birth_day));
  return birth;
}

// "Flat 3, 12 High Street" → "3 12"; "Rose Cottage" as it is.
std::string house_in(const std::string& street) {
  std::string house;
  std::istringstream words(street);
  for (std::string word; words >> word;)
    if (word.find_first_of("0123456789") != std::string::npos) add_words(house, word);
  return house.empty() ? street : house;
}

// A postcode that is not British is no `Postcode`; with street and house it still names a home, and then
// stands where a reference of premises would.
Address read_address(const Values& values) {
  Address address;
  address.class_normal = true;
  address.uprn = values.first(ColumnUse::uprn);
  address.postcode = values.first(ColumnUse::postcode);
  address.house = values.joined(ColumnUse::house);
  const std::string street = values.joined(ColumnUse::street);
  const bool foreign = !address.postcode.empty() && !postcode(address.postcode);
  if (address.house.empty()) address.house = house_in(street);
  if (address.uprn.empty() && foreign && !street.empty() && !address.house.empty())
    address.uprn = address.house + ' ' + street + ' ' + address.postcode;
  return address;
}

}  // namespace

std::string_view name_of(ColumnUse use) { return kUses[static_cast<std::size_t>(use)]; }

std::vector<Column> columns_of(std::span<const std::string> header, std::string_view truth) {
  std::vector<Column> columns;
  bool row_named = false;
  for (const std::string& name : header) {
    Column column{name, name == truth && !truth.empty() ? ColumnUse::truth : use_of(name), {}};
    if (column.use == ColumnUse::row_id && row_named) column.use = ColumnUse::not_used;
    row_named = row_named || column.use == ColumnUse::row_id;
    if (column.use == ColumnUse::number) column.scheme = reference(name);
    columns.push_back(std::move(column));
  }
  return columns;
}

bool describe_people(std::span<const Column> columns) {
  const auto says = [](const Column& column) { return column.use > ColumnUse::truth; };
  return std::any_of(columns.begin(), columns.end(), says);
}

Identity read_person(std::span<const Column> columns, std::span<const std::string> fields) {
  base::expects(columns.size() == fields.size(), "a row has a field for each column");
  const Values values(columns, fields);
  PersonName name = read_name(values);
  Identity person;
  person.forenames = std::move(name.forenames);
  person.surname = std::move(name.surname);
  person.former_surnames = values.all(ColumnUse::former_surname);
  person.birth_date = read_birth(values);
  person.sex = read_sex(values.first(ColumnUse::sex));
  person.addresses = {read_address(values)};
  person.phones = values.all(ColumnUse::phone);
  person.emails = values.all(ColumnUse::email);
  person.nhs_number = values.first(ColumnUse::nhs_number);
  person.numbers = values.numbers();
  return person;
}

}  // namespace waymark::linkage
