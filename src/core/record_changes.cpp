#include "core/record_changes.hpp"

#include "core/stored.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr std::int64_t kLanes = 32;

constexpr sql::Text kTakeNumber = R"(
  INSERT INTO record_change (partnership_id, agency, lane, number) VALUES ($1, $4, $5, 1)
  ON CONFLICT (partnership_id, agency, lane) DO UPDATE SET number = record_change.number + 1
  RETURNING number
)"_sql;

constexpr sql::Text kNumbers = R"(
  SELECT lane, number FROM record_change WHERE partnership_id = $1 AND agency = $3
)"_sql;

constexpr sql::Text kChanged = R"(
  SELECT id FROM record
   WHERE partnership_id = $1 AND agency = $3 AND change_lane = $4 AND change_number > $5 AND change_number > 0
)"_sql;

// Ids are random: so is the lane, and another transaction has another.
std::int64_t lane_of(const RecordId& record) { return record.bytes().front() % kLanes; }

}  // namespace

ChangeStamp next_change(Transaction& transaction, const std::string& agency, const RecordId& record) {
  auto& stamps = transaction.change_stamps();
  if (const auto known = stamps.find(agency); known != stamps.end()) return known->second;
  const auto lane = lane_of(record);
  const ChangeStamp stamp{lane, transaction.only(kTakeNumber, {agency, lane}).integer(0)};
  stamps.emplace(agency, stamp);
  return stamp;
}

ChangeNumbers change_numbers(Reading& reading) {
  ChangeNumbers numbers;
  for (const auto& row : reading.rows(kNumbers)) numbers.emplace(row.integer(0), row.integer(1));
  return numbers;
}

std::vector<RecordId> changed_since(Reading& reading, std::int64_t lane, std::int64_t number) {
  std::vector<RecordId> ids;
  for (const auto& row : reading.rows(kChanged, {lane, number})) ids.push_back(stored<RecordId>(row, 0));
  return ids;
}

}  // namespace waymark::core
