#pragma once
// Asking for more: one transaction holds the request with what is disclosed, and the clock of each agency that receives
// it. All of it is on disk, or none.
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/requests/requests.hpp"
#include "capabilities/requests/whom.hpp"

namespace waymark::requests {

struct WholeRequest;

// What there is before somebody asks: read together, so that the page that shows it and the transaction that sends it
// agree.
struct Grounds {
  contacts::Contact contact;
  core::Record record;  // of the person at risk, read with the caution of every record that the agency holds of them
  known_to::Answer answer;                  // empty where nobody was asked
  std::vector<known_to::Told::Asked> told;  // for routing alone
  std::string who_asks;                     // as whoever is asked will read it
  bool shielded = false;
};
// Nothing for a contact that the viewer may not see, or in which nobody is at risk.
std::optional<Grounds> find_grounds(core::Reading& reading, const core::ContactId& contact);

// Says whether what they would read about the person, and whoever can be asked, is still what somebody saw.
std::string digest_of(const Grounds& grounds, const Asker& asker);

struct Question {
  core::RequestId id;  // made when the page was shown: a form that is sent twice makes one request
  core::ContactId contact;
  std::string whom;  // as on the form: `chosen`
  std::string desk;
  std::vector<std::string> kinds;  // codes of the list `request_kinds`
  std::string words;
  std::string why;
  bool emergency = false;
  std::string purpose;
  std::string basis;
  bool agreed = false;  // the person, to this request
  std::string basis_reason;
  std::string person_told;
  std::string untold_because;
  std::string seen{};  // digest of what whoever asks saw; "" where nobody was shown anything
};

// Whether it is what was asked already: of whom, for what, why, on which basis and how urgently. The agreement of the
// person is no part of a request.
bool asks_the_same(const WholeRequest& made, const Question& question, const Grounds& grounds, const Asker& asker);

// What is wrong with it, by the fields of the form; what has changed since it was seen is not among it.
std::vector<base::FieldError> problems_with(const Question& question, const Grounds& grounds, const Asker& asker);

// Not found for a contact that the viewer may not see; refused where a shield protects the person; invalid as above;
// conflict when this request was made before, or what would go is no longer what was seen.
base::Result<core::RequestId> make_request(const core::Partnership& partnership, const core::Viewer& viewer,
                                           const std::string& request_id, const Question& question, base::Instant now);

// The pack's clocks for whoever is asked.
std::string_view clock_for(bool emergency);

// Fields of the form that errors name.
inline constexpr std::string_view kWhom = "whom";
inline constexpr std::string_view kDesk = "desk";
inline constexpr std::string_view kKinds = "kinds";
inline constexpr std::string_view kWords = "words";
inline constexpr std::string_view kWhy = "why";
inline constexpr std::string_view kPurpose = "purpose";
std::string basis_field(std::string_view purpose);

}  // namespace waymark::requests
