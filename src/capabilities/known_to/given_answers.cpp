// The answers of a contact as whoever asked reads them.
#include <algorithm>

#include "capabilities/known_to/enquiry_store.hpp"
#include "core/opened.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::known_to {

using sql::operator""_sql;

namespace {

sql::Text of_contact() {
  static const auto text = sql::compose({R"(
    SELECT e.id, e.key_id, e.answer, e.asked_at, e.because, e.wanted,
           CASE WHEN e.staff_id = $2 AND e.opened_at IS NULL THEN e.news_at END
      FROM enquiry e
     WHERE e.contact_id = $4 AND )"_sql,
                                         core::visible::enquiry(), " ORDER BY e.ordinal"_sql});
  return text;
}

sql::Text unopened() {
  static const auto text = sql::compose({R"(
    SELECT e.contact_id, e.record_id, e.because, e.wanted, e.news_at
      FROM enquiry e
     WHERE e.staff_id = $2 AND e.news_at IS NOT NULL AND e.opened_at IS NULL AND )"_sql,
                                         core::visible::enquiry(), " ORDER BY e.news_at DESC, e.ordinal DESC"_sql});
  return text;
}

sql::Text open_them() {
  static const auto text = sql::compose({R"(
    UPDATE enquiry SET opened_at = $5
     WHERE partnership_id = $1
       AND id IN (SELECT e.id FROM enquiry e
                   WHERE e.contact_id = $4 AND e.staff_id = $2 AND e.news_at IS NOT NULL AND e.opened_at IS NULL AND
  )"_sql,
                                         core::visible::enquiry(), ")"_sql});
  return text;
}

}  // namespace

std::vector<Given> answers_of(core::Reading& reading, const core::ContactId& contact) {
  std::vector<Given> all;
  for (const auto& row : reading.rows(of_contact(), {contact.text()})) {
    const crypto::Sealed<Answer> sealed(core::stored<crypto::KeyId>(row, 1),
                                        place_of_answer(reading.partnership(), row.text(0)), row.blob(2));
    auto answer = core::opened(sealed, reading);
    if (!answer) continue;
    Given given{std::move(*answer), core::stored_instant(row, 3), std::string(row.text(4)), std::string(row.text(5)),
                std::nullopt};
    if (!row.null(6)) given.news_since = core::stored_instant(row, 6);
    all.push_back(std::move(given));
  }
  return all;
}

std::optional<Answer> find_answer(core::Reading& reading, const core::ContactId& contact) {
  auto all = answers_of(reading, contact);
  if (all.empty()) return std::nullopt;
  return std::move(all.back().answer);
}

std::vector<News> news(core::Reading& reading) {
  std::vector<News> all;
  for (const auto& row : reading.rows(unopened())) {
    const auto contact = core::stored<core::ContactId>(row, 0);
    const bool known = std::any_of(all.begin(), all.end(), [&](const News& one) { return one.contact == contact; });
    if (!known)
      all.push_back({contact, core::stored<core::RecordId>(row, 1), std::string(row.text(2)), std::string(row.text(3)),
                     core::stored_instant(row, 4)});
  }
  return all;
}

bool mark_opened(core::Transaction& transaction, const core::ContactId& contact, base::Instant now) {
  return transaction.run(open_them(), {contact.text(), base::to_text(now)}) > 0;
}

}  // namespace waymark::known_to
