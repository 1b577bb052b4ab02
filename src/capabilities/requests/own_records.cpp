#include "capabilities/requests/own_records.hpp"

#include <algorithm>

#include "core/matcher.hpp"
#include "core/rulings.hpp"

namespace waymark::requests {

namespace {

// What was decided about whoever was asked about. Read as the matcher on behalf of whoever answers.
class Decided {
 public:
  Decided(core::Reading& reading, const Request& request)
      : viewer_(core::Viewer::matcher(reading.viewer())),
        matcher_(reading.as(viewer_)),
        rulings_(matcher_),
        asked_about_(core::settled(matcher_, request.senders_record).person) {}

  bool apart(const core::PersonId& person) {
    return asked_about_ && rulings_.between(*asked_about_, person) == core::Ruled::apart;
  }

 private:
  core::Viewer viewer_;
  core::Reading matcher_;
  core::Rulings rulings_;
  std::optional<core::PersonId> asked_about_;
};

std::vector<core::PersonId> near(core::Reading& reading, const WholeRequest& whole) {
  const auto matching = core::match(reading, whole.asked.person);
  auto people = matching.answerable;
  for (const auto& held : matching.held)
    if (std::find(people.begin(), people.end(), held.person) == people.end()) people.push_back(held.person);
  Decided decided(reading, whole.request);
  std::erase_if(people, [&](const core::PersonId& person) { return decided.apart(person); });
  return people;
}

std::vector<core::PersonId> people_of(core::Reading& reading, const WholeRequest& whole) {
  if (const auto own = own_record_today(reading, whole.request))
    if (const auto record = core::find_record(reading, *own)) return {record->person};
  return near(reading, whole);
}

}  // namespace

std::optional<core::RecordId> own_record_today(core::Reading& reading, const Request& request) {
  const auto record = request.own_record ? core::find_record(reading, *request.own_record) : std::nullopt;
  if (record && Decided(reading, request).apart(record->person)) return std::nullopt;
  return request.own_record;
}

std::vector<core::Record> own_records(core::Reading& reading, const WholeRequest& whole) {
  std::vector<core::Record> found;
  for (const auto& person : people_of(reading, whole)) {
    auto records = core::records_of(reading, person);
    if (!records.empty() && found.size() < kMostOwnRecords) found.push_back(std::move(records.front()));
  }
  return found;
}

}  // namespace waymark::requests
