#pragma once
// One form for what people write in many ways. Every function takes any bytes, never throws for them, and
// says "nothing" (empty or no value) where it cannot make sense of them.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::linkage {

// Text is read up to this many bytes; the rest is ignored.
inline constexpr std::size_t kLongestText = 512;
// A word of a name is cut after this many letters, so that one machine word holds a bit for each.
inline constexpr std::size_t kLongestWord = 64;

// Lower-case ASCII for text in any script: compatibility decomposition, then ICU's "Any-Latin;
// Latin-ASCII; Lower". What has no Latin form is left out. Plain ASCII takes a short way.
std::string latin_lower(std::string_view utf8);

// The words of a name, letters a to z only. Apostrophes join (O'Brien → obrien); hyphens, spaces and every
// other sign separate. Titles (Mr, Dr …) before another word are left out.
std::vector<std::string> name_words(std::string_view utf8);

// Country code and number, digits only: "07700 900123" → "447700900123". Numbers without a country are
// British. Empty for fewer than 7 or more than 15 digits and for one digit repeated. All digits of the text are taken
// for one number, up to an extension ("x12").
std::string phone_digits(std::string_view text);
// Every telephone number that stands in the text, whatever stands beside it, each as `phone_digits` gives it, in their
// order and without repetition: for "07700 900123 (after 6) / Ada, 07700 900456" two.
std::vector<std::string> phone_numbers(std::string_view text);

struct EmailAddress {
  std::string mailbox;  // lower case, without "+tag"; without dots where the provider ignores them
  std::string domain;
  bool operator==(const EmailAddress&) const = default;
};
std::optional<EmailAddress> email_address(std::string_view text);
// Every address that stands in the text, in their order and without repetition.
std::vector<EmailAddress> email_addresses(std::string_view text);

// A British postcode by its published shape. `inward` is empty where only the first half is known.
// The pseudo-postcodes ZZ99 (no fixed abode, abroad) are nothing.
struct Postcode {
  std::string outward;
  std::string inward;
  bool whole() const { return !inward.empty(); }
  std::string text() const { return whole() ? outward + ' ' + inward : outward; }
  const std::string& district() const { return outward; }
  std::string sector() const { return whole() ? outward + ' ' + inward.substr(0, 1) : std::string(); }
  bool operator==(const Postcode&) const = default;
};
std::optional<Postcode> postcode(std::string_view text);

// `valid` is the modulus 11 check. Numbers from the test range (999…) and one digit repeated are nothing.
struct NhsNumber {
  std::string digits;  // always ten
  bool valid = false;
  bool operator==(const NhsNumber&) const = default;
};
std::optional<NhsNumber> nhs_number(std::string_view text);

// House number or name as lower-case letters and digits, without "flat", "number" and their like.
std::string house(std::string_view text);

// Letters and digits only, lower case: for UPRN, UPN, police numbers.
std::string reference(std::string_view text);

}  // namespace waymark::linkage
