#include "platform/html/govuk/task_list.hpp"

namespace waymark::html::govuk {
namespace {

void write_title(Html& html, const Task& task, const std::string& id) {
  if (task.href.empty()) {
    html << "<div"_html << attribute("class", task.title_classes) << ">"_html << task.title << "</div>"_html;
    return;
  }
  html << "<a class=\"govuk-link govuk-task-list__link"_html << classes(task.title_classes) << "\" href=\""_html
       << task.href << "\" aria-describedby=\""_html;
  if (!task.hint.empty()) html << id << "-hint "_html;
  html << id << "-status\">"_html << task.title << "</a>"_html;
}

void write_task(Html& html, const Task& task, const std::string& id) {
  html << "<li class=\"govuk-task-list__item"_html;
  if (!task.href.empty()) html << " govuk-task-list__item--with-link"_html;
  html << classes(task.classes) << "\"><div class=\"govuk-task-list__name-and-hint\">"_html;
  write_title(html, task, id);
  if (!task.hint.empty())
    html << "<div id=\""_html << id << "-hint\" class=\"govuk-task-list__hint\">"_html << task.hint << "</div>"_html;
  html << "</div><div class=\"govuk-task-list__status"_html << classes(task.status.classes) << "\" id=\""_html << id
       << "-status\">"_html;
  if (task.status.tag) {
    html << render(*task.status.tag);
  } else {
    html << task.status.text;
  }
  html << "</div></li>"_html;
}

}  // namespace

Html render(const TaskList& list) {
  Html html;
  html << "<ul class=\"govuk-task-list"_html << classes(list.classes) << "\""_html << list.attributes << ">"_html;
  std::size_t number = 0;
  for (const auto& task : list.items) {
    ++number;
    write_task(html, task, task.id.empty() ? list.id_prefix + "-" + std::to_string(number) : task.id);
  }
  html << "</ul>"_html;
  return html;
}

}  // namespace waymark::html::govuk
