// Whom an answer was drawn from, for whoever carries a request to them.
#include <algorithm>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/known_to/open_pairs.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::known_to {

using sql::operator""_sql;

namespace {

// Of every enquiry of the contact: an answer may have been added to. All of them are about one record.
sql::Text of_contact() {
  static const auto text = sql::compose({R"(
    SELECT n.agency, n.record_id, l.person_id, e.record_id
      FROM enquiry e
     CROSS JOIN notice n
     CROSS JOIN link l
     WHERE e.contact_id = $4
       AND n.partnership_id = $1 AND n.enquiry_id = e.id
       AND l.partnership_id = $1 AND l.record_id = n.record_id AND l.ended_at IS NULL AND
  )"_sql,
                                         core::visible::enquiry(), " ORDER BY n.told_at DESC, n.agency"_sql});
  return text;
}

struct Heard {
  Told::Asked holder;
  core::PersonId person;
};

// The likeliest person's first.
std::vector<core::PersonId> people_of(core::Reading& reading, const core::RecordId& record) {
  const auto viewer = core::Viewer::matcher(reading.viewer());
  auto matcher = reading.as(viewer);
  return people_today(matcher, record, open_pairs(reading, record)).answerable;
}

}  // namespace

std::vector<Told::Asked> told_holders(core::Reading& reading, const core::ContactId& contact) {
  std::vector<Told::Asked> holders;
  const auto rows = reading.rows(of_contact(), {contact.text()});
  if (rows.empty()) return holders;
  std::vector<Heard> all;
  for (const auto& row : rows)
    all.push_back(
        {{std::string(row.text(0)), core::stored<core::RecordId>(row, 1)}, core::stored<core::PersonId>(row, 2)});
  for (const auto& person : people_of(reading, core::stored<core::RecordId>(rows.front(), 3))) {
    for (const auto& heard : all) {
      const bool known = std::any_of(holders.begin(), holders.end(),
                                     [&](const Told::Asked& holder) { return holder.agency == heard.holder.agency; });
      if (heard.person == person && !known) holders.push_back(heard.holder);
    }
  }
  return holders;
}

}  // namespace waymark::known_to
