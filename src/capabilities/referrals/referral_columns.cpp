#include "capabilities/referrals/referral_columns.hpp"

#include "core/stored.hpp"

namespace waymark::referrals {

using sql::operator""_sql;

namespace {

std::optional<base::Instant> instant_if(const sql::Row& row, std::size_t column) {
  if (row.null(column)) return std::nullopt;
  return core::stored_instant(row, column);
}

// A reason that whoever referred is not told stays out of whatever is read for them: "it is there already" would say
// that the person is known, to somebody who may be kept from knowing. Told is what stood beside it when it was
// selected, whatever the list says by now.
std::string readable_reason(const core::Reading& reading, const Referral& referral, const sql::Row& row) {
  const bool readable =
      referral.to_agency == reading.viewer().agency() || (referral.state == "declined" && row.integer(20) != 0);
  return std::string(readable ? row.maybe_text(13).value_or("") : "");
}

}  // namespace

sql::Text referral_columns() {
  return R"(
  SELECT f.id, f.contact_id, f.record_id, f.received_record_id, f.pathway, f.from_agency, f.to_agency, f.to_desk,
         f.purpose, f.basis, f.made_at, f.state, f.decided_at, f.reason_code, f.key_id, f.details, f.reason, f.version,
         f.support, f.support_at, f.reason_told
)"_sql;
}

Referral referral_from(const core::Reading& reading, const sql::Row& row) {
  const bool ours = row.text(5) == reading.viewer().agency();
  Referral referral;
  referral.id = core::stored<core::ReferralId>(row, 0);
  referral.contact = core::stored<core::ContactId>(row, 1);
  referral.own_record = core::stored<core::RecordId>(row, ours ? 2 : 3);
  referral.pathway = row.text(4);
  referral.from_agency = row.text(5);
  referral.to_agency = row.text(6);
  referral.to_desk = row.text(7);
  referral.purpose = row.text(8);
  referral.basis = row.text(9);
  referral.made = core::stored_instant(row, 10);
  referral.state = row.text(11);
  referral.decided = instant_if(row, 12);
  referral.support = row.maybe_text(18).value_or("");
  referral.supported = instant_if(row, 19);
  referral.reason_code = readable_reason(reading, referral, row);
  return referral;
}

}  // namespace waymark::referrals
