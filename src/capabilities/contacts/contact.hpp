#pragma once
// One occasion on which a person came to an agency's notice, as it was recorded.
#include <optional>
#include <string>
#include <vector>

#include "core/age.hpp"
#include "core/form/answers.hpp"
#include "core/record.hpp"
#include "pack/routing.hpp"

namespace waymark::contacts {

// Codes of the pack's list `parts`.
inline constexpr std::string_view kVictim = "victim";
inline constexpr std::string_view kAllegedPerpetrator = "alleged_perpetrator";
inline constexpr std::string_view kChild = "child";

struct Part {
  core::RecordId record;
  std::string part;
  std::string relationship;  // what this one is to the person at risk (a child: list `child_relations`); "" unsaid
};

inline constexpr std::string_view kConsentGiven = "given";

// Sealed, with the words in which it was asked. A contact that an older version wrote may lack any of it, and has no
// `answers`; of one that has them, everything else here is read from them.
struct Details {
  std::vector<core::form::Kept> answers;                    // of every question but who people are
  std::vector<std::pair<std::string, std::string>> danger;  // code of a danger question, "yes" | "no" | "unknown"
  std::string channel;
  std::string narrative;
  std::string children;  // "yes" | "no" | "unknown"
  std::string wishes;    // what the person wants
  std::string consent;   // "given" | "refused" | "not_asked"
  std::string reason;    // why this basis, where the basis asks for a reason
  // In whole years, as it was said; the record holds only a span around it, and none beside a year of birth.
  std::optional<int> stated_age{};
  std::string safe_to_talk{};  // "yes" | "no" | "unknown"
  std::string two_way{};       // the same: whether the service and the person spoke or wrote to each other
  std::string stated_sex{};    // code of the pack's list, where the record can only say that it is not known
};

// "disclosure": somebody said or showed something; "support": a support service and the person spoke.
inline constexpr std::string_view kDisclosure = "disclosure";
inline constexpr std::string_view kSupport = "support";

struct Contact {
  core::ContactId id;
  std::string agency;
  core::StaffId staff;
  std::string kind;
  base::Date happened_on;
  base::Instant recorded_at;
  std::string purpose;
  std::string basis;
  std::string pack_hash;
  std::vector<std::string> forms;
  std::vector<Part> parts;  // the person at risk first
  Details details;

  // Nothing when nobody in it is at risk.
  const Part* victim() const;
  const Part* alleged_perpetrator() const;  // the first one
  std::vector<const Part*> those_with(std::string_view part) const;
};

// Nothing when there is none that the viewer may see.
std::optional<Contact> find_contact(core::Reading& reading, const core::ContactId& id);
// Those of the viewer's agency in which this person has a part, the newest first.
std::vector<Contact> contacts_of(core::Reading& reading, const core::PersonId& person);

// What follows from answers: the members of `Details` that the program reads itself.
Details details_from(std::vector<core::form::Kept> answers);

// What the routing rules read: about the person at risk on the day of the contact. Prior contacts,
// support, risk criteria and topics are added by whoever knows them.
pack::Facts facts_of(const Contact& contact, const core::Record& victim, std::string_view time_zone);
// How old the person at risk is on another day, as far as anybody said: by the birth date, or as it was said at the
// contact and with the whole years since.
core::KnownAge age_of(const Contact& contact, const core::Record& victim, base::Date on, std::string_view time_zone);
void tell_age(pack::Facts& facts, const core::KnownAge& known);
// The age that was said at the contact of somebody under 16 without a year of birth: taken for a child until a birth
// date says otherwise.
std::optional<int> stated_child_age(const Contact& contact, const core::Record& victim);

}  // namespace waymark::contacts

template <>
struct waymark::crypto::Codec<waymark::contacts::Details> {
  static std::string write(const contacts::Details& details);
  static base::Result<contacts::Details> read(std::string_view text);
};
