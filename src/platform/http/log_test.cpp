#include "platform/http/log.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <regex>
#include <set>
#include <sstream>
#include <thread>
#include <type_traits>

namespace waymark::http {
namespace {

namespace files = std::filesystem;

static_assert(!std::is_constructible_v<LogValue, std::string>, "a text made while running cannot be logged");
static_assert(!std::is_constructible_v<LogValue, std::string_view>);
static_assert(!std::is_constructible_v<LogValue, const char*>);
static_assert(!std::is_constructible_v<LogValue, char>);
static_assert(!std::is_constructible_v<Word, std::string_view>);

TEST(LogLine, IsOneJsonObject) {
  const auto time = *base::parse_instant("2026-03-29T00:59:59.007Z");
  EXPECT_EQ(
      log_line(time, Level::info, "request_served",
               {{"request", RandomId{"0123456789abcdefghjkmnpqrs"}},
                {"route", "/people/{id}"},
                {"status", 200},
                {"duration_ms", 1.5},
                {"sent", true}}),
      R"({"time":"2026-03-29T00:59:59.007Z","level":"info","event":"request_served",)"
      R"("request":"0123456789abcdefghjkmnpqrs","route":"/people/{id}","status":200,"duration_ms":1.500,"sent":true})");
}

TEST(LogLine, TakesNoTextThatOnlyLooksLikeAnId) {
  EXPECT_EQ(LogValue(RandomId{"Asha"}).json(), "\"invalid\"");
  EXPECT_EQ(LogValue(RandomId{"a\"}\n"}).json(), "\"invalid\"");
  EXPECT_EQ(LogValue(std::numeric_limits<double>::quiet_NaN()).json(), "null");
}

TEST(LogEvent, LinesOfManyThreadsStayWhole) {
  testing::internal::CaptureStderr();
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([] {
        for (int k = 0; k < 100; ++k) log_event(Level::info, "server_stopped", {{"count", k}});
      });
  }
  std::istringstream log(testing::internal::GetCapturedStderr());
  int lines = 0;
  for (std::string line; std::getline(log, line); ++lines) {
    EXPECT_TRUE(line.starts_with("{\"time\":") && line.ends_with("}")) << line;
    EXPECT_EQ(line.find("{\"time\"", 1), std::string::npos) << line;
  }
  EXPECT_EQ(lines, 400);
}

TEST(LogEvent, BelowTheLevelIsLeftOut) {
  testing::internal::CaptureStderr();
  log_event(Level::debug, "server_stopped");
  set_log_level(Level::error);
  log_event(Level::warning, "server_stopped");
  log_failure("request_failed", {"x"}, base::InfrastructureError("a \"quoted\"\nreason"));
  set_log_level(Level::info);
  const auto log = testing::internal::GetCapturedStderr();
  EXPECT_NE(log.find(R"("reason":"a \"quoted\" reason"})"), std::string::npos) << log;
  EXPECT_EQ(log.find("server_stopped"), std::string::npos);
}

std::string text_of(const files::path& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

files::path source() {
  const char* root = std::getenv("WAYMARK_SOURCE");
  return root == nullptr ? "." : root;
}

std::set<std::string> matches(const std::string& text, const char* pattern) {
  std::set<std::string> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) found.insert((*at)[1]);
  return found;
}

std::string all_sources() {
  std::string text;
  for (const auto& entry : files::recursive_directory_iterator(source() / "src")) {
    const auto name = entry.path().string();
    const bool declares = name.ends_with("http/log.cpp") || name.ends_with("http/log.hpp");
    const bool is_code = name.ends_with(".cpp") || name.ends_with(".hpp");
    if (is_code && !declares && !name.ends_with("_test.cpp")) text += text_of(entry.path());
  }
  return text;
}

// The operator's table and the code name the same events.
TEST(LogEvents, HaveTheirRowInTheOperatorsTable) {
  const auto sources = all_sources();
  constexpr auto kCall = R"re(log_(?:event\(\s*(?:[a-z]+::)*Level::[a-z]+,|failure\()\s*"([a-z_]+)")re";
  const auto used = matches(sources, kCall);
  const auto documented = matches(text_of(source() / "docs/operating/log_events.md"), R"re(\n\| `([a-z_]+)` \|)re");
  ASSERT_FALSE(used.empty());
  EXPECT_EQ(used, documented) << "left: in the code; right: in docs/operating/log_events.md";
  const std::regex any_call(R"(log_(event|failure)\()");
  const std::regex literal_call(kCall);
  const auto count = [&](const std::regex& call) {
    return std::distance(std::sregex_iterator(sources.begin(), sources.end(), call), std::sregex_iterator());
  };
  EXPECT_EQ(count(any_call), count(literal_call)) << "a call whose level and event are no literals";
}

}  // namespace
}  // namespace waymark::http
