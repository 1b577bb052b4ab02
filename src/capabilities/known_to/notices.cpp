#include <algorithm>

#include "capabilities/known_to/known_to.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::known_to {

using base::Result;
using sql::operator""_sql;

namespace {

constexpr sql::Text kColumns =
    "SELECT n.id, n.record_id, n.asking_agency, n.purpose, n.basis, n.told_at, n.read_at "_sql;
constexpr sql::Text kFrom = " FROM notice n WHERE "_sql;
constexpr sql::Text kNewestFirst = " ORDER BY n.told_at DESC, n.asking_agency, n.purpose"_sql;
constexpr sql::Text kUnread = " AND n.read_at IS NULL "_sql;
constexpr sql::Text kRead = " AND n.read_at IS NOT NULL "_sql;

// Random order: only among those that nothing else tells apart, so that each of them stands on one page.
constexpr sql::Text kSome = R"(
  ORDER BY n.told_at DESC, n.asking_agency, n.purpose, n.basis, n.id LIMIT $4 OFFSET $5
)"_sql;

// Two statements, so that each goes along an index and stops.
sql::Text some_unread() {
  static const auto text = sql::compose({kColumns, kFrom, core::visible::notice(), kUnread, kSome});
  return text;
}
sql::Text some_read() {
  static const auto text = sql::compose({kColumns, kFrom, core::visible::notice(), kRead, kSome});
  return text;
}

sql::Text number() {
  static const auto text = sql::compose({"SELECT COUNT(*) FROM notice n WHERE "_sql, core::visible::notice()});
  return text;
}

sql::Text of_person() {
  static const auto text = sql::compose({kColumns, R"(
      FROM link l
     CROSS JOIN notice n
     WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL AND n.record_id = l.record_id AND
  )"_sql,
                                         core::visible::notice(), kNewestFirst});
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

void add_some(std::vector<Notice>& all, core::Reading& reading, sql::Text some, std::int64_t before) {
  const auto room = core::kOnAPage - static_cast<std::int64_t>(all.size());
  if (room == 0) return;
  for (auto& notice : notices_from(reading.rows(some, {room, before}))) all.push_back(std::move(notice));
}

sql::Text mark() {
  static const auto text = sql::compose({R"(
    UPDATE notice SET read_at = COALESCE(read_at, $5), read_by = COALESCE(read_by, $2)
     WHERE partnership_id = $1 AND id = $4 AND id IN (SELECT n.id FROM notice n WHERE n.id = $4 AND
  )"_sql,
                                         core::visible::notice(), ")"_sql});
  return text;
}

sql::Text mark_unread() {
  static const auto text = sql::compose({R"(
    UPDATE notice SET read_at = $5, read_by = $2
     WHERE partnership_id = $1 AND id = $4 AND id IN (SELECT n.id FROM notice n WHERE n.id = $4 AND
  )"_sql,
                                         core::visible::notice(), kUnread, ")"_sql});
  return text;
}

}  // namespace

core::Paged<Notice> notices(core::Reading& reading, std::int64_t page) {
  const auto unread = unread_notices(reading);
  const auto paging = core::paging_of(reading.only(number()).integer(0), page);
  core::Paged<Notice> found{paging, {}};
  if (paging.before() < unread) add_some(found.items, reading, some_unread(), paging.before());
  add_some(found.items, reading, some_read(), std::max<std::int64_t>(paging.before() - unread, 0));
  return found;
}

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

Result<base::Done> mark_all_read(const core::Partnership& partnership, const core::Viewer& viewer,
                                 const std::string& request_id, const std::vector<core::NoticeId>& ids) {
  const auto now = base::to_text(partnership.clock.now());
  return core::write(partnership, viewer, request_id,
                     [&](core::Transaction& transaction) -> Result<core::Committed<base::Done>> {
                       std::vector<core::AuditEntry> entries;
                       for (const auto& id : ids)
                         if (transaction.run(mark_unread(), {id.text(), now}) != 0)
                           entries.push_back({"notice.read", "notice", id.text()});
                       if (entries.empty()) return base::not_found();
                       return transaction.commit(entries, base::Done{});
                     });
}

}  // namespace waymark::known_to
