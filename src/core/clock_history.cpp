#include "core/clock_history.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace waymark::core {

namespace {

constexpr std::array<std::pair<ClockEventKind, std::string_view>, 5> kKinds = {{
    {ClockEventKind::paused, "paused"},
    {ClockEventKind::resumed, "resumed"},
    {ClockEventKind::extended, "extended"},
    {ClockEventKind::escalated, "escalated"},
    {ClockEventKind::settled, "settled"},
}};

// Whether the due time stays what it was, and a pause goes on.
bool moves_nothing(ClockEventKind kind) { return kind == ClockEventKind::escalated || kind == ClockEventKind::settled; }

}  // namespace

std::string_view to_text(ClockEventKind kind) {
  for (const auto& [known, text] : kKinds)
    if (known == kind) return text;
  return "";
}

std::optional<ClockEventKind> parse_clock_event_kind(std::string_view text) {
  for (const auto& [kind, known] : kKinds)
    if (known == text) return kind;
  return std::nullopt;
}

base::Instant due_of(const pack::ClockRule& rule, const pack::Calendar& calendar, base::Instant start,
                     std::span<const ClockEvent> events, std::string_view zone) {
  auto due = due_at(rule, calendar, start, zone);
  std::optional<Pause> open;
  const auto end_pause = [&](base::Instant at) {
    if (open) due = due_after_pause(rule, calendar, due, {open->from, std::min(at, open->until)}, zone);
    open.reset();
  };
  for (const auto& event : events) {
    if (moves_nothing(event.kind)) continue;
    end_pause(event.at);
    if (event.kind == ClockEventKind::paused) open = Pause{std::max(event.at, start), event.until};
    if (event.kind == ClockEventKind::extended) due = event.due;
  }
  end_pause(base::Instant::max());
  return due;
}

std::optional<base::Instant> pause_until(const pack::ClockRule& rule, std::span<const ClockEvent> events,
                                         base::Instant at, std::string_view zone) {
  using Time = base::Instant::duration;
  const auto longest = [&](base::Instant from) { return end_of_day_after(from, rule.pause_at_most_days, zone) - from; };
  std::optional<Time> left;  // nothing before the first pause
  std::optional<Pause> open;
  const auto end_pause = [&](base::Instant end) {
    if (open && left) left = *left - std::max(Time{}, std::min(end, open->until) - open->from);
    open.reset();
  };
  for (const auto& event : events) {
    if (moves_nothing(event.kind)) continue;
    end_pause(event.at);
    if (event.kind == ClockEventKind::extended) left.reset();
    if (event.kind != ClockEventKind::paused) continue;
    open = Pause{event.at, event.until};
    left = left.value_or(longest(event.at));
  }
  end_pause(at);
  const auto time = std::min(left.value_or(longest(at)), longest(at));
  return time > Time{} ? std::optional{at + time} : std::nullopt;
}

}  // namespace waymark::core
