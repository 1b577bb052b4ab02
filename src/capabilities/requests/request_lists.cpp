#include "capabilities/requests/request_columns.hpp"
#include "core/visibility.hpp"

namespace waymark::requests {

using sql::operator""_sql;

namespace {

constexpr sql::Text kBegin = "WITH known AS ("_sql;

constexpr sql::Text kWaitingFirst = R"(
  ) SELECT known.* FROM known
     ORDER BY CASE WHEN known.state = 'waiting' THEN 0 ELSE 1 END,
              CASE WHEN known.state = 'waiting' THEN known.due_at ELSE '' END, known.made_at DESC, known.from_agency,
              known.asked_agency
     LIMIT 300
)"_sql;

constexpr sql::Text kOpen = R"(
  ) SELECT known.*, COUNT(*) OVER () AS everything FROM known
     WHERE known.state = 'waiting'
     ORDER BY known.due_at, known.made_at, known.from_agency, known.asked_agency
     LIMIT 200
)"_sql;

constexpr sql::Text kReceived = " AND h.agency = $3 "_sql;
constexpr sql::Text kSent = " AND q.from_agency = $3 "_sql;

sql::Text received() {
  static const auto text = sql::compose({kBegin, visible_requests(), kReceived, kWaitingFirst});
  return text;
}
sql::Text sent() {
  static const auto text = sql::compose({kBegin, visible_requests(), kSent, kWaitingFirst});
  return text;
}
sql::Text received_open() {
  static const auto text =
      sql::compose({kBegin, visible_requests(), kReceived, " AND h.state = 'waiting' "_sql, kOpen});
  return text;
}
sql::Text sent_open() {
  static const auto text = sql::compose({kBegin, visible_requests(), kSent, kOpen});
  return text;
}

sql::Text of_contact() {
  static const auto text = sql::compose(
      {visible_requests(), kSent, " AND q.contact_id = $4 ORDER BY q.made_at DESC, q.asked_agency, q.purpose"_sql});
  return text;
}

// By whatever record of the viewer's agency it speaks of.
sql::Text of_person() {
  static const auto text = sql::compose({visible_requests(), R"(
    AND EXISTS (SELECT 1 FROM link l
                 WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
                   AND ((q.from_agency = $3 AND l.record_id = q.record_id)
                     OR (h.agency = $3 AND l.record_id = h.record_id)
                     OR (h.agency = $3
                         AND l.record_id IN (SELECT w.record_id FROM request_answer w
                                              WHERE w.request_id = q.id AND w.agency = $3
                                                AND w.record_id IS NOT NULL AND
  )"_sql,
                                         core::visible::request_answer(), R"()))
                )
    ORDER BY q.made_at DESC, q.asked_agency, q.purpose
  )"_sql});
  return text;
}

std::vector<Request> all_of(core::Reading& reading, const sql::Rows& rows) {
  std::vector<Request> requests;
  for (const auto& row : rows) requests.push_back(request_for_list(reading, row));
  return requests;
}

OpenRequests open_of(core::Reading& reading, const sql::Rows& rows) {
  OpenRequests open{all_of(reading, rows), 0};
  if (!rows.empty()) open.all = rows.front().integer(kColumnsOfRequest);
  return open;
}

}  // namespace

std::vector<Request> requests_received(core::Reading& reading) { return all_of(reading, reading.rows(received())); }
std::vector<Request> requests_sent(core::Reading& reading) { return all_of(reading, reading.rows(sent())); }

std::vector<Request> requests_of(core::Reading& reading, const core::PersonId& person) {
  return all_of(reading, reading.rows(of_person(), {person.text()}));
}

std::vector<Request> requests_of_contact(core::Reading& reading, const core::ContactId& contact) {
  return all_of(reading, reading.rows(of_contact(), {contact.text()}));
}

OpenRequests open_requests_received(core::Reading& reading) { return open_of(reading, reading.rows(received_open())); }
OpenRequests open_requests_sent(core::Reading& reading) { return open_of(reading, reading.rows(sent_open())); }

}  // namespace waymark::requests
