#include "capabilities/known_to/holdings.hpp"

#include <algorithm>
#include <map>

#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::known_to {

using sql::operator""_sql;

namespace {

// A copy that came with a referral is no knowledge of the receiving agency's before it accepted.
constexpr sql::Text kFrom = R"(
  SELECT r.agency, r.id, t.part, c.id, c.happened_on, c.kind,
         (SELECT MIN(b.support_at) FROM referral b
           WHERE b.partnership_id = r.partnership_id AND b.received_record_id = r.id AND b.support = 'begun')
    FROM link l
    JOIN record r ON r.partnership_id = l.partnership_id AND r.id = l.record_id
    LEFT JOIN contact_part t ON t.partnership_id = r.partnership_id AND t.record_id = r.id
    LEFT JOIN contact c ON c.partnership_id = t.partnership_id AND c.id = t.contact_id
   WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
     AND (t.contact_id IS NOT NULL
          OR NOT EXISTS (SELECT 1 FROM referral f
                          WHERE f.partnership_id = r.partnership_id AND f.received_record_id = r.id
                            AND f.state <> 'accepted'))
     AND
)"_sql;

sql::Text of_person() {
  static const auto text =
      sql::compose({kFrom, core::visible::candidate(), " AND (c.id IS NULL OR "_sql, core::visible::candidate_contact(),
                    ") ORDER BY r.agency, r.made_at DESC, c.happened_on, c.recorded_at"_sql});
  return text;
}

void take(Holding& holding, const sql::Row& row) {
  if (row.null(3)) {
    holding.as_victim = true;
    return;
  }
  if (row.text(2) != "victim") {
    holding.in_another_part = true;
    return;
  }
  holding.as_victim = true;
  const auto contact = core::stored<core::ContactId>(row, 3);
  const bool known = std::any_of(holding.as_victims.begin(), holding.as_victims.end(),
                                 [&](const HeldContact& held) { return held.contact == contact; });
  if (!known) holding.as_victims.push_back({contact, std::string(row.text(4)), row.text(5) == "support"});
}

// A service may say that support has begun without writing a contact down.
void take_support(Holding& holding, const sql::Row& row, std::string_view time_zone) {
  if (row.null(6)) return;
  const auto day = base::to_text(base::local_time(core::stored_instant(row, 6), time_zone).date);
  if (holding.support_on.empty() || day < holding.support_on) holding.support_on = day;
}

}  // namespace

std::vector<Holding> holdings_of(core::Reading& matcher, const std::vector<core::PersonId>& people,
                                 const std::optional<core::ContactId>& but) {
  std::map<std::string, Holding> by_agency;
  const auto pack = matcher.partnership().packs.active();
  for (const auto& person : people) {
    for (const auto& row : matcher.rows(of_person(), {person.text()})) {
      if (but && row.maybe_text(3) == but->text()) continue;
      const std::string agency(row.text(0));
      const auto [found, added] = by_agency.try_emplace(agency);
      if (added) found->second.agency = agency, found->second.record = core::stored<core::RecordId>(row, 1);
      take(found->second, row);
      take_support(found->second, row, pack->partnership.time_zone);
    }
  }
  std::vector<Holding> all;
  for (auto& [agency, holding] : by_agency) {
    std::sort(holding.as_victims.begin(), holding.as_victims.end(),
              [](const HeldContact& left, const HeldContact& right) { return left.happened_on < right.happened_on; });
    all.push_back(std::move(holding));
  }
  return all;
}

}  // namespace waymark::known_to
