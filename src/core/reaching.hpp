#pragma once
// How somebody may be reached, taken together from every record that the agency holds. Pure. The newest
// word on a way counts unless an older one is worse; "not known" in a newer record makes what was safe not
// safe until somebody asks again; what nobody said is not safe.
#include <set>
#include <string>
#include <vector>

#include "core/record.hpp"

namespace waymark::core {

struct Reach {
  std::string kind;   // code of a contact method
  std::string value;  // the number or address; empty: whatever there is of this kind
  Safety safety = Safety::unknown;
  bool disputed = false;  // one record says safe, another one unsafe
  bool shared = false;    // the alleged perpetrator has the same number or address
  std::string times;
  std::string who_else;
  base::Instant said{};                   // when the record that decides was made
  std::vector<std::string> refused_by{};  // said to be safe, and not believed: ContactMethod
};

struct Reaching {
  std::vector<Reach> reaches;  // unsafe before unknown before safe; then in the order of `kinds`
  bool never = false;          // asked not to be contacted at all
  std::vector<std::string> code_words;
  std::vector<std::string> notes;

  // Whether nothing of this kind may be used.
  bool forbidden(std::string_view kind) const;
};

// `records` the newest first; `kinds` are the methods that a page must speak of, mentioned or not;
// `others` holds phone numbers and e-mail addresses of alleged perpetrators, as `comparable_value` gives them.
Reaching reaching(const std::vector<Record>& records, const std::vector<std::string>& kinds,
                  const std::set<std::string>& others);

// One form for a phone number or an e-mail address, to tell whether two are the same.
std::string comparable_value(std::string_view value);

}  // namespace waymark::core
