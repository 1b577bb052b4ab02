#include "core/thrown_away.hpp"

#include "core/draft_row.hpp"
#include "core/kept.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using base::Done;
using base::Result;
using sql::operator""_sql;

namespace {

constexpr std::string_view kThrown = "thrown_";  // what its kind begins with, as in each text below

constexpr sql::Text kThrowAway = R"(
  UPDATE draft SET kind = 'thrown_' || kind, saved_at = $5, version = version + 1
   WHERE partnership_id = $1 AND staff_id = $2 AND id = $4 AND substr(kind, 1, 7) <> 'thrown_'
)"_sql;

constexpr sql::Text kBringBack = R"(
  UPDATE draft SET kind = substr(kind, 8), saved_at = $5, version = version + 1
   WHERE partnership_id = $1 AND staff_id = $2 AND id = $4 AND substr(kind, 1, 7) = 'thrown_'
)"_sql;

sql::Text one() {
  static const auto text =
      sql::compose({draft_columns(), visible::draft(),
                    " AND d.id = $4 AND substr(d.kind, 1, 7) = 'thrown_' AND d.saved_at > $5"_sql});
  return text;
}

}  // namespace

std::optional<Draft> find_thrown_away(Reading& reading, const DraftId& id, base::Instant now) {
  const auto row = reading.row(one(), {id.text(), base::to_text(now - kThrownAwayLasts)});
  if (!row) return std::nullopt;
  auto draft = draft_row(reading, *row).draft;
  draft.kind.erase(0, kThrown.size());
  return draft;
}

base::Instant thrown_away_until(const Draft& thrown_away) { return thrown_away.saved + kThrownAwayLasts; }

Result<Done> throw_away(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                        const DraftId& id) {
  return write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<Committed<Done>> {
    const auto draft = find_draft(transaction, id);
    if (!draft || !has_pages_of_its_own(*draft)) return base::not_found();
    transaction.run(kThrowAway, {id.text(), base::to_text(partnership.clock.now())});
    return transaction.commit({{"draft.thrown_away", "draft", id.text()}}, Done{});
  });
}

Result<Done> bring_back(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                        const DraftId& id) {
  return write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<Committed<Done>> {
    const auto now = partnership.clock.now();
    if (!find_thrown_away(transaction, id, now)) return base::not_found();
    transaction.run(kBringBack, {id.text(), base::to_text(now)});
    return transaction.commit({{"draft.brought_back", "draft", id.text()}}, Done{});
  });
}

}  // namespace waymark::core
