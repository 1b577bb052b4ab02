#include "capabilities/requests/own_records.hpp"

#include <algorithm>

#include "core/matcher.hpp"

namespace waymark::requests {

namespace {

std::vector<core::PersonId> near(core::Reading& reading, const core::Identity& identity) {
  const auto matching = core::match(reading, identity);
  auto people = matching.answerable;
  for (const auto& held : matching.held)
    if (std::find(people.begin(), people.end(), held.person) == people.end()) people.push_back(held.person);
  return people;
}

std::vector<core::PersonId> people_of(core::Reading& reading, const WholeRequest& whole) {
  if (whole.request.own_record)
    if (const auto record = core::find_record(reading, *whole.request.own_record)) return {record->person};
  return near(reading, whole.asked.person);
}

}  // namespace

std::vector<core::Record> own_records(core::Reading& reading, const WholeRequest& whole) {
  std::vector<core::Record> found;
  for (const auto& person : people_of(reading, whole)) {
    auto records = core::records_of(reading, person);
    if (!records.empty() && found.size() < kMostOwnRecords) found.push_back(std::move(records.front()));
  }
  return found;
}

}  // namespace waymark::requests
