#include "capabilities/times/changing.hpp"

namespace waymark::times {

using base::Instant;
using base::Result;
using core::ClockChange;
using core::ClockTerms;
using core::Committed;
using core::Transaction;
using core::web::Visit;

namespace {

template <class Change>
Result<Instant> write(const Visit& visit, std::string_view action, const ClockChange& asked, const Change& change) {
  return visit.write([&](Transaction& transaction) -> Result<Committed<Instant>> {
    const auto due = change(transaction);
    if (!due) return due.failure();
    return transaction.commit({{action, "clock", asked.clock.text()}}, *due);
  });
}

}  // namespace

Result<Instant> pause(const Visit& visit, const ClockTerms& terms, const ClockChange& change) {
  return write(visit, "clock.paused", change,
               [&](Transaction& transaction) { return core::pause_clock(transaction, terms, change, visit.now()); });
}

Result<Instant> resume(const Visit& visit, const ClockTerms& terms, const ClockChange& change) {
  return write(visit, "clock.resumed", change,
               [&](Transaction& transaction) { return core::resume_clock(transaction, terms, change, visit.now()); });
}

Result<Instant> settle(const Visit& visit, const ClockTerms& terms, const ClockChange& change) {
  return write(visit, "clock.settled", change,
               [&](Transaction& transaction) { return core::settle_clock(transaction, terms, change, visit.now()); });
}

Result<Instant> extend(const Visit& visit, const ClockTerms& terms, const ClockChange& change, Instant due) {
  if (!in_charge(visit.viewer())) return base::not_found();
  return write(visit, "clock.extended", change, [&](Transaction& transaction) {
    return core::extend_clock(transaction, terms, change, due, visit.now());
  });
}

}  // namespace waymark::times
