#pragma once
// Contacts that name somebody who causes harm beside the person at risk, recorded without typing them in.
#include "capabilities/known_to/known_to.hpp"
#include "engines/recorded.hpp"

namespace waymark {

// Who somebody of the cast is, in the words of one record.
inline core::Identity identity_of(world::World& world, const std::string& record) {
  const auto today = base::local_time(world.clock().now(), "Europe/London").date;
  return app::identity_of(*world.cast().record(record), world.cast(), today);
}
inline core::Identity opal(world::World& world) { return told_by_opal(world).people.front().identity; }

// Nothing is said of how to reach the person.
inline contacts::NewContact told_of(world::World& world, core::Identity victim) {
  auto told = told_by_opal(world);
  told.people.front().identity = std::move(victim);
  told.people.front().safe_contact = {};
  return told;
}
inline contacts::NewContact told_of(world::World& world, core::Identity victim, core::Identity accused) {
  auto told = told_of(world, std::move(victim));
  told.people.push_back({std::string(contacts::kAllegedPerpetrator), "", std::move(accused), {}});
  return told;
}

template <class Body>
auto as(const world::World& world, const std::string& staff, Body&& body) {
  return core::read(world.partnership(), world.staff(staff), std::forward<Body>(body));
}

// The record of each, in the order in which they were named.
inline std::vector<core::Record> people_in(const world::World& world, const std::string& staff,
                                           const core::ContactId& id) {
  return as(world, staff, [&](core::Reading& reading) {
    const auto told = base::promised(contacts::find_contact(reading, id), "it was recorded");
    std::vector<core::Record> records;
    for (const auto& part : told.parts)
      records.push_back(base::promised(core::find_record(reading, part.record), "who records holds a record"));
    return records;
  });
}

// What others know, as it was told when the contact was recorded.
inline known_to::Answer answer_at(const world::World& world, const std::string& staff, const core::ContactId& id) {
  return as(world, staff, [&](core::Reading& reading) {
    return base::promised(known_to::find_answer(reading, id), "others are asked about a person at risk");
  });
}

}  // namespace waymark
