// The names of columns as registers, case systems and published data sets have them.
#include <algorithm>
#include <array>
#include <utility>

#include "linkage/columns.hpp"
#include "linkage/normalise.hpp"

namespace waymark::linkage {
namespace {

struct Named {
  ColumnUse use;
  std::string_view names;  // words without signs between them, each in its own brackets of spaces
};

constexpr std::array kNames{
    Named{ColumnUse::row_id, " id rowid recordid recid uniqueid sourceid "},
    Named{ColumnUse::full_name, " name fullname "},
    Named{ColumnUse::forenames,
          " forename forenames givenname givennames given firstname firstnames first christianname fname "},
    Named{ColumnUse::middle_names, " middlename middlenames othernames middle "},
    Named{ColumnUse::surname, " surname lastname familyname last family lname sname "},
    Named{ColumnUse::former_surname,
          " formersurname formersurnames previoussurname maidenname maidensurname birthsurname surnameatbirth "
          "formerlastname previouslastname "},
    Named{ColumnUse::birth_date, " dob dateofbirth birthdate birthday bornon "},
    Named{ColumnUse::birth_year, " yearofbirth birthyear yob dobyear "},
    Named{ColumnUse::birth_month, " monthofbirth birthmonth dobmonth "},
    Named{ColumnUse::birth_day, " dayofbirth dobday "},
    Named{ColumnUse::sex, " sex gender "},
    Named{ColumnUse::house,
          " house housenumber houseno housename housenameornumber streetnumber streetno flatnumber buildingnumber "
          "propertynumber "},
    Named{ColumnUse::street,
          " address address1 addressline1 addressline streetaddress street streetname road firstlineofaddress "},
    Named{ColumnUse::postcode, " postcode postalcode zip zipcode pcode "},
    Named{ColumnUse::uprn, " uprn uniquepropertyreferencenumber "},
    Named{
        ColumnUse::phone,
        " phone phonenumber phoneno telephone telephonenumber telephoneno tel telno mobile mobilenumber mobileno "
        "mobilephone mobilephonenumber cell cellphone landline homephone homephonenumber hometelephone contactnumber "},
    Named{ColumnUse::email, " email emailaddress mail "},
    Named{ColumnUse::nhs_number, " nhsnumber nhsno nhs nhsnum "},
    Named{
        ColumnUse::number,
        " socsecid socialsecuritynumber ssn nino ninumber nationalinsurancenumber nationalid nationalidnumber nin "
        "ugandanin upn uniquepupilnumber pnc pncid pncnumber pncno cro croid cronumber crono passportnumber passportno "
        "driverlicencenumber driverslicense medicarenumber artnumber hospitalnumber "},
};

// Words that do not change what a column holds or whose it is.
constexpr std::array<std::string_view, 11> kAddNothing{"current", "client", "person",  "patient", "subject", "customer",
                                                       "legal",   "main",   "primary", "fake",    "clean"};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "dateOfBirth", "Address1" and "DATE_OF_BIRTH" alike: a word ends before a capital that follows a small letter.
std::vector<std::string> words_of(std::string_view name) {
  std::string spaced;
  for (const char c : name.substr(0, kLongestText)) {
    if (is_upper(c) && !spaced.empty() && is_lower(spaced.back())) spaced += ' ';
    spaced += c;
  }
  std::vector<std::string> words(1);
  for (const char c : latin_lower(spaced)) {
    if (is_lower(c) || is_digit(c))
      words.back() += c;
    else if (!words.back().empty() && c != '\'')
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word;
  return text;
}

ColumnUse look_up(const std::string& name) {
  const std::string bracketed = ' ' + name + ' ';
  const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const Named& named) {
    return !name.empty() && named.names.find(bracketed) != std::string_view::npos;
  });
  return found == kNames.end() ? ColumnUse::not_used : found->use;
}

// "phone 2", "postcode1", but "address 2" is another line of the address and not another address.
std::string without_number(std::string name) {
  while (!name.empty() && is_digit(name.back())) name.pop_back();
  return name;
}

bool counted(ColumnUse use) {
  return use == ColumnUse::phone || use == ColumnUse::email || use == ColumnUse::former_surname ||
         use == ColumnUse::postcode;
}

}  // namespace

ColumnUse use_of(std::string_view column_name) {
  std::vector<std::string> words = words_of(column_name);
  if (words == std::vector<std::string>{"birth", "day"}) return ColumnUse::birth_day;  // a "birthday" is a date
  if (const ColumnUse use = look_up(joined(words)); use != ColumnUse::not_used) return use;
  std::erase_if(words, [](const std::string& word) {
    return std::find(kAddNothing.begin(), kAddNothing.end(), word) != kAddNothing.end();
  });
  const std::string name = joined(words);
  if (const ColumnUse use = look_up(name); use != ColumnUse::not_used) return use;
  const ColumnUse use = look_up(without_number(name));
  return counted(use) ? use : ColumnUse::not_used;
}

}  // namespace waymark::linkage
