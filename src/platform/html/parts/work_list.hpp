#pragma once
// What one person has to do, most pressing first. How pressing it is, is also said in words (`when`).
#include <string>
#include <vector>

#include "platform/html/content.hpp"

namespace waymark::html::parts {

enum class Pressing { later, soon, overdue };

struct WorkItem {
  std::string what{};
  Url href{};           // empty: there is no page to open
  std::string about{};  // a line below
  Content when{};       // "Due today at 16:00", a tag
  Pressing pressing = Pressing::later;
};

struct WorkList {
  std::vector<WorkItem> items{};
};
Html render(const WorkList& list);

}  // namespace waymark::html::parts
