#include "capabilities/contacts/fields.hpp"

namespace waymark::contacts {

std::string danger_field(std::string_view code) { return "danger_" + std::string(code); }
std::string basis_field(std::string_view purpose) { return "basis_" + std::string(purpose); }

std::vector<std::string> fields_of(Step step, const std::vector<std::string>& danger_codes,
                                   const std::vector<std::string>& purpose_codes) {
  switch (step) {
    case Step::now: {
      std::vector<std::string> fields = {"safe_to_talk"};
      for (const auto& code : danger_codes) fields.push_back(danger_field(code));
      return fields;
    }
    case Step::who:
      return {"forenames", "surname", "former_surname", "also_known_as", "birth-day", "birth-month", "birth-year",
              "age",       "sex",     "phone",          "email",         "address",   "postcode",    "address_class",
              "nhs_number"};
    case Step::what:
      return {"forms",   "happened-day", "happened-month", "happened-year",
              "channel", "narrative",    "children",       "two_way"};
    case Step::others:
      return {"harm_forenames",   "harm_surname",    "harm_birth-day",
              "harm_birth-month", "harm_birth-year", "relationship"};
    case Step::reaching: {
      std::vector<std::string> fields = {"reach_times", "reach_who_else", "code_word"};
      for (const auto& reach : kReaches) fields.emplace_back(reach.field);
      return fields;
    }
    case Step::reason: {
      std::vector<std::string> fields = {"purpose", "basis_reason", "consent", "wishes"};
      for (const auto& code : purpose_codes) fields.push_back(basis_field(code));
      return fields;
    }
  }
  return {};
}

}  // namespace waymark::contacts
