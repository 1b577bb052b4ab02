#pragma once
// The pages of the pack's form `contact`, in their order, and the fields that the program itself reads.
#include <string>
#include <string_view>
#include <vector>

#include "core/form/asked.hpp"

namespace waymark::contacts {

using ReadingContext = core::form::Asking;

enum class Step { now, who, what, others, children, reaching, reason, about };
inline constexpr Step kSteps[] = {Step::now,      Step::who,      Step::what,   Step::others,
                                  Step::children, Step::reaching, Step::reason, Step::about};
std::string_view code_of(Step step);

// Throws InfrastructureError when the pack has no such page: its check did not let it through.
const pack::FormPage& page_of(Step step, const ReadingContext& context);

// The fields that a page owns; the lawful bases of every purpose too.
std::vector<std::string> fields_of(Step step, const ReadingContext& context);
// Whether any of its questions holds an answer.
bool anything_typed(Step step, const http::Fields& fields, const ReadingContext& context);
// The questions of the quick page, in the order of their pages: of people who cause harm the first one alone.
std::vector<core::form::Asked> quick_questions(const ReadingContext& context);
std::vector<std::string> quick_fields(const ReadingContext& context);

// In the draft of a correction, beside what the pages are sent: the contact that is corrected.
inline constexpr std::string_view kCorrects = "corrects";

inline constexpr std::string_view kPurpose = "purpose";
std::string danger_field(std::string_view code);    // "danger_" and the code
std::string basis_field(std::string_view purpose);  // "basis_" and the purpose

// What may be asked about reaching the person: the field, and the pack's code of the method.
struct Reach {
  std::string_view field;
  std::string_view method;
};
inline constexpr Reach kReaches[] = {
    {"reach_call", "phone_call"},
    {"reach_text", "text_message"},
    {"reach_email", "email"},
    {"reach_letter", "letter"},
};

}  // namespace waymark::contacts
