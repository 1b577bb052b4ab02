#pragma once
// From the options of a fixture to a component and its markup, for each component that we have.
#include "platform/html/govuk/fixture_options_for_tests.hpp"

namespace waymark::html::govuk {

using Renderer = Html (*)(const Options&);
struct FixtureComponent {
  const char* name;  // the folder's name upstream
  Renderer render;
};

const std::vector<FixtureComponent>& text_fixtures();
const std::vector<FixtureComponent>& control_fixtures();
const std::vector<FixtureComponent>& list_fixtures();
const std::vector<FixtureComponent>& navigation_fixtures();

}  // namespace waymark::html::govuk
