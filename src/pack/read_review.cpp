#include "pack/read.hpp"

namespace waymark::pack {

namespace {

ReviewPeriod read_period(Entry& entry) {
  return {entry.refer("code", "instrument"), entry.number("after_months", 1, 1200), {}};
}

ReviewEvent read_event(Entry& entry) { return {entry.code(), entry.text("label"), {}}; }

}  // namespace

void read_review(Loading& loading, Pack& pack) {
  std::vector<ReviewPeriod> periods;
  std::vector<ReviewEvent> events;
  loading.read_if_present("risk_review.toml", [&](Entry& root) {
    read_each(root, "period", "review period", periods, read_period);
    read_each(root, "event", "review event", events, read_event);
  });
  pack.review_periods = Editions(std::move(periods));
  pack.review_events = Editions(std::move(events));
}

}  // namespace waymark::pack
