#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/html/govuk/tag.hpp"

namespace waymark::html::govuk {

// What there is to do and how far it is. A task without an address cannot start yet.
struct TaskStatus {
  std::optional<Tag> tag{};  // comes before the text
  Content text{};
  std::string classes{};
};

struct Task {
  Content title{};
  std::string title_classes{};
  Url href{};
  Content hint{};
  TaskStatus status{};
  std::string id{};  // the prefix and the task's number where it is not given
  std::string classes{};
};

struct TaskList {
  std::vector<Task> items{};
  std::string id_prefix = "task-list";
  std::string classes{};
  Attributes attributes{};
};
Html render(const TaskList& list);

}  // namespace waymark::html::govuk
