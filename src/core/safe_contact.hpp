#pragma once
// How somebody may be reached without harm. What nobody said is unsafe.
#include <string>
#include <vector>

#include "platform/crypto/sealed.hpp"

namespace waymark::core {

enum class Safety { unknown, safe, unsafe };
std::string_view to_text(Safety safety);
Safety parse_safety(std::string_view text);

struct ContactMethod {
  std::string kind;   // code in the pack's list of contact methods: call, text, email, post …
  std::string value;  // the number or address; may be empty
  Safety safety = Safety::unknown;
  std::string times;     // when, in words
  std::string who_else;  // who else may answer or read
  // Said to be safe and not believed, because of these records of other agencies (shared_value.hpp). Then it is unsafe.
  std::vector<std::string> refused_by{};
  bool refused() const { return !refused_by.empty(); }
  bool operator==(const ContactMethod&) const = default;
  bool may_use() const { return safety == Safety::safe; }
};

struct SafeContact {
  std::vector<ContactMethod> methods;
  std::string code_word;
  std::string note;
  bool operator==(const SafeContact&) const = default;
};

}  // namespace waymark::core

template <>
struct waymark::crypto::Codec<waymark::core::SafeContact> {
  static std::string write(const core::SafeContact& contact);
  static base::Result<core::SafeContact> read(std::string_view text);
};
