// Records contacts without end and says which were acknowledged, one id a line: what kill_test kills.
//
//   contact_stream FOLDER STAFF_ID AGENCY
#include <fmt/format.h>

#include <cstdio>

#include "app/head_keeper.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "faults/stream.hpp"

namespace waymark {
namespace {

contacts::NewContact contact_number(int number, base::Date today, base::Randomness& randomness) {
  contacts::NewContact contact;
  contact.id = core::ContactId::random(randomness, "contact");
  contact.happened_on = today;
  contact.purpose = "safeguard_adult";
  contact.basis = "safeguarding_public_task";
  contact.forms = {"domestic_abuse"};
  contact.details.narrative = fmt::format("Number {}", number);
  core::Identity identity;
  identity.forenames = fmt::format("Stream{}", number % 50);
  identity.surname = fmt::format("Fictionby{}", number % 70);
  identity.birth_date = {
      1970 + number % 40, 1U + static_cast<unsigned>(number % 12), 1U + static_cast<unsigned>(number % 28), {}};
  contact.people.push_back({std::string(contacts::kVictim), "", identity, {}});
  identity.forenames = "Other";
  contact.people.push_back({std::string(contacts::kAllegedPerpetrator), "partner", identity, {}});
  return contact;
}

int stream(const char* folder, const char* staff, const char* agency) {
  const app::Runtime runtime(faults::stream_locations(folder));
  const app::HeadKeeper heads(runtime);
  const auto& partnership = runtime.partnership();
  const auto viewer = core::Viewer::staff(*core::StaffId::parse(staff), agency, core::Role::practitioner);
  for (int number = 0;; ++number) {
    const auto now = partnership.clock.now();
    const auto today = base::local_time(now, "Europe/London").date;
    const auto contact = contact_number(number, today, partnership.randomness);
    if (!contacts::record_contact(partnership, viewer, "stream", contact, now)) return 1;
    std::puts(contact.id.text().c_str());
    std::fflush(stdout);
  }
}

}  // namespace
}  // namespace waymark

int main(int count, char** arguments) {
  if (count != 4) return 2;
  return waymark::stream(arguments[1], arguments[2], arguments[3]);
}
