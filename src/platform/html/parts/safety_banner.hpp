#pragma once
// What must be seen before anything is done. It stands where the hand is, and its words say it all: colour
// only adds to them.
#include <string>
#include <vector>

#include "platform/html/content.hpp"

namespace waymark::html::parts {

struct SafetyBanner {
  std::string title{};  // "Do not call"
  std::vector<Content> facts{};
  int heading_level = 2;
};
Html render(const SafetyBanner& banner);

}  // namespace waymark::html::parts
