#include "capabilities/known_to/enquiry_store.hpp"

#include "capabilities/known_to/telling.hpp"
#include "core/opened.hpp"
#include "core/stored.hpp"

namespace waymark::known_to {

using sql::operator""_sql;

namespace {

// Whoever reads these answers on behalf of somebody else: nothing of it is shown.
constexpr sql::Text kAbout = R"(
  SELECT id, contact_id, record_id, purpose, basis, agency, staff_id, pack_hash, key_id, ordinal, because, answer
    FROM enquiry
   WHERE partnership_id = $1 AND record_id = $4
   ORDER BY ordinal
)"_sql;

constexpr sql::Text kAdd = R"(
  INSERT INTO enquiry (partnership_id, id, contact_id, record_id, agency, staff_id, purpose, basis, asked_at,
                       pack_hash, key_id, answer, ordinal, because, news_at)
  VALUES ($1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
)"_sql;

// Whether the agency heard of this contact's question about a record of the person whose record it is asked about now.
constexpr sql::Text kHeard = R"(
  SELECT COUNT(*)
    FROM enquiry e
   CROSS JOIN notice n
   CROSS JOIN link heard
   CROSS JOIN link asked
   WHERE e.partnership_id = $1 AND e.contact_id = $4
     AND n.partnership_id = $1 AND n.enquiry_id = e.id AND n.agency = $5
     AND heard.partnership_id = $1 AND heard.record_id = n.record_id AND heard.ended_at IS NULL
     AND asked.partnership_id = $1 AND asked.record_id = $6 AND asked.person_id = heard.person_id
     AND asked.ended_at IS NULL
)"_sql;

constexpr sql::Text kNotify = R"(
  INSERT INTO notice (partnership_id, id, agency, record_id, enquiry_id, asking_agency, purpose, basis, told_at)
  VALUES ($1, $4, $5, $6, $7, $8, $9, $10, $11)
)"_sql;

std::optional<Enquiry> enquiry_from(core::Reading& matcher, const sql::Row& row) {
  Enquiry enquiry;
  enquiry.id = core::stored<core::EnquiryId>(row, 0);
  enquiry.question = {core::stored<core::ContactId>(row, 1), core::stored<core::RecordId>(row, 2),
                      std::string(row.text(3)), std::string(row.text(4))};
  enquiry.agency = row.text(5);
  enquiry.staff = core::stored<core::StaffId>(row, 6);
  enquiry.pack_hash = row.text(7);
  enquiry.key = core::stored<crypto::KeyId>(row, 8);
  enquiry.ordinal = row.integer(9);
  enquiry.because = row.text(10);
  const crypto::Sealed<Answer> sealed(enquiry.key, place_of_answer(matcher.partnership(), row.text(0)), row.blob(11));
  auto answer = core::opened(sealed, matcher);
  if (!answer) return std::nullopt;
  enquiry.answer = std::move(*answer);
  return enquiry;
}

bool heard(core::Reading& reading, const core::ContactId& contact, const Told::Asked& holder) {
  return reading.only(kHeard, {contact.text(), holder.agency, holder.record.text()}).integer(0) > 0;
}

}  // namespace

crypto::Place place_of_answer(const core::Partnership& partnership, std::string_view id) {
  return {partnership.code, "enquiry", "answer", std::string(id)};
}

std::optional<Answers> answers_about(core::Reading& matcher, const core::RecordId& record) {
  const auto rows = matcher.rows(kAbout, {record.text()});
  if (rows.empty()) return std::nullopt;
  auto first = enquiry_from(matcher, rows.front());
  auto last = enquiry_from(matcher, rows.back());
  if (!first || !last) return std::nullopt;
  return Answers{std::move(*first), std::move(*last)};
}

void add_enquiry(core::Transaction& transaction, const Enquiry& enquiry, base::Instant now) {
  const auto& partnership = transaction.partnership();
  const auto sealed = crypto::Sealed<Answer>::seal(partnership.keys, enquiry.key,
                                                   place_of_answer(partnership, enquiry.id.text()), enquiry.answer);
  const auto& question = enquiry.question;
  const auto at = base::to_text(now);
  transaction.run(
      kAdd, {enquiry.id.text(), question.contact.text(), question.record.text(), enquiry.agency, enquiry.staff.text(),
             question.purpose, question.basis, at, enquiry.pack_hash, enquiry.key.text(), sealed.bytes(),
             enquiry.ordinal, enquiry.because, enquiry.ordinal > 0 ? sql::Value(at) : sql::Value(nullptr)});
}

void tell_holders(core::Transaction& transaction, const Enquiry& enquiry, const std::vector<Told::Asked>& asked,
                  const pack::Pack& pack, base::Instant now) {
  const auto today = base::local_time(now, pack.partnership.time_zone).date;
  // A notice never holds which sensitive service asked: every agency that holds something reads it.
  const auto asking = pack.sensitive(enquiry.agency, today) ? std::string() : enquiry.agency;
  for (const auto& holder : asked) {
    if (!holder_is_told(pack, holder.agency, enquiry.question.basis, today)) continue;
    if (enquiry.ordinal > 0 && heard(transaction, enquiry.question.contact, holder)) continue;
    const auto notice = core::NoticeId::random(transaction.partnership().randomness, "notice");
    transaction.run(kNotify, {notice.text(), holder.agency, holder.record.text(), enquiry.id.text(), asking,
                              enquiry.question.purpose, enquiry.question.basis, base::to_text(now)});
  }
}

}  // namespace waymark::known_to
