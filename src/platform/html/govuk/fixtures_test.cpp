// Every fixture of GOV.UK Frontend for the components that we have, the hidden ones included, compared as
// a browser sees them.
#include "platform/html/govuk/fixtures_for_tests.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "platform/html/dom_for_tests.hpp"

namespace waymark::html::govuk {
namespace {

namespace json = boost::json;

std::vector<FixtureComponent> all_components() {
  std::vector<FixtureComponent> all;
  for (const auto* part : {&text_fixtures(), &control_fixtures(), &list_fixtures(), &navigation_fixtures()})
    all.insert(all.end(), part->begin(), part->end());
  return all;
}

json::array fixtures_of(const std::string& component) {
  const char* source = std::getenv("WAYMARK_SOURCE");
  const std::string folder =
      (source == nullptr ? std::string(".") : source) + "/node_modules/govuk-frontend/dist/govuk";
  std::ifstream file(folder + "/components/" + component + "/fixtures.json");
  if (!file) throw std::runtime_error("GOV.UK Frontend's fixtures are not there: run `npm ci` first");
  std::stringstream text;
  text << file.rdbuf();
  return json::parse(text.str()).at("fixtures").as_array();
}

class Fixtures : public testing::TestWithParam<FixtureComponent> {};

TEST_P(Fixtures, AreRenderedAsUpstreamDoes) {
  for (const auto& fixture : fixtures_of(GetParam().name)) {
    SCOPED_TRACE(text_of(fixture.at("name")));
    const Html actual = GetParam().render(Options(fixture.at("options")));
    const std::string difference = dom_difference(text_of(fixture.at("html")), actual.text());
    EXPECT_TRUE(difference.empty()) << difference;
  }
}

std::string test_name(const testing::TestParamInfo<FixtureComponent>& info) {
  std::string name = info.param.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(Govuk, Fixtures, testing::ValuesIn(all_components()), test_name);

// What upstream had when this was written: a release that adds fixtures must be read, not passed over.
TEST(FixtureCount, IsWhatUpstreamHolds) {
  const std::map<std::string, std::size_t> counts{{"back-link", 7},
                                                  {"breadcrumbs", 12},
                                                  {"button", 38},
                                                  {"character-count", 34},
                                                  {"checkboxes", 42},
                                                  {"date-input", 50},
                                                  {"details", 10},
                                                  {"error-message", 9},
                                                  {"error-summary", 19},
                                                  {"exit-this-page", 4},
                                                  {"fieldset", 18},
                                                  {"generic-header", 7},
                                                  {"hint", 6},
                                                  {"input", 45},
                                                  {"inset-text", 6},
                                                  {"label", 17},
                                                  {"notification-banner", 21},
                                                  {"pagination", 15},
                                                  {"panel", 19},
                                                  {"password-input", 12},
                                                  {"phase-banner", 7},
                                                  {"radios", 43},
                                                  {"select", 19},
                                                  {"service-navigation", 33},
                                                  {"skip-link", 9},
                                                  {"summary-list", 30},
                                                  {"table", 21},
                                                  {"tag", 12},
                                                  {"task-list", 11},
                                                  {"textarea", 18},
                                                  {"warning-text", 8}};
  ASSERT_EQ(counts.size(), all_components().size());
  for (const auto& component : all_components()) {
    ASSERT_TRUE(counts.contains(component.name)) << component.name;
    EXPECT_EQ(fixtures_of(component.name).size(), counts.at(component.name)) << component.name;
  }
}

}  // namespace
}  // namespace waymark::html::govuk
