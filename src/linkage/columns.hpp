#pragma once
// Which column of a table says what about a person, by its name alone: never by what stands in it, so that
// the same headings are always read the same way.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linkage/person.hpp"

namespace waymark::linkage {

enum class ColumnUse : std::uint8_t {
  not_used,
  row_id,  // names the row in what is written; never evidence
  truth,   // says who the person is; never evidence
  full_name,
  forenames,
  middle_names,
  surname,
  former_surname,
  birth_date,
  birth_year,
  birth_month,
  birth_day,
  sex,
  house,
  street,
  postcode,
  uprn,
  phone,
  email,
  nhs_number,
  number,
};

// For people: "date of birth".
std::string_view name_of(ColumnUse use);

struct Column {
  std::string name;  // as the table has it
  ColumnUse use = ColumnUse::not_used;
  std::string scheme;  // of a `number`: what kind it is, from the column's name
};

// What a name says: capitals, spaces, hyphens and underscores make no difference ("Date of birth", "dateOfBirth",
// "date_of_birth"), nor do words that add nothing ("client_surname", "postcode_1"). A name about somebody
// else ("mother_surname") is not used.
ColumnUse use_of(std::string_view column_name);

// One for each name of the header. The column `truth` (none where it is empty) is used for nothing else.
std::vector<Column> columns_of(std::span<const std::string> header, std::string_view truth = {});

// Whether the columns hold anything by which people can be told apart.
bool describe_people(std::span<const Column> columns);

// A row of the table as a person; `fields` has one for each column. Addresses count as normal ones: whoever
// wrote the table put them in.
Identity read_person(std::span<const Column> columns, std::span<const std::string> fields);

// Years first (2024-03-09, 20240309, 2024/3/9) or last, then with the day before the month (09/03/2024, 9 Mar
// 2024); a time behind it is left out. What cannot be read is unknown, and so is a century that is not written.
BirthDate read_birth_date(std::string_view text);

Sex read_sex(std::string_view text);

}  // namespace waymark::linkage
