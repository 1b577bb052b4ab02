#include "capabilities/home/names.hpp"

#include "core/many_ids.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::home {

using sql::operator""_sql;

namespace {

sql::Text several() {
  static const auto text = sql::compose({core::with_wanted(), core::record_fields(), R"(
      FROM wanted
     CROSS JOIN record r
     CROSS JOIN link l
     WHERE r.id = wanted.id
       AND l.partnership_id = $1 AND l.record_id = r.id AND l.ended_at IS NULL AND
  )"_sql,
                                         core::visible::record()});
  return text;
}

}  // namespace

std::map<core::RecordId, std::string> names_of(core::Reading& reading, const std::set<core::RecordId>& records) {
  std::map<core::RecordId, std::string> names;
  const std::vector<core::RecordId> ids(records.begin(), records.end());
  core::for_rows_of(reading, several(), std::span(ids), [&](const sql::Rows& rows) {
    for (const auto& row : rows) {
      const auto record = core::record_if_whole(reading, row);
      names[core::stored<core::RecordId>(row, 0)] =
          record ? record->identity.display_name() : "A name that cannot be read";
    }
  });
  return names;
}

}  // namespace waymark::home
