#include "capabilities/times/times.hpp"

#include "capabilities/times/changing.hpp"
#include "capabilities/times/paths.hpp"
#include "capabilities/times/times_page.hpp"
#include "capabilities/times/typed_change.hpp"

namespace waymark::times {

using base::FieldError;
using core::ClockEventKind;
using core::web::Access;
using core::web::Audit;
using core::web::Reply;
using core::web::Visit;

namespace {

constexpr const char* kLookAgain =
    "The deadline was changed since you opened this page: look at it again, and then send this again";

Reply to_page(const OpenedClock& opened) { return core::web::go_to(kTimes.url(opened.clock().id)); }

// Whether the last thing that was done with it is what the form asks for: it was sent twice.
bool stands(const OpenedClock& opened, ClockEventKind kind, std::string_view reason) {
  const auto& events = opened.kept.events;
  return !events.empty() && events.back().kind == kind && events.back().reason == reason;
}

// What a form asks for, as the way of answering needs to know it: whether it has come about, whether it still can, and
// beside which field to say that something else was done meanwhile.
struct Asked {
  bool (*done)(const OpenedClock& opened, const Visit& visit);
  bool (*possible)(const OpenedClock& opened, base::Instant now);
  std::string field;
};

// Why nothing may be tried.
std::optional<Reply> obstacle(Visit& visit, const OpenedClock& opened, const Asked& asked) {
  if (asked.done(opened, visit)) return to_page(opened);
  if (!asked.possible(opened, visit.now())) return changed_meanwhile(visit, opened);
  return std::nullopt;
}

Reply answer(Visit& visit, const base::Result<base::Instant>& outcome, const Asked& asked) {
  const auto opened = open_clock(visit);
  if (outcome && opened) return to_page(*opened);
  if (!opened) return base::not_found();
  const auto& failure = outcome.failure();
  if (failure.kind == base::FailureKind::invalid) return page_of(visit, *opened, visit.form(), failure.fields, 422);
  if (failure.kind != base::FailureKind::conflict) return failure;
  if (auto reply = obstacle(visit, *opened, asked)) return std::move(*reply);
  return page_of(visit, *opened, visit.form(), {{asked.field, kLookAgain}}, 409);
}

core::ClockChange change_of(const OpenedClock& opened, const http::Fields& form, std::string_view reason) {
  return {opened.clock().id, version_typed(form), std::string(reason)};
}

Reply show(Visit& visit) {
  const auto opened = open_clock(visit);
  if (!opened) return base::not_found();
  return page_of(visit, *opened, {}, {}, 200);
}

Reply take_pause(Visit& visit) {
  const auto opened = open_clock(visit);
  if (!opened) return base::not_found();
  const Asked asked{[](const OpenedClock& clock, const Visit& asking) {
                      return stands(clock, ClockEventKind::paused, asking.form().get(kPauseReason)) &&
                             can_resume(clock.kept, asking.now());
                    },
                    [](const OpenedClock& clock, base::Instant now) { return can_pause(clock.kept, clock.terms, now); },
                    std::string(kPauseReason)};
  if (auto reply = obstacle(visit, *opened, asked)) return std::move(*reply);
  const auto& form = visit.form();
  if (const auto errors = pause_problems(opened->rule(), form); !errors.empty())
    return page_of(visit, *opened, form, errors, 422);
  return answer(visit, pause(visit, opened->terms, change_of(*opened, form, form.get(kPauseReason))), asked);
}

// Letting go on what goes on already leads to how things stand.
Reply take_resumption(Visit& visit) {
  const auto opened = open_clock(visit);
  if (!opened) return base::not_found();
  if (!can_resume(opened->kept, visit.now())) return to_page(*opened);
  const auto resumed = resume(visit, opened->terms, change_of(*opened, visit.form(), ""));
  if (resumed || resumed.failure().kind == base::FailureKind::conflict) return to_page(*opened);
  return resumed.failure();
}

Reply take_extension(Visit& visit) {
  const auto opened = open_clock(visit);
  if (!opened) return base::not_found();
  const auto& form = visit.form();
  const Asked asked{
      [](const OpenedClock& clock, const Visit& asking) {
        const auto before = clock.clock().due - std::chrono::milliseconds{1};
        return stands(clock, ClockEventKind::extended, asking.form().get(kExtensionReason)) &&
               read_extension(clock.terms, before, asking.form(), asking.now()).due == clock.clock().due;
      },
      [](const OpenedClock& clock, base::Instant now) { return can_extend(clock.kept, clock.rule(), now); },
      std::string(kDue) + "-day"};
  if (auto reply = obstacle(visit, *opened, asked)) return std::move(*reply);
  const auto typed = read_extension(opened->terms, opened->clock().due, form, visit.now());
  if (!typed.due || !typed.errors.empty()) return page_of(visit, *opened, form, typed.errors, 422);
  return answer(visit, extend(visit, opened->terms, change_of(*opened, form, form.get(kExtensionReason)), *typed.due),
                asked);
}

// Late or standing still, it is settled all the same.
Reply take_settlement(Visit& visit) {
  const auto opened = open_clock(visit);
  if (!opened) return base::not_found();
  const auto& form = visit.form();
  const Asked asked{[](const OpenedClock& clock, const Visit& asking) {
                      return stands(clock, ClockEventKind::settled, asking.form().get(kSettleReason));
                    },
                    [](const OpenedClock& clock, base::Instant) { return can_settle(clock.kept, clock.rule()); },
                    std::string(kSettleReason)};
  if (auto reply = obstacle(visit, *opened, asked)) return std::move(*reply);
  if (const auto errors = settle_problems(opened->rule(), form); !errors.empty())
    return page_of(visit, *opened, form, errors, 422);
  return answer(visit, settle(visit, opened->terms, change_of(*opened, form, form.get(kSettleReason))), asked);
}

}  // namespace

core::web::Routes routes() {
  const auto practice = Access::practice();
  const auto in_charge = Access::only(core::Role::coordinator, core::Role::manager);
  return {{http::Method::get, kTimes, practice, Audit::read("clock.read"), show},
          {http::Method::post, kPause, practice, Audit::write(), take_pause},
          {http::Method::post, kResumption, practice, Audit::write(), take_resumption, core::web::kNothingTyped},
          {http::Method::post, kSettlement, practice, Audit::write(), take_settlement},
          {http::Method::post, kExtension, in_charge, Audit::write(), take_extension}};
}

}  // namespace waymark::times
