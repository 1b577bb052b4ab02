#include "capabilities/known_to/asked_again.hpp"

#include <algorithm>

#include "core/stored.hpp"

namespace waymark::known_to {

using sql::operator""_sql;

namespace {

constexpr sql::Text kContact = R"(
  SELECT recorded_at FROM contact WHERE partnership_id = $1 AND id = $4
)"_sql;

core::Matching people_for(core::Reading& desk, const core::Viewer& viewer, const core::RecordId& record,
                          const std::vector<OpenPair>& open) {
  auto matcher = desk.as(viewer);
  return people_today(matcher, record, open);
}

}  // namespace

AskedAgain::AskedAgain(core::Reading& desk, const Enquiry& enquiry, base::Instant now)
    : desk_(desk),
      enquiry_(enquiry),
      now_(now),
      pack_(desk.partnership().packs.find(enquiry.pack_hash)),
      todays_(desk.partnership().packs.active()),
      open_(open_pairs(desk, enquiry.question.record)),
      viewer_(core::Viewer::matcher(enquiry.staff, enquiry.agency)) {
  const auto contact = desk.only(kContact, {enquiry.question.contact.text()});
  day_ = base::local_time(core::stored_instant(contact, 0), pack_->partnership.time_zone).date;
  basis_ = pack_->lawful_basis(enquiry.question.basis, day_);
  people_ = people_for(desk, viewer_, enquiry.question.record, open_);
  if (people_.person) return;
  // Who was kept out of their own contact since reads no answer of it: then it is their colleagues who are answered.
  viewer_ = core::Viewer::matcher(core::StaffId{}, enquiry.agency);
  people_ = people_for(desk, viewer_, enquiry.question.record, open_);
}

Asking AskedAgain::asking() const {
  return {enquiry_.agency, basis_->reveals,
          *pack_,          day_,
          todays_.get(),   base::local_time(now_, todays_->partnership.time_zone).date};
}

std::optional<Told> AskedAgain::told() {
  if (basis_ == nullptr) return std::nullopt;
  auto matcher = desk_.as(viewer_);
  auto told = tell(holdings_of(matcher, people_.answerable, enquiry_.question.contact), asking());
  told.answer.not_all_read = enquiry_.answer.not_all_read;
  return told;
}

bool AskedAgain::speaks_of(const core::PersonId& person) const {
  return std::find(people_.answerable.begin(), people_.answerable.end(), person) != people_.answerable.end();
}

bool AskedAgain::may_know(const core::PersonId& person) {
  if (basis_ == nullptr) return false;
  auto matcher = desk_.as(viewer_);
  const auto held = holdings_of(matcher, {person}, enquiry_.question.contact);
  return std::any_of(held.begin(), held.end(),
                     [&](const Holding& holding) { return may_know_of(holding.agency, asking()); });
}

bool AskedAgain::somebody_waits() {
  return std::any_of(open_.begin(), open_.end(), [&](const OpenPair& pair) {
    return pair.other != people_.person && (pair.shielded || may_know(pair.other));
  });
}

}  // namespace waymark::known_to
