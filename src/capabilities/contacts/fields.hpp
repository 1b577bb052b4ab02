#pragma once
// The fields of a contact's draft: their names, once. Each page owns some of them.
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.hpp"

namespace waymark::contacts {

// The pages on which a contact is written down, in their order.
enum class Step { now, who, what, others, reaching, reason };
inline constexpr Step kSteps[] = {Step::now, Step::who, Step::what, Step::others, Step::reaching, Step::reason};

// The fields that a page owns. A field "danger" stands for one field for each danger question of the pack.
std::vector<std::string> fields_of(Step step, const std::vector<std::string>& danger_codes,
                                   const std::vector<std::string>& purpose_codes);

std::string danger_field(std::string_view code);    // "danger_" and the code
std::string basis_field(std::string_view purpose);  // "basis_" and the purpose

// What may be asked about reaching the person: the field, the pack's code of the method, the question.
struct Reach {
  std::string_view field;
  std::string_view method;
  std::string_view question;
};
inline constexpr Reach kReaches[] = {
    {"reach_call", "phone_call", "Is it safe to call?"},
    {"reach_text", "text_message", "Is it safe to send a text message?"},
    {"reach_email", "email", "Is it safe to email?"},
    {"reach_letter", "letter", "Is it safe to send a letter?"},
};

}  // namespace waymark::contacts
