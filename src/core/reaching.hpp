#pragma once
// How somebody may be reached, taken together from every record that the agency holds. Pure. The newest
// word on a way counts unless an older one is worse; "not known" in a newer record makes what was safe not
// safe until somebody asks again; what nobody said is not safe.
#include <string>
#include <vector>

#include "core/record.hpp"

namespace waymark::core {

struct Reach {
  std::string kind;   // code of a contact method
  std::string value;  // the number or address; empty: whatever there is of this kind
  Safety safety = Safety::unknown;
  bool disputed = false;  // one record says safe, another one unsafe
  std::string times;
  std::string who_else;
  base::Instant said{};                   // when the record that decides was made
  std::vector<std::string> refused_by{};  // said to be safe, and not believed: ContactMethod
  // Records of alleged perpetrators with the same number or address, or of the home where a letter would arrive.
  std::vector<std::string> shared_with{};
  bool shared() const { return !shared_with.empty(); }
};

// By what an alleged perpetrator is reached, as far as the viewer's agency knows (alleged_perpetrators.hpp).
struct AllegedPerpetrator {
  std::string record;
  std::vector<std::string> values;  // numbers and e-mail addresses, as comparable_values (same_value.hpp) gives them
  std::vector<Address> homes;       // only where it is known of them beside this person
};

struct Reaching {
  std::vector<Reach> reaches;  // unsafe before unknown before safe; then in the order of `kinds`
  bool never = false;          // asked not to be contacted at all
  std::vector<std::string> code_words;
  std::vector<std::string> notes;

  // Whether nothing of this kind may be used.
  bool forbidden(std::string_view kind) const;
};

// `records` the newest first; `kinds` are the methods that a page must speak of, mentioned or not.
Reaching reaching(const std::vector<Record>& records, const std::vector<std::string>& kinds,
                  const std::vector<AllegedPerpetrator>& others);

}  // namespace waymark::core
