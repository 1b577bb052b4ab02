#include "capabilities/people/search.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>

#include "core/many_ids.hpp"
#include "core/name_indexes.hpp"
#include "linkage/normalise.hpp"

namespace waymark::people {

namespace {

std::string former_of(const core::Identity& identity) {
  std::string text;
  const auto add = [&](const std::string& name) {
    if (!name.empty()) text += (text.empty() ? "" : ", ") + name;
  };
  for (const auto& surname : identity.former_surnames) add(surname);
  for (const auto& alias : identity.aliases)
    add(alias.forenames + (alias.forenames.empty() || alias.surname.empty() ? "" : " ") + alias.surname);
  return text;
}

auto order_of(const Hit& hit) {
  const auto& identity = hit.record.identity;
  return std::tuple(hit.found_by.nearly, linkage::latin_lower(identity.surname),
                    linkage::latin_lower(identity.forenames), identity.birth_date.year.value_or(0),
                    identity.birth_date.month.value_or(0), identity.birth_date.day.value_or(0), hit.record.made);
}

core::Likely likely(const core::Folded& record, const Wanted& wanted) {
  const auto by = found_by(record, wanted);
  if (!by) return core::Likely::no;
  return by->nearly ? core::Likely::nearly : core::Likely::yes;
}

// Goes through records that may answer until one person more is found than is shown. A record that the viewer may not
// see is passed over: where it stops, and what it counts until then, depends on nothing but what she sees.
class Searching {
 public:
  Searching(core::Reading& reading, const Wanted& wanted) : reading_(reading), wanted_(wanted) {}

  void look_at(std::span<const core::RecordId> records) {
    while (!records.empty() && !enough()) {
      const auto now = std::min(records.size(), core::kIdsAtOnce);
      look_at_people_of(core::seen_among(reading_, records.first(now)));
      records = records.subspan(now);
    }
  }

  Hits found() && { return listed(std::move(hits_), unreadable_.size()); }
  const std::vector<core::RecordId>& unreadable() const { return unreadable_; }

 private:
  bool enough() const { return hits_.size() > kMostShown; }

  void look_at_people_of(const std::vector<core::RecordOfPerson>& seen) {
    std::vector<core::PersonId> people;
    for (const auto& one : seen)
      if (looked_at_.insert(one.person).second) people.push_back(one.person);
    for (auto& person : core::own_people(reading_, people)) {
      if (enough()) return;
      unreadable_.insert(unreadable_.end(), person.unreadable.begin(), person.unreadable.end());
      if (auto hit = hit_of(std::move(person.records), wanted_)) hits_.push_back(std::move(*hit));
    }
  }

  core::Reading& reading_;
  const Wanted& wanted_;
  std::set<core::PersonId> looked_at_;
  std::vector<Hit> hits_;
  std::vector<core::RecordId> unreadable_;
};

}  // namespace

std::optional<Hit> hit_of(std::vector<core::OwnRecord> records, const Wanted& wanted) {
  const auto kept_back = kept_back_in(records);
  for (auto& [record, shielded] : records) {
    if (shielded) continue;
    const auto by = found_by(record.identity, wanted, kept_back);
    if (!by) continue;
    auto former = former_of(record.identity);
    return Hit{std::move(record), std::move(former), *by};
  }
  return std::nullopt;
}

Hits listed(std::vector<Hit> found, std::size_t unreadable) {
  const bool more = found.size() > kMostShown;
  if (more) found.resize(kMostShown);
  std::stable_sort(found.begin(), found.end(),
                   [](const Hit& left, const Hit& right) { return order_of(left) < order_of(right); });
  return {std::move(found), more, unreadable};
}

Hits search(core::Reading& reading, const Wanted& wanted) {
  auto& names = *reading.partnership().names;
  const auto found = names.find(reading, [&](const core::Folded& record) { return likely(record, wanted); });
  Searching searching(reading, wanted);
  searching.look_at(found.unreadable);
  searching.look_at(found.candidates.likely);
  searching.look_at(found.candidates.nearly);
  names.found_unreadable(reading, searching.unreadable());
  return std::move(searching).found();
}

}  // namespace waymark::people
