#include "capabilities/known_to/known_to.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::known_to {

using base::Result;
using sql::operator""_sql;

namespace {

constexpr sql::Text kColumns =
    "SELECT n.id, n.record_id, n.asking_agency, n.purpose, n.basis, n.told_at, n.read_at FROM notice n WHERE "_sql;
constexpr sql::Text kNewestFirst = " ORDER BY n.told_at DESC, n.asking_agency, n.purpose"_sql;

sql::Text all() {
  static const auto text = sql::compose({kColumns, core::visible::notice(), kNewestFirst, " LIMIT 500"_sql});
  return text;
}

sql::Text number() {
  static const auto text = sql::compose({"SELECT COUNT(*) FROM notice n WHERE "_sql, core::visible::notice()});
  return text;
}

sql::Text of_person() {
  static const auto text = sql::compose({kColumns, core::visible::notice(), R"(
    AND n.record_id IN (SELECT l.record_id FROM link l
                         WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL)
  )"_sql,
                                         kNewestFirst});
  return text;
}

std::vector<Notice> notices_from(const sql::Rows& rows) {
  std::vector<Notice> found;
  for (const auto& row : rows)
    found.push_back({core::stored<core::NoticeId>(row, 0), core::stored<core::RecordId>(row, 1),
                     std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4)),
                     core::stored_instant(row, 5), !row.null(6)});
  return found;
}

sql::Text unread() {
  static const auto text =
      sql::compose({"SELECT COUNT(*) FROM notice n WHERE n.read_at IS NULL AND "_sql, core::visible::notice()});
  return text;
}

sql::Text mark() {
  static const auto text = sql::compose({R"(
    UPDATE notice SET read_at = COALESCE(read_at, $5), read_by = COALESCE(read_by, $2)
     WHERE partnership_id = $1 AND id = $4 AND id IN (SELECT n.id FROM notice n WHERE n.id = $4 AND
  )"_sql,
                                         core::visible::notice(), ")"_sql});
  return text;
}

}  // namespace

std::vector<Notice> notices(core::Reading& reading) { return notices_from(reading.rows(all())); }

std::int64_t count_notices(core::Reading& reading) { return reading.only(number()).integer(0); }

std::vector<Notice> notices_of(core::Reading& reading, const core::PersonId& person) {
  return notices_from(reading.rows(of_person(), {person.text()}));
}

std::int64_t unread_notices(core::Reading& reading) { return reading.only(unread()).integer(0); }

Result<base::Done> mark_read(const core::Partnership& partnership, const core::Viewer& viewer,
                             const std::string& request_id, const core::NoticeId& id) {
  return core::write(partnership, viewer, request_id,
                     [&](core::Transaction& transaction) -> Result<core::Committed<base::Done>> {
                       if (transaction.run(mark(), {id.text(), base::to_text(partnership.clock.now())}) == 0)
                         return base::not_found();
                       return transaction.commit({{"notice.read", "notice", id.text()}}, base::Done{});
                     });
}

}  // namespace waymark::known_to
