#include "capabilities/home/names.hpp"

#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::home {

using sql::operator""_sql;

namespace {

// As many as one statement asks for: one text, whose unused places are empty.
constexpr std::size_t kAtOnce = 50;

sql::Text several() {
  static const auto text = sql::compose({core::record_columns(), R"(
    WHERE r.id IN ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
                   $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44,
                   $45, $46, $47, $48, $49, $50, $51, $52, $53) AND
  )"_sql,
                                         core::visible::record()});
  return text;
}

}  // namespace

std::map<core::RecordId, std::string> names_of(core::Reading& reading, const std::set<core::RecordId>& records) {
  std::map<core::RecordId, std::string> names;
  for (auto next = records.begin(); next != records.end();) {
    std::vector<sql::Value> ids(kAtOnce, "");
    for (auto place = ids.begin(); place != ids.end() && next != records.end(); ++place, ++next) *place = next->text();
    for (const auto& row : reading.rows(several(), ids)) {
      const auto record = core::record_if_whole(reading, row);
      names[core::stored<core::RecordId>(row, 0)] =
          record ? record->identity.display_name() : "A name that cannot be read";
    }
  }
  return names;
}

}  // namespace waymark::home
