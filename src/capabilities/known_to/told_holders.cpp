// Whom an answer was drawn from, for whoever carries a request to them.
#include "capabilities/known_to/known_to.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::known_to {

using sql::operator""_sql;

namespace {

// Of every enquiry of the contact: an answer may have been added to.
sql::Text of_contact() {
  static const auto text = sql::compose({R"(
    SELECT n.agency, n.record_id
      FROM enquiry e
      JOIN notice n ON n.partnership_id = e.partnership_id AND n.enquiry_id = e.id
     WHERE e.contact_id = $4 AND
  )"_sql,
                                         core::visible::enquiry(), " ORDER BY n.told_at, n.agency"_sql});
  return text;
}

}  // namespace

std::vector<Told::Asked> told_holders(core::Reading& reading, const core::ContactId& contact) {
  std::vector<Told::Asked> holders;
  for (const auto& row : reading.rows(of_contact(), {contact.text()}))
    holders.push_back({std::string(row.text(0)), core::stored<core::RecordId>(row, 1)});
  return holders;
}

}  // namespace waymark::known_to
