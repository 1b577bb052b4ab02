#include "capabilities/requests/request_columns.hpp"

#include "core/opened.hpp"
#include "core/visibility.hpp"
#include "platform/http/log.hpp"

namespace waymark::requests {

using sql::operator""_sql;

namespace {

// What became of it: whoever received it knows what they said; whoever asked, what they may read of that. What was
// answered stays so, also where somebody who may not read it withdrew the request. A refusal is read when everybody
// refused, and stands although somebody says more later (for_whoever_asked).
//
// It falls due with the clock of whoever has it, which they may have set later; for whoever asked with the last of all,
// whether it has stopped or not. A date that moved back would tell of an answer that does not exist for the viewer, or
// that two services have what was asked of one.
constexpr sql::Text kUntilAnswers = R"(
  SELECT q.id, q.contact_id, q.from_agency, q.from_staff, q.asked_agency, q.asked_desk, q.urgency, q.purpose, q.basis,
         q.person_told, q.made_at,
         COALESCE((SELECT MAX(k.due_at) FROM clock k
                    WHERE k.partnership_id = q.partnership_id AND k.subject_id = q.id
                      AND (h.agency IS NULL OR k.agency = h.agency)), q.due_at) AS due_at,
         q.key_id, q.details, q.record_id, h.record_id AS receivers_record,
         h.agency AS receiver, h.desk AS receivers_desk, h.version,
         CASE WHEN h.agency IS NOT NULL THEN h.state
              WHEN EXISTS (SELECT 1 FROM request_answer w
                            WHERE w.partnership_id = q.partnership_id AND w.request_id = q.id AND w.reason_code = ''
                              AND
)"_sql;

constexpr sql::Text kUntilVisible = R"(
                          ) THEN 'answered'
              WHEN q.withdrawn_at IS NOT NULL THEN 'withdrawn'
              WHEN NOT EXISTS (SELECT 1 FROM request_delivery d
                                WHERE d.partnership_id = q.partnership_id AND d.request_id = q.id
                                  AND NOT EXISTS (SELECT 1 FROM request_answer x
                                                   WHERE x.partnership_id = d.partnership_id
                                                     AND x.request_id = d.request_id AND x.agency = d.agency
                                                     AND x.reason_code <> '')) THEN 'refused'
              ELSE 'waiting' END AS state
    FROM request q
    LEFT JOIN request_delivery h ON h.partnership_id = q.partnership_id AND h.request_id = q.id AND h.agency = $3
   WHERE
)"_sql;

std::string opened_details(core::Reading& reading, const sql::Row& row) {
  const crypto::Sealed<std::string> sealed(
      core::stored<crypto::KeyId>(row, 12),
      place_of_details(reading.partnership(), core::stored<core::RequestId>(row, 0)), row.blob(13));
  return core::opened(sealed, reading).value_or("");
}

Request without_the_name(const sql::Row& row) {
  Request request;
  request.id = core::stored<core::RequestId>(row, 0);
  request.contact = core::stored<core::ContactId>(row, 1);
  request.received = !row.null(16);
  request.from_agency = row.text(2);
  request.from_staff = core::stored<core::StaffId>(row, 3);
  request.masked = row.text(4).empty();
  request.asked_agency = row.text(request.received ? 16 : 4);
  request.asked_desk = row.text(request.received ? 17 : 5);
  request.emergency = row.text(6) == "emergency";
  request.purpose = row.text(7);
  request.basis = row.text(8);
  request.person_told = row.text(9);
  request.made = core::stored_instant(row, 10);
  request.due = core::stored_instant(row, 11);
  request.senders_record = core::stored<core::RecordId>(row, 14);
  if (!request.received) request.own_record = request.senders_record;
  if (request.received && !row.null(15)) request.own_record = core::stored<core::RecordId>(row, 15);
  request.state = row.text(19);
  return request;
}

}  // namespace

sql::Text visible_requests() {
  static const auto text =
      sql::compose({kUntilAnswers, core::visible::request_answer(), kUntilVisible, core::visible::request()});
  return text;
}

crypto::Place place_of_details(const core::Partnership& partnership, const core::RequestId& id) {
  return {partnership.code, "request", "details", id.text()};
}

Request request_from(core::Reading& reading, const sql::Row& row) {
  auto request = without_the_name(row);
  request.person = asked_from(opened_details(reading, row)).person.display_name();
  return request;
}

Request request_for_list(core::Reading& reading, const sql::Row& row) {
  try {
    return request_from(reading, row);
  } catch (const core::AlteredValue&) {
    http::log_event(http::Level::error, "request_does_not_open", {{"subject", http::RandomId{row.text(0)}}});
    auto request = without_the_name(row);
    request.person = "A name that cannot be read";
    return request;
  }
}

WholeRequest whole_without_said(core::Reading& reading, const sql::Row& row) {
  WholeRequest whole;
  whole.request = without_the_name(row);
  whole.asked = asked_from(opened_details(reading, row));
  whole.request.person = whole.asked.person.display_name();
  whole.version = row.maybe_integer(18).value_or(0);
  whole.key = core::stored<crypto::KeyId>(row, 12);
  return whole;
}

}  // namespace waymark::requests
