#pragma once
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// Leaves for a harmless page at once, by a click or by pressing Shift three times. What it does is the
// same for everybody, so that the address says nothing.
struct ExitThisPage {
  Content text{};  // "Exit this page"
  Url redirect_url = "https://www.bbc.co.uk/weather"_url;
  std::string activated_text{};
  std::string timed_out_text{};
  std::string press_two_more_times_text{};
  std::string press_one_more_time_text{};
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const ExitThisPage& exit);

}  // namespace waymark::html::govuk
