#include "capabilities/requests/request_store.hpp"

#include "capabilities/requests/request_columns.hpp"
#include "core/opened.hpp"
#include "core/visibility.hpp"

namespace waymark::requests {

using sql::operator""_sql;

namespace {

constexpr sql::Text kInsert = R"(
  INSERT INTO request (partnership_id, id, contact_id, record_id, from_agency, from_staff, asked_agency, asked_desk,
                       urgency, purpose, basis, person_told, pack_hash, made_at, due_at, key_id, details)
  VALUES ($1, $4, $5, $6, $3, $2, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  ON CONFLICT (partnership_id, id) DO NOTHING
)"_sql;

constexpr sql::Text kDeliver = R"(
  INSERT INTO request_delivery (partnership_id, request_id, agency, desk, record_id, state, version)
  VALUES ($1, $4, $5, $6, $7, 'waiting', 1)
)"_sql;

constexpr sql::Text kMarkAnswered = R"(
  UPDATE request_delivery SET state = 'answered', version = version + 1
   WHERE partnership_id = $1 AND agency = $3 AND request_id = $4 AND version = $5 AND state <> 'withdrawn'
)"_sql;

constexpr sql::Text kMarkRefused = R"(
  UPDATE request_delivery SET state = 'refused', version = version + 1
   WHERE partnership_id = $1 AND agency = $3 AND request_id = $4 AND version = $5 AND state = 'waiting'
)"_sql;

constexpr sql::Text kSay = R"(
  INSERT INTO request_answer (partnership_id, id, request_id, agency, staff_id, answered_at, record_id, basis,
                              reason_code, pack_hash, details, reason)
  VALUES ($1, $4, $5, $3, $2, $6, $7, $8, $9, $10, $11, $12)
)"_sql;

constexpr sql::Text kWithdraw = R"(
  UPDATE request SET withdrawn_at = $5, withdrawn_by = $2
   WHERE partnership_id = $1 AND from_agency = $3 AND id = $4 AND withdrawn_at IS NULL
)"_sql;

constexpr sql::Text kWithdrawDeliveries = R"(
  UPDATE request_delivery SET state = 'withdrawn', version = version + 1
   WHERE partnership_id = $1 AND request_id = $4 AND state = 'waiting'
)"_sql;

sql::Text one() {
  static const auto text = sql::compose({visible_requests(), " AND q.id = $4"_sql});
  return text;
}

// Of two services that were asked as one neither reads the other.
sql::Text said_of() {
  static const auto text = sql::compose({R"(
    SELECT w.id, w.agency, w.answered_at, w.record_id, w.basis, w.reason_code, w.details, w.reason, q.key_id
      FROM request q
      JOIN request_answer w ON w.partnership_id = q.partnership_id AND w.request_id = q.id
     WHERE q.id = $4 AND (q.from_agency = $3 OR w.agency = $3) AND
  )"_sql,
                                         core::visible::request(), " AND "_sql, core::visible::request_answer(),
                                         " ORDER BY w.answered_at, w.agency"_sql});
  return text;
}

sql::Text number_of_receivers() {
  static const auto text = sql::compose({R"(
    SELECT COUNT(*) FROM request q
      JOIN request_delivery d ON d.partnership_id = q.partnership_id AND d.request_id = q.id
     WHERE q.id = $4 AND
  )"_sql,
                                         core::visible::request()});
  return text;
}

crypto::Place place(const core::Partnership& partnership, const char* column, const core::RequestAnswerId& id) {
  return {partnership.code, "request_answer", column, id.text()};
}

// "" when the key was erased.
std::string text_in(core::Reading& reading, const sql::Row& row, const char* column, const sql::Blob& bytes) {
  const crypto::Sealed<std::string> sealed(
      core::stored<crypto::KeyId>(row, 8),
      place(reading.partnership(), column, core::stored<core::RequestAnswerId>(row, 0)), bytes);
  return core::opened(sealed, reading).value_or("");
}

Said said_from(core::Reading& reading, const sql::Row& row) {
  Said said;
  said.id = core::stored<core::RequestAnswerId>(row, 0);
  said.agency = row.text(1);
  said.at = core::stored_instant(row, 2);
  if (!row.null(3)) said.record = core::stored<core::RecordId>(row, 3);
  said.basis = row.text(4);
  said.reason_code = row.text(5);
  said.told = told_from(text_in(reading, row, "details", row.blob(6)));
  const auto kept = row.maybe_blob(7);
  if (kept && said.agency == reading.viewer().agency()) said.kept = kept_from(text_in(reading, row, "reason", *kept));
  return said;
}

std::vector<Said> readable(core::Reading& reading, const Request& request) {
  std::vector<Said> all;
  for (const auto& row : reading.rows(said_of(), {request.id.text()})) all.push_back(said_from(reading, row));
  if (request.received) return all;
  const auto receivers = reading.only(number_of_receivers(), {request.id.text()}).integer(0);
  return for_whoever_asked(all, static_cast<std::size_t>(receivers));
}

}  // namespace

std::optional<WholeRequest> find_whole_request(core::Reading& reading, const core::RequestId& id) {
  const auto row = reading.row(one(), {id.text()});
  if (!row) return std::nullopt;
  auto whole = whole_without_said(reading, *row);
  whole.said = readable(reading, whole.request);
  return whole;
}

bool add_request(core::Transaction& transaction, const NewRequest& made) {
  const auto& partnership = transaction.partnership();
  const auto details = crypto::Sealed<std::string>::seal(
      partnership.keys, made.key, place_of_details(partnership, made.id), document_of(made.asked));
  if (transaction.run(kInsert, {made.id.text(), made.contact.text(), made.record.text(), made.whom.agency,
                                made.whom.desk, made.emergency ? "emergency" : "usual", made.purpose, made.basis,
                                made.person_told, transaction.pack()->hash, base::to_text(made.made),
                                base::to_text(made.due), made.key.text(), details.bytes()}) != 1)
    return false;
  for (const auto& delivery : made.deliveries) {
    const auto record = delivery.record ? sql::Value(delivery.record->text()) : sql::Value(nullptr);
    transaction.run(kDeliver, {made.id.text(), delivery.agency, delivery.desk, record});
  }
  return true;
}

bool mark_answered(core::Transaction& transaction, const core::RequestId& id, std::int64_t version) {
  return transaction.run(kMarkAnswered, {id.text(), version}) == 1;
}

bool mark_refused(core::Transaction& transaction, const core::RequestId& id, std::int64_t version) {
  return transaction.run(kMarkRefused, {id.text(), version}) == 1;
}

void add_said(core::Transaction& transaction, const core::RequestId& request, const crypto::KeyId& key,
              const Said& said) {
  const auto& partnership = transaction.partnership();
  const auto sealed = [&](const char* column, const std::string& text) {
    return crypto::Sealed<std::string>::seal(partnership.keys, key, place(partnership, column, said.id), text).bytes();
  };
  const auto record = said.record ? sql::Value(said.record->text()) : sql::Value(nullptr);
  const auto kept = said.kept.empty() ? sql::Value(nullptr) : sql::Value(sealed("reason", document_of(said.kept)));
  transaction.run(kSay, {said.id.text(), request.text(), base::to_text(said.at), record, said.basis, said.reason_code,
                         transaction.pack()->hash, sealed("details", document_of(said.told)), kept});
}

bool mark_withdrawn(core::Transaction& transaction, const core::RequestId& id, base::Instant now) {
  if (transaction.run(kWithdraw, {id.text(), base::to_text(now)}) != 1) return false;
  transaction.run(kWithdrawDeliveries, {id.text()});
  return true;
}

}  // namespace waymark::requests
