#include "bench/sample.hpp"

#include "core/record.hpp"
#include "core/stored.hpp"
#include "linkage/simulate/slips.hpp"

namespace waymark::bench {

namespace files = std::filesystem;
using sql::operator""_sql;

namespace {

constexpr std::int64_t kMost = 5'000;
constexpr std::size_t kShortestToMisspell = 4;

constexpr sql::Text kAskers = R"(
  SELECT s.id, s.agency,
         (SELECT COUNT(*) FROM record r WHERE r.partnership_id = s.partnership_id AND r.agency = s.agency) AS held
    FROM staff s
   WHERE s.partnership_id = $1 AND s.role = 'practitioner' AND s.closed_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM conflict_lock k
                      WHERE k.partnership_id = s.partnership_id AND k.staff_id = s.id AND k.lifted_at IS NULL)
   ORDER BY held DESC, s.made_at
   LIMIT 1
)"_sql;

// Random order: the first of ids that say nothing of when or who are a fair sample.
constexpr sql::Text kAtRisk = R"(
  SELECT r.id
    FROM record r
    JOIN contact_part t ON t.partnership_id = r.partnership_id AND t.record_id = r.id
   WHERE r.partnership_id = $1 AND r.agency = $2 AND t.part = 'victim'
   ORDER BY r.id
   LIMIT $3
)"_sql;

constexpr sql::Text kCounts = R"(
  SELECT (SELECT COUNT(*) FROM person WHERE partnership_id = $1),
         (SELECT COUNT(*) FROM record WHERE partnership_id = $1),
         (SELECT COUNT(*) FROM contact WHERE partnership_id = $1)
)"_sql;

// PostgreSQL's own function: there is no size of a file to ask for.
constexpr sql::Text kBytes = R"(
  SELECT pg_database_size(current_database())
)"_sql;

sql::Scope scope_of(const core::Partnership& partnership) { return {partnership.code, "bench"}; }

std::vector<core::RecordId> records_at_risk(const core::Partnership& partnership, const std::string& agency) {
  std::vector<core::RecordId> records;
  partnership.database.read(scope_of(partnership), [&](sql::Snapshot& snapshot) {
    for (const auto& row : snapshot.query(kAtRisk, {partnership.code, agency, kMost}))
      records.push_back(core::stored<core::RecordId>(row, 0));
    return true;
  });
  return records;
}

core::Identity misheard(core::Identity identity, linkage::simulate::Dice& dice) {
  if (identity.surname.size() >= kShortestToMisspell)
    identity.surname = linkage::simulate::misspelt(identity.surname, dice);
  return identity;
}

std::uint64_t bytes_of_file(const files::path& file) {
  std::uint64_t all = 0;
  for (const auto* part : {"", "-wal"})
    if (const files::path one = file.string() + part; files::exists(one)) all += files::file_size(one);
  return all;
}

}  // namespace

Sample take_sample(const app::Runtime& runtime) {
  const auto& partnership = runtime.partnership();
  const auto asker = partnership.database.read(
      scope_of(partnership), [&](sql::Snapshot& snapshot) { return snapshot.first(kAskers, {partnership.code}); });
  if (!asker) throw base::InfrastructureError("nobody works here who could ask: name a folder of `waymark demo`");
  const std::string agency(asker->text(1));
  Sample sample{core::Viewer::staff(core::stored<core::StaffId>(*asker, 0), agency, core::Role::practitioner),
                asker->integer(2),
                {}};
  linkage::simulate::Dice dice(1);
  for (const auto& id : records_at_risk(partnership, agency)) {
    const auto record =
        core::read(partnership, sample.asker, [&](core::Reading& reading) { return core::find_record(reading, id); });
    if (record) sample.people.push_back({id, misheard(record->identity, dice)});
  }
  if (sample.people.size() <= kWarmUps)
    throw base::InfrastructureError("too few people: make the demonstration with --people 1000 or more");
  return sample;
}

std::uint64_t Size::bytes_per_contact() const {
  return contacts > 0 ? (data_bytes + key_bytes) / static_cast<std::uint64_t>(contacts) : 0;
}

Size size_of(const app::Runtime& runtime) {
  const auto& partnership = runtime.partnership();
  const auto& locations = runtime.locations();
  return partnership.database.read(scope_of(partnership), [&](sql::Snapshot& snapshot) {
    const auto counts = snapshot.only(kCounts, {partnership.code});
    const bool file = partnership.database.engine() == sql::Engine::sqlite;
    return Size{.people = counts.integer(0),
                .records = counts.integer(1),
                .contacts = counts.integer(2),
                .data_bytes = file ? bytes_of_file(locations.database)
                                   : static_cast<std::uint64_t>(snapshot.only(kBytes, {}).integer(0)),
                .key_bytes = bytes_of_file(locations.keys)};
  });
}

}  // namespace waymark::bench
