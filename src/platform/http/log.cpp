#include "platform/http/log.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <boost/core/demangle.hpp>
#include <cmath>

#include "platform/base/id.hpp"

namespace waymark::http {

namespace {

std::string_view name_of(Level level) {
  switch (level) {
    case Level::debug:
      return "debug";
    case Level::info:
      return "info";
    case Level::warning:
      return "warning";
    case Level::error:
      return "error";
  }
  return "error";
}

spdlog::level::level_enum rank_of(Level level) {
  switch (level) {
    case Level::debug:
      return spdlog::level::debug;
    case Level::info:
      return spdlog::level::info;
    case Level::warning:
      return spdlog::level::warn;
    case Level::error:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

spdlog::logger& logger() {
  static spdlog::logger the_logger = [] {
    spdlog::logger made("waymark", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made.set_pattern("%v");
    made.flush_on(spdlog::level::trace);
    return made;
  }();
  return the_logger;
}

std::string quoted(std::string_view text) {
  std::string made = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') made += '\\';
    made += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return made + '"';
}

std::string line_start(base::Instant time, Level level, Word event) {
  return fmt::format(R"({{"time":"{}","level":"{}","event":"{}")", base::to_text(time), name_of(level), event.text());
}

void append(std::string& line, Word key, std::string_view json) {
  line.append(",\"").append(key.text()).append("\":").append(json);
}

struct Json {
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(double value) const { return std::isfinite(value) ? fmt::format("{:.3f}", value) : "null"; }
  std::string operator()(Word value) const { return quoted(value.text()); }
  std::string operator()(RandomId value) const {
    return base::parse_id(value.text) ? quoted(value.text) : quoted("invalid");
  }
  std::string operator()(const std::type_info* type) const { return quoted(boost::core::demangle(type->name())); }
};

}  // namespace

std::string LogValue::json() const { return std::visit(Json{}, value_); }

std::string log_line(base::Instant time, Level level, Word event, std::initializer_list<LogField> fields) {
  auto line = line_start(time, level, event);
  for (const auto& [key, value] : fields) append(line, key, value.json());
  return line + '}';
}

void log_event(Level level, Word event, std::initializer_list<LogField> fields) {
  if (!logger().should_log(rank_of(level))) return;
  logger().log(rank_of(level), log_line(base::SystemClock().now(), level, event, fields));
}

void log_failure(Word event, RandomId request, const base::InfrastructureError& error) {
  auto line = line_start(base::SystemClock().now(), Level::error, event);
  append(line, "request", LogValue(request).json());
  append(line, "reason", quoted(error.what()));
  logger().log(spdlog::level::err, line + '}');
}

void set_log_level(Level level) { logger().set_level(rank_of(level)); }

}  // namespace waymark::http
