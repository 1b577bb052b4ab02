#pragma once
// The log: one JSON object a line on standard error, for the operator and nobody else. A value is a number, a
// yes or no, a Word, a C++ type or a random id: nothing that a person typed fits, so nothing personal can be logged by
// mistake. Every event has its row in docs/operating/log_events.md, which a test checks.
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <typeinfo>
#include <variant>

#include "platform/base/failure.hpp"
#include "platform/base/time.hpp"
#include "platform/http/word.hpp"

namespace waymark::http {

enum class Level { debug, info, warning, error };

// A request's id, or any other text that base::id_text wrote; other texts are logged as "invalid".
struct RandomId {
  std::string_view text;
};

class LogValue {
 public:
  template <std::integral Number>
  requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) LogValue(Number value)
      : value_(static_cast<std::int64_t>(value)) {}
  template <std::same_as<bool> Truth>  // a template, so that no pointer turns into a truth
  LogValue(Truth value) : value_(value) {}
  template <std::floating_point Number>
  LogValue(Number value) : value_(double{value}) {}
  LogValue(Word value) : value_(value) {}
  LogValue(RandomId value) : value_(value) {}
  LogValue(const std::type_info& type) : value_(&type) {}
  template <std::size_t N>
  consteval LogValue(const char (&literal)[N]) : value_(Word(literal)) {}

  std::string json() const;

 private:
  std::variant<std::int64_t, bool, double, Word, RandomId, const std::type_info*> value_;
};

struct LogField {
  Word key;
  LogValue value;
};

// Thread-safe. Write level and event as literals, one call an event: the table's test finds them in the text.
void log_event(Level level, Word event, std::initializer_list<LogField> fields = {});

// The one way for a text made while running: an InfrastructureError's, which by its contract holds no values.
void log_failure(Word event, RandomId request, const base::InfrastructureError& error);

// Lines below `level` are left out; `info` until this is called.
void set_log_level(Level level);

// One line without its end. "time" is UTC.
std::string log_line(base::Instant time, Level level, Word event, std::initializer_list<LogField> fields);

}  // namespace waymark::http
