#pragma once
// One agency asks another for more about the person at risk in one of its contacts, and is answered or refused within a
// time. Whoever asks "specialist support" never learns which service it is; whoever is asked sees who asks.
#include <optional>
#include <string>
#include <vector>

#include "core/paging.hpp"
#include "core/record.hpp"
#include "core/web/route.hpp"

namespace waymark::requests {

// `Request::state`, as far as the viewer may know: an answer about somebody from whom she is kept does not exist for
// her, and what she asked waits.
inline constexpr std::string_view kWaiting = "waiting";
inline constexpr std::string_view kAnswered = "answered";
inline constexpr std::string_view kRefused = "refused";
inline constexpr std::string_view kWithdrawn = "withdrawn";

// A request as either side sees it.
struct Request {
  core::RequestId id;
  core::ContactId contact;  // of the agency that asked
  bool received = false;    // by the viewer's agency; otherwise it was sent by it
  std::string person;       // the name, as it was disclosed
  // The viewer's agency's own: of whoever asked always, of whoever was asked where the known-to answer named one.
  std::optional<core::RecordId> own_record;
  core::RecordId senders_record;
  std::string from_agency;
  core::StaffId from_staff;
  bool masked = false;       // "specialist support" was asked
  std::string asked_agency;  // "" for whoever asked it
  std::string asked_desk;
  std::string purpose;
  std::string basis;
  std::string person_told;  // whether the person knows: "yes", "later" or "unsafe"
  bool emergency = false;
  base::Instant made;
  base::Instant due;
  std::string state;
};

// One page of them. Those that wait first, the first due at the top; then the others, the newest first.
core::Paged<Request> requests_received(core::Reading& reading, std::int64_t page);
core::Paged<Request> requests_sent(core::Reading& reading, std::int64_t page);
// From both sides, the newest first.
std::vector<Request> requests_of(core::Reading& reading, const core::PersonId& person);
// Those that the viewer's agency sent because of this contact, the newest first.
std::vector<Request> requests_of_contact(core::Reading& reading, const core::ContactId& contact);

// What waits, for lists of work; the first due first. Of more than `kMostOpen` the first ones.
inline constexpr std::size_t kMostOpen = 200;
struct OpenRequests {
  std::vector<Request> first;
  std::int64_t all = 0;  // without the limit
};
OpenRequests open_requests_received(core::Reading& reading);
OpenRequests open_requests_sent(core::Reading& reading);

// Whom it was sent to, as the viewer may know them: "Essex Police, Domestic abuse enquiries", or "Specialist support,
// through the contact desk".
std::string asked_name(const Request& request, const pack::Pack& pack);
// Whom whoever asked may telephone: the desk, or for specialist support the contact desk.
pack::DeskAddress desk_to_telephone(const Request& request, const pack::Pack& pack);

core::web::Path request_path();

// For the page of a contact about somebody at risk: whoever was asked for more, and the way to ask.
html::Html asking_section(core::web::Visit& visit, core::Reading& reading, const core::ContactId& contact);

core::web::Routes routes();

}  // namespace waymark::requests
