#pragma once
// A recorded contact is corrected by the agency that recorded it. What stood there is kept and shown beside it.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "capabilities/contacts/recording.hpp"

namespace waymark::contacts {

// One answer that says something else now; in words, as they stood on the page.
struct Change {
  std::string label;
  std::string was;
  std::string is;
  // Of an answer that says who somebody is: the part of that person and their place on its page, from 1. Such a change
  // is kept under the key of the person's own record, and erased with it. "" where the contact itself says it.
  std::string part{};
  int number = 0;
  bool operator==(const Change&) const = default;
};

struct Correction {
  base::Instant corrected;
  core::StaffId staff;
  std::string reason_code;  // list `correction_reasons`
  std::vector<Change> changes;
};
// Of a contact that the viewer may see, the newest first.
std::vector<Correction> corrections_of(core::Reading& reading, const core::ContactId& contact);

inline constexpr std::string_view kCorrection = "correction";  // kind of the draft in which one is typed
inline constexpr std::string_view kReasons = "correction_reasons";

struct NewCorrection {
  core::ContactId contact;
  core::DraftId draft;
  std::int64_t version = 0;  // of the contact, when somebody began to correct it
  std::string reason_code;
  std::vector<Change> changes;
  NewContact says;  // what it is to say from now on; purpose, basis and people's parts stay as they are
  // For each of `says.people` the place on its page, from 1: there stood whom it is about.
  std::vector<int> places;
};

// The version of a contact of the viewer's own agency; nothing for any other.
std::optional<std::int64_t> correctable(core::Reading& reading, const core::ContactId& contact);

// What follows from a contact beyond what this slice knows, inside the transaction that corrects it: whoever knows the
// answers of the questions stands above, and is given by src/app.
using Reconsider = std::function<void(core::Transaction&, const core::ContactId&, base::Instant)>;

// Not found when it is not the viewer's agency's; conflict when somebody corrected it since, or the draft was sent
// before; invalid when somebody who was named is not named any more (a part is never taken away), or when a number that
// is called safe is not (safe_numbers.hpp).
//
// Whoever is named anew is matched like anybody, and nobody is matched anew by a correction: whom the corrected text
// may be about besides is held for the matching desk, and whoever asked reads it (known_to::begin_check). Pathways that
// follow from it are proposed, and `reconsider`, where there is one, reads it anew.
base::Result<core::ContactId> correct_contact(const core::Partnership& partnership, const core::Viewer& viewer,
                                              const std::string& request_id, const NewCorrection& correction,
                                              base::Instant now, const Reconsider& reconsider = {});

}  // namespace waymark::contacts
