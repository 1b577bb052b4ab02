#pragma once
// Who this page is about, with the facts that tell one person from another and what can be done here.
// MOJ Design System: identity bar.
#include <string>
#include <vector>

#include "platform/html/content.hpp"

namespace waymark::html::moj {

struct IdentityFact {
  std::string key{};
  Content value{};
};

struct IdentityBar {
  Content title{};
  std::vector<IdentityFact> facts{};
  Html actions{};                // buttons
  std::string label = "Person";  // of the landmark
  std::string classes{};
};
Html render(const IdentityBar& bar);

}  // namespace waymark::html::moj
