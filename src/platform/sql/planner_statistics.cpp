#include "platform/sql/planner_statistics.hpp"

namespace waymark::sql {

namespace {

const Scope kCounting{"", "statistics"};

constexpr std::int64_t kHundredths = 100;
constexpr std::int64_t kGrownTo = 125;

std::int64_t pages_of(Snapshot& snapshot) { return snapshot.only("PRAGMA page_count"_sql, {}).integer(0); }

}  // namespace

bool PlannerStatistics::keep_up() {
  if (database_.engine() != Engine::sqlite) return false;
  const auto pages = database_.read(kCounting, pages_of);
  if (pages_ > 0 && pages * kHundredths < pages_ * kGrownTo) return false;
  const auto counted = database_.write(kCounting, [](Transaction& transaction) -> base::Result<base::Done> {
    transaction.execute("ANALYZE"_sql, {});
    return base::Done{};
  });
  base::expects(counted.ok(), "counting has no expected failure");
  database_.plan_anew();
  pages_ = pages;
  return true;
}

}  // namespace waymark::sql
