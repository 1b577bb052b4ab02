#include "capabilities/known_to/known_to.hpp"

#include <algorithm>

#include "capabilities/known_to/answer.hpp"
#include "capabilities/known_to/enquiry_store.hpp"
#include "core/deadline.hpp"

namespace waymark::known_to {

namespace {

// When the matching desk has to have answered: what the clock that is started for it will say.
base::Instant match_answer_due(const pack::Pack& pack, base::Instant now) {
  const auto& zone = pack.partnership.time_zone;
  const auto today = base::local_time(now, zone).date;
  const auto* rule = pack.clock(kMatchClock, today);
  const auto* calendar = rule ? pack.calendar(rule->calendar, today) : nullptr;
  if (!calendar) throw base::InfrastructureError("the pack has no clock for possible matches in force today");
  return core::due_at(*rule, *calendar, now, zone);
}

// Somebody near enough to ask the matching desk about, and whom this basis may know of.
bool being_checked(const core::Matching& matching, const Asking& asking) {
  return std::any_of(matching.held.begin(), matching.held.end(), [&](const core::PossibleMatch& held) {
    const bool answered =
        std::find(matching.answerable.begin(), matching.answerable.end(), held.person) != matching.answerable.end();
    return !answered && std::any_of(held.agencies.begin(), held.agencies.end(),
                                    [&](const std::string& agency) { return may_know_of(agency, asking); });
  });
}

}  // namespace

Told answer(core::Reading& enquirer, const core::Matching& matching, const pack::LawfulBasis& basis) {
  const auto& partnership = enquirer.partnership();
  const auto pack = partnership.packs.active();
  const auto now = partnership.clock.now();
  const auto viewer = core::Viewer::matcher(enquirer.viewer());
  auto matcher = enquirer.as(viewer);
  const Asking asking{enquirer.viewer().agency(), basis.reveals, *pack,
                      base::local_time(now, pack->partnership.time_zone).date};
  auto told = tell(holdings_of(matcher, matching.answerable), asking);
  told.answer.not_all_read = std::any_of(matching.unread.begin(), matching.unread.end(),
                                         [&](const std::string& agency) { return may_know_of(agency, asking); });
  if (being_checked(matching, asking)) {
    told.answer.being_checked = true;
    told.answer.checked_by = base::to_text(match_answer_due(*pack, now));
  }
  return told;
}

void keep(core::Transaction& transaction, const Question& question, const Told& told, const crypto::KeyId& key,
          base::Instant now) {
  const auto& partnership = transaction.partnership();
  const auto pack = transaction.pack();
  const auto& viewer = transaction.viewer();
  Enquiry enquiry;
  enquiry.id = core::EnquiryId::random(partnership.randomness, "enquiry");
  enquiry.question = question;
  enquiry.agency = viewer.agency();
  enquiry.staff = base::promised(core::StaffId::parse(viewer.staff_id()), "who asks is a member of staff");
  enquiry.pack_hash = pack->hash;
  enquiry.key = key;
  enquiry.answer = told.answer;
  add_enquiry(transaction, enquiry, now);
  tell_holders(transaction, enquiry, told.asked, *pack, now);
}

}  // namespace waymark::known_to
