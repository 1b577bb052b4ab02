#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/fixtures_for_tests.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/task_list.hpp"

namespace waymark::html::govuk {
namespace {

// What radio buttons and checkboxes share. An item after one that is not there keeps upstream's number.
template <class Item>
Item choice(const Options& item, const std::string& prefix, std::size_t number) {
  const bool shifted = item.number != number && item.number > 1;
  Item choice;
  choice.text = item.content();
  choice.value = item.text("value");
  choice.id = item.has("id") || !shifted ? item.text("id") : prefix + "-" + std::to_string(item.number);
  choice.checked = item.optional_flag("checked");
  choice.disabled = item.has("disabled");
  choice.hint = item.hint();
  choice.conditional = item.at("conditional").html("html");
  choice.divider = item.text("divider");
  choice.label_classes = item.at("label").text("classes");
  choice.label_attributes = item.at("label").attributes();
  choice.attributes = item.attributes();
  return choice;
}

Html checkboxes(const Options& options) {
  Checkboxes checkboxes{.name = options.text("name"),
                        .id_prefix = options.text("idPrefix"),
                        .fieldset = options.fieldset(),
                        .described_by = options.text("describedBy"),
                        .hint = options.hint(),
                        .error_message = options.error_message(),
                        .form_group = options.form_group("beforeInputs", "afterInputs"),
                        .classes = options.text("classes"),
                        .attributes = options.attributes()};
  const auto prefix = options.text_or("idPrefix", options.text("name"));
  if (options.has("values"))
    for (const auto& value : options.get("values")->as_array()) checkboxes.values.push_back(text_of(value));
  for (const auto& item : options.list("items")) {
    auto& added = checkboxes.items.emplace_back(choice<CheckboxItem>(item, prefix, checkboxes.items.size() + 1));
    added.name = item.text("name");
    added.behaviour = item.text("behaviour");
  }
  return render(checkboxes);
}

Html radios(const Options& options) {
  Radios radios{.name = options.text("name"),
                .id_prefix = options.text("idPrefix"),
                .value = options.text("value"),
                .fieldset = options.fieldset(),
                .hint = options.hint(),
                .error_message = options.error_message(),
                .form_group = options.form_group("beforeInputs", "afterInputs"),
                .classes = options.text("classes"),
                .attributes = options.attributes()};
  const auto prefix = options.text_or("idPrefix", options.text("name"));
  for (const auto& item : options.list("items"))
    radios.items.push_back(choice<RadioItem>(item, prefix, radios.items.size() + 1));
  return render(radios);
}

SummaryActions summary_actions(const Options& options) {
  const auto actions = options.at("actions");
  SummaryActions all{.classes = actions.text("classes")};
  for (const auto& item : actions.list("items"))
    all.items.push_back({.text = item.content(),
                         .href = item.url("href"),
                         .visually_hidden_text = item.text("visuallyHiddenText"),
                         .classes = item.text("classes"),
                         .attributes = item.attributes()});
  return all;
}

SummaryCell summary_cell(const Options& options) { return {options.content(), options.text("classes")}; }

Html summary_list(const Options& options) {
  SummaryList list{.classes = options.text("classes"), .attributes = options.attributes()};
  for (const auto& row : options.list("rows"))
    list.rows.push_back({.key = summary_cell(row.at("key")),
                         .value = summary_cell(row.at("value")),
                         .actions = summary_actions(row),
                         .classes = row.text("classes")});
  if (options.has("card")) {
    const auto card = options.at("card");
    const auto title = card.at("title");
    list.card = SummaryCard{.title = title.content(),
                            .heading_level = title.number_or("headingLevel", 2),
                            .title_classes = title.text("classes"),
                            .actions = summary_actions(card),
                            .classes = card.text("classes"),
                            .attributes = card.attributes()};
  }
  return render(list);
}

TableCell table_cell(const Options& cell) {
  return {.text = cell.content(),
          .format = cell.text("format"),
          .colspan = cell.number_or("colspan", 0),
          .rowspan = cell.number_or("rowspan", 0),
          .classes = cell.text("classes"),
          .attributes = cell.attributes()};
}

Html table(const Options& options) {
  Table table{.caption = options.text("caption"),
              .caption_classes = options.text("captionClasses"),
              .first_cell_is_header = options.has("firstCellIsHeader"),
              .classes = options.text("classes"),
              .attributes = options.attributes()};
  for (const auto& cell : options.list("head")) table.head.push_back(table_cell(cell));
  if (options.get("rows") == nullptr) return render(table);
  for (const auto& row : options.get("rows")->as_array()) {
    if (!row.is_array()) continue;
    auto& cells = table.rows.emplace_back();
    for (const auto& cell : row.get_array()) cells.push_back(table_cell(Options(cell)));
  }
  return render(table);
}

TaskStatus task_status(const Options& options) {
  const auto tag = options.at("tag");
  TaskStatus status{.text = options.content(), .classes = options.text("classes")};
  if (options.has("tag"))
    status.tag = Tag{.text = tag.content(), .classes = tag.text("classes"), .attributes = tag.attributes()};
  return status;
}

Html task_list(const Options& options) {
  TaskList list{.id_prefix = options.text_or("idPrefix", "task-list"),
                .classes = options.text("classes"),
                .attributes = options.attributes()};
  for (const auto& item : options.list("items"))
    list.items.push_back({.title = item.at("title").content(),
                          .title_classes = item.at("title").text("classes"),
                          .href = item.url("href"),
                          .hint = item.at("hint").content(),
                          .status = task_status(item.at("status")),
                          .id = list.id_prefix + "-" + std::to_string(item.number),
                          .classes = item.text("classes")});
  return render(list);
}

}  // namespace

const std::vector<FixtureComponent>& list_fixtures() {
  static const std::vector<FixtureComponent> components{{"checkboxes", checkboxes},
                                                        {"radios", radios},
                                                        {"summary-list", summary_list},
                                                        {"table", table},
                                                        {"task-list", task_list}};
  return components;
}

}  // namespace waymark::html::govuk
