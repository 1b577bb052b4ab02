#include "platform/html/govuk/table.hpp"

namespace waymark::html::govuk {
namespace {

void write_rest(Html& html, const TableCell& cell) {
  html << classes(cell.classes) << "\""_html;
  if (cell.colspan > 0) html << " colspan=\""_html << cell.colspan << "\""_html;
  if (cell.rowspan > 0) html << " rowspan=\""_html << cell.rowspan << "\""_html;
  html << cell.attributes << ">"_html << cell.text;
}

void write_column_header(Html& html, const TableCell& cell) {
  html << "<th scope=\"col\" class=\"govuk-table__header"_html;
  if (!cell.format.empty()) html << " govuk-table__header--"_html << cell.format;
  write_rest(html, cell);
  html << "</th>"_html;
}

void write_cell(Html& html, const TableCell& cell) {
  html << "<td class=\"govuk-table__cell"_html;
  if (!cell.format.empty()) html << " govuk-table__cell--"_html << cell.format;
  write_rest(html, cell);
  html << "</td>"_html;
}

void write_row(Html& html, const std::vector<TableCell>& row, bool first_is_header) {
  html << "<tr class=\"govuk-table__row\">"_html;
  for (const auto& cell : row) {
    if (first_is_header && &cell == &row.front()) {
      html << "<th scope=\"row\" class=\"govuk-table__header"_html;
      write_rest(html, cell);
      html << "</th>"_html;
    } else {
      write_cell(html, cell);
    }
  }
  html << "</tr>"_html;
}

}  // namespace

Html render(const Table& table) {
  Html html;
  html << "<table class=\"govuk-table"_html << classes(table.classes) << "\""_html << table.attributes << ">"_html;
  if (!table.caption.empty())
    html << "<caption class=\"govuk-table__caption"_html << classes(table.caption_classes) << "\">"_html
         << table.caption << "</caption>"_html;
  if (!table.head.empty()) {
    html << "<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">"_html;
    for (const auto& cell : table.head) write_column_header(html, cell);
    html << "</tr></thead>"_html;
  }
  html << "<tbody class=\"govuk-table__body\">"_html;
  for (const auto& row : table.rows) write_row(html, row, table.first_cell_is_header);
  html << "</tbody></table>"_html;
  return html;
}

}  // namespace waymark::html::govuk
