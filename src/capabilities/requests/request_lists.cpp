#include "capabilities/requests/request_columns.hpp"
#include "core/visibility.hpp"

namespace waymark::requests {

using sql::operator""_sql;

namespace {

constexpr sql::Text kBegin = "WITH known AS ("_sql;

// Random order: only among those that nothing else tells apart, so that each of them stands on one page.
constexpr sql::Text kWaitingFirst = R"(
  ) SELECT known.* FROM known
     ORDER BY CASE WHEN known.state = 'waiting' THEN 0 ELSE 1 END,
              CASE WHEN known.state = 'waiting' THEN known.due_at ELSE '' END, known.made_at DESC, known.from_agency,
              known.asked_agency, known.asked_desk, known.id
     LIMIT $4 OFFSET $5
)"_sql;

constexpr sql::Text kNumber = ") SELECT COUNT(*) FROM known"_sql;

constexpr sql::Text kOpen = R"(
  ) SELECT known.*, COUNT(*) OVER () AS everything FROM known
     WHERE known.state = 'waiting'
     ORDER BY known.due_at, known.made_at, known.from_agency, known.asked_agency
     LIMIT 200
)"_sql;

// Ids first: otherwise SQLite reads every request of the partnership to see whether this agency received it.
constexpr sql::Text kReceived = R"(
  AND h.agency = $3
  AND q.id IN (SELECT d.request_id FROM request_delivery d WHERE d.partnership_id = $1 AND d.agency = $3)
)"_sql;
constexpr sql::Text kReceivedAndWaiting = R"(
  AND h.agency = $3 AND h.state = 'waiting'
  AND q.id IN (SELECT d.request_id FROM request_delivery d
                WHERE d.partnership_id = $1 AND d.agency = $3 AND d.state = 'waiting')
)"_sql;
constexpr sql::Text kSent = " AND q.from_agency = $3 "_sql;

sql::Text received() {
  static const auto text = sql::compose({kBegin, visible_requests(), kReceived, kWaitingFirst});
  return text;
}
sql::Text number_received() {
  static const auto text = sql::compose({kBegin, visible_requests(), kReceived, kNumber});
  return text;
}
sql::Text sent() {
  static const auto text = sql::compose({kBegin, visible_requests(), kSent, kWaitingFirst});
  return text;
}
sql::Text number_sent() {
  static const auto text = sql::compose({kBegin, visible_requests(), kSent, kNumber});
  return text;
}
sql::Text received_open() {
  static const auto text = sql::compose({kBegin, visible_requests(), kReceivedAndWaiting, kOpen});
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
    AND q.id IN
        (SELECT sent.id
           FROM link l
          CROSS JOIN request sent
          WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
            AND sent.partnership_id = $1 AND sent.record_id = l.record_id AND sent.from_agency = $3
         UNION ALL
         SELECT d.request_id
           FROM link l
          CROSS JOIN request_delivery d
          WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
            AND d.partnership_id = $1 AND d.record_id = l.record_id AND d.agency = $3
         UNION ALL
         SELECT w.request_id
           FROM link l
          CROSS JOIN request_answer w
          WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
            AND w.record_id = l.record_id AND w.agency = $3 AND
  )"_sql,
                                         core::visible::request_answer(), R"()
    ORDER BY q.made_at DESC, q.asked_agency, q.purpose
  )"_sql});
  return text;
}

std::vector<Request> all_of(core::Reading& reading, const sql::Rows& rows) {
  std::vector<Request> requests;
  for (const auto& row : rows) requests.push_back(request_for_list(reading, row));
  return requests;
}

core::Paged<Request> page_of(core::Reading& reading, sql::Text number, sql::Text lines, std::int64_t page) {
  const auto paging = core::paging_of(reading.only(number).integer(0), page);
  return {paging, all_of(reading, reading.rows(lines, {core::kOnAPage, paging.before()}))};
}

OpenRequests open_of(core::Reading& reading, const sql::Rows& rows) {
  OpenRequests open{all_of(reading, rows), 0};
  if (!rows.empty()) open.all = rows.front().integer(kColumnsOfRequest);
  return open;
}

}  // namespace

core::Paged<Request> requests_received(core::Reading& reading, std::int64_t page) {
  return page_of(reading, number_received(), received(), page);
}
core::Paged<Request> requests_sent(core::Reading& reading, std::int64_t page) {
  return page_of(reading, number_sent(), sent(), page);
}

std::vector<Request> requests_of(core::Reading& reading, const core::PersonId& person) {
  return all_of(reading, reading.rows(of_person(), {person.text()}));
}

std::vector<Request> requests_of_contact(core::Reading& reading, const core::ContactId& contact) {
  return all_of(reading, reading.rows(of_contact(), {contact.text()}));
}

OpenRequests open_requests_received(core::Reading& reading) { return open_of(reading, reading.rows(received_open())); }
OpenRequests open_requests_sent(core::Reading& reading) { return open_of(reading, reading.rows(sent_open())); }

}  // namespace waymark::requests
