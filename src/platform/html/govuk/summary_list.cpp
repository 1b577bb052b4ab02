#include "platform/html/govuk/summary_list.hpp"

#include <algorithm>

#include "platform/html/heading.hpp"

namespace waymark::html::govuk {
namespace {

void write_action(Html& html, const SummaryAction& action, const Content& card_title) {
  html << "<a class=\"govuk-link"_html << classes(action.classes) << "\" href=\""_html << action.href << "\""_html
       << action.attributes << ">"_html << action.text;
  if (!action.visually_hidden_text.empty() || !card_title.empty()) {
    html << "<span class=\"govuk-visually-hidden\">"_html;
    if (!action.visually_hidden_text.empty()) html << " "_html << action.visually_hidden_text;
    if (!card_title.empty()) html << " ("_html << card_title << ")"_html;
    html << "</span>"_html;
  }
  html << "</a>"_html;
}

void write_card_actions(Html& html, const SummaryCard& card) {
  const auto& items = card.actions.items;
  if (items.empty()) return;
  html << (items.size() == 1 ? "<div"_html : "<ul"_html) << " class=\"govuk-summary-card__actions"_html
       << classes(card.actions.classes) << "\">"_html;
  for (const auto& action : items) {
    if (items.size() > 1) html << "<li class=\"govuk-summary-card__action\">"_html;
    write_action(html, action, card.title);
    if (items.size() > 1) html << "</li>"_html;
  }
  html << (items.size() == 1 ? "</div>"_html : "</ul>"_html);
}

void write_row_actions(Html& html, const SummaryActions& actions, const Content& card_title) {
  if (actions.items.empty()) return;
  html << "<dd class=\"govuk-summary-list__actions"_html << classes(actions.classes) << "\">"_html;
  if (actions.items.size() == 1) {
    write_action(html, actions.items.front(), card_title);
  } else {
    html << "<ul class=\"govuk-summary-list__actions-list\">"_html;
    for (const auto& action : actions.items) {
      html << "<li class=\"govuk-summary-list__actions-list-item\">"_html;
      write_action(html, action, card_title);
      html << "</li>"_html;
    }
    html << "</ul>"_html;
  }
  html << "</dd>"_html;
}

Html list_of(const SummaryList& list, const Content& card_title) {
  const auto has_actions = [](const SummaryRow& row) { return !row.actions.items.empty(); };
  const bool any_actions = std::any_of(list.rows.begin(), list.rows.end(), has_actions);
  Html html;
  html << "<dl class=\"govuk-summary-list"_html << classes(list.classes) << "\""_html << list.attributes << ">"_html;
  for (const auto& row : list.rows) {
    html << "<div class=\"govuk-summary-list__row"_html;
    if (any_actions && !has_actions(row)) html << " govuk-summary-list__row--no-actions"_html;
    html << classes(row.classes) << "\"><dt class=\"govuk-summary-list__key"_html << classes(row.key.classes)
         << "\">"_html << row.key.text << "</dt><dd class=\"govuk-summary-list__value"_html
         << classes(row.value.classes) << "\">"_html << row.value.text << "</dd>"_html;
    write_row_actions(html, row.actions, card_title);
    html << "</div>"_html;
  }
  html << "</dl>"_html;
  return html;
}

}  // namespace

Html render(const SummaryList& list) {
  if (!list.card) return list_of(list, {});
  const auto& card = *list.card;
  Html html;
  html << "<div class=\"govuk-summary-card"_html << classes(card.classes) << "\""_html << card.attributes
       << "><div class=\"govuk-summary-card__title-wrapper\">"_html;
  if (!card.title.empty())
    html << OpenHeading{card.heading_level} << " class=\"govuk-summary-card__title"_html << classes(card.title_classes)
         << "\">"_html << card.title << CloseHeading{card.heading_level};
  write_card_actions(html, card);
  html << "</div><div class=\"govuk-summary-card__content\">"_html << list_of(list, card.title) << "</div></div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
