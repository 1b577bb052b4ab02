#pragma once
#include <string>

#include "platform/html/govuk/form_group.hpp"
#include "platform/html/govuk/label.hpp"

namespace waymark::html::govuk {

// What a radio button and a checkbox have in common. For radios.cpp and checkboxes.cpp.
std::string item_id(const std::string& own, const std::string& prefix, std::size_t number);

// The ids of what the control reveals and of what describes it.
template <class Item>
void write_links(Html& html, const Item& item, const std::string& id, DescribedBy described_by) {
  if (!item.hint.text.empty()) described_by.add(id + "-item-hint");
  if (!item.conditional.empty()) html.attribute("data-aria-controls", "conditional-" + id);
  html << attribute("aria-describedby", described_by.text());
}

template <class Item>
void write_label_and_hint(Html& html, const Item& item, const std::string& id, const std::string& block) {
  const auto joined = [&](const char* element, const std::string& further) {
    return further.empty() ? block + element : block + element + " " + further;
  };
  html << render(Label{.text = item.text,
                       .for_id = id,
                       .classes = joined("__label", item.label_classes),
                       .attributes = item.label_attributes})
       << "\n"_html;
  if (item.hint.text.empty()) return;
  Hint hint = item.hint;
  hint.id = id + "-item-hint";
  hint.classes = joined("__hint", hint.classes);
  html << render(hint);
}

}  // namespace waymark::html::govuk
