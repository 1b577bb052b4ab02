#pragma once
// Somebody is in danger now: whom to phone. Nothing on a page is louder.
#include <string>

#include "platform/html/content.hpp"

namespace waymark::html::parts {

struct DangerCallOut {
  std::string title{};
  Content text{};
  int heading_level = 2;
};
Html render(const DangerCallOut& call_out);

}  // namespace waymark::html::parts
