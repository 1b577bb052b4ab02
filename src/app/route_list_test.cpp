// The list of pages that the browser journeys must have looked at, against the routes that there are.
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/capabilities.hpp"

namespace waymark::app {
namespace {

constexpr const char* kList = "tests/journeys/pages.txt";

// The first word of each line: what may follow says why nobody can look at that page.
std::vector<std::string> listed_pages() {
  const char* source = std::getenv("WAYMARK_SOURCE");
  std::ifstream file(std::filesystem::path(source == nullptr ? "." : source) / kList);
  std::vector<std::string> pages;
  for (std::string line; std::getline(file, line);)
    if (line.starts_with('/')) pages.push_back(line.substr(0, line.find(' ')));
  return pages;
}

TEST(AllRoutes, EachPageIsOneThatTheJourneysMustLookAt) {
  std::vector<std::string> pages;
  for (const auto& route : all_routes({.demonstration = true}))
    if (route.method == http::Method::get) pages.emplace_back(route.path.pattern());
  EXPECT_THAT(listed_pages(), testing::UnorderedElementsAreArray(pages)) << kList;
}

}  // namespace
}  // namespace waymark::app
