#include "platform/html/govuk/button.hpp"

namespace waymark::html::govuk {
namespace {

void open_button(Html& html, const Button& button) {
  html << "<button type=\""_html << button.type << "\""_html << attribute("value", button.value)
       << attribute("name", button.name);
  if (button.disabled) html << " disabled aria-disabled=\"true\""_html;
  if (button.prevent_double_click)
    html.attribute("data-prevent-double-click", *button.prevent_double_click ? "true" : "false");
}

void write_text(Html& html, const Button& button) {
  if (!button.is_start_button) {
    html << button.text;
    return;
  }
  const bool wrapped = button.text.is_html();  // the start button lays its children out in a row
  if (wrapped) html << "<span>"_html;
  html << button.text;
  if (wrapped) html << "</span>"_html;
  html << "\n<svg class=\"govuk-button__start-icon\" xmlns=\"http://www.w3.org/2000/svg\" width=\"17.5\" height=\"19\" "
          "viewBox=\"0 0 33 40\" aria-hidden=\"true\" focusable=\"false\">"
          "<path fill=\"currentColor\" d=\"M0 0h13l20 20-20 20H0l20-20z\"></path></svg>"_html;
}

}  // namespace

Html render(const Button& button) {
  Html html;
  if (button.href.empty()) {
    open_button(html, button);
  } else {
    html << "<a href=\""_html << button.href << "\" role=\"button\" draggable=\"false\""_html;
  }
  html << " class=\"govuk-button"_html << classes(button.classes);
  if (button.is_start_button) html << " govuk-button--start"_html;
  html << "\" data-module=\"govuk-button\""_html << button.attributes << attribute("id", button.id) << ">"_html;
  write_text(html, button);
  html << (button.href.empty() ? "</button>"_html : "</a>"_html);
  return html;
}

}  // namespace waymark::html::govuk
