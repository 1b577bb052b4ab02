#include "platform/html/govuk/fixture_options_for_tests.hpp"
#include "platform/html/raw_html_for_tests.hpp"

namespace waymark::html::govuk {

namespace json = boost::json;

bool truthy(const json::value& value) {
  if (value.is_bool()) return value.get_bool();
  if (value.is_string()) return !value.get_string().empty();
  if (value.is_number()) return value.to_number<double>() != 0;
  return !value.is_null();
}

std::string text_of(const json::value& value) {
  if (value.is_null()) return {};
  return value.is_string() ? std::string(value.get_string()) : json::serialize(value);
}

const json::value* Options::get(const char* key) const {
  return value_.is_object() ? value_.get_object().if_contains(key) : nullptr;
}
bool Options::has(const char* key) const { return get(key) != nullptr && truthy(*get(key)); }
std::string Options::text(const char* key) const { return get(key) == nullptr ? "" : text_of(*get(key)); }
std::string Options::text_or(const char* key, std::string usual) const {
  return has(key) ? text(key) : std::move(usual);
}
std::optional<std::string> Options::optional_text(const char* key) const {
  if (get(key) == nullptr) return std::nullopt;
  return text(key);
}
std::optional<bool> Options::optional_flag(const char* key) const {
  if (get(key) == nullptr || !get(key)->is_bool()) return std::nullopt;
  return get(key)->get_bool();
}
std::optional<int> Options::optional_number(const char* key) const {
  if (!has(key)) return std::nullopt;
  return std::stoi(text(key));
}
int Options::number_or(const char* key, int usual) const { return optional_number(key).value_or(usual); }
Url Options::url(const char* key) const { return RawHtmlForTests::url(text(key)); }
Url Options::url_or(const char* key, Url usual) const { return has(key) ? url(key) : std::move(usual); }

Content Options::content(const char* text_key, const char* html_key) const {
  if (has(html_key)) return html(html_key);
  return text(text_key);
}
Html Options::html(const char* key) const { return RawHtmlForTests::html(has(key) ? text(key) : ""); }

Attributes Options::attributes(const char* key) const {
  Attributes attributes;
  if (!has(key)) return attributes;
  for (const auto& [name, value] : get(key)->as_object()) {
    const auto safe_name = RawHtmlForTests::attribute_name(name);
    if (!value.is_object()) {
      attributes.set(safe_name, text_of(value));
      continue;
    }
    const Options item(value);
    if (!item.has("optional") || item.has("value"))
      attributes.set(safe_name, item.optional_flag("value").value_or(false) && item.has("optional")
                                    ? std::nullopt
                                    : std::optional(item.text("value")));
  }
  return attributes;
}

Options Options::at(const char* key) const { return get(key) == nullptr ? Options() : Options(*get(key)); }

std::vector<Options> Options::list(const char* key) const {
  std::vector<Options> items;
  if (get(key) == nullptr || !get(key)->is_array()) return items;
  std::size_t place = 0;
  for (const auto& value : get(key)->get_array()) {
    ++place;
    if (truthy(value)) items.emplace_back(value).number = place;
  }
  return items;
}

Hint Options::hint() const {
  const auto hint = at("hint");
  return {.text = hint.content(), .classes = hint.text("classes"), .attributes = hint.attributes()};
}

ErrorMessage Options::error_message(const char* key) const {
  const auto error = at(key);
  return {.text = error.content(),
          .visually_hidden_text = error.optional_text("visuallyHiddenText").value_or("Error"),
          .classes = error.text("classes"),
          .attributes = error.attributes()};
}

Label Options::label() const {
  const auto label = at("label");
  return {.text = label.content(),
          .is_page_heading = label.has("isPageHeading"),
          .classes = label.text("classes"),
          .attributes = label.attributes()};
}

FormGroup Options::form_group(const char* before, const char* after) const {
  const auto group = at("formGroup");
  return {.classes = group.text("classes"),
          .attributes = group.attributes(),
          .before = group.at(before).content(),
          .after = group.at(after).content()};
}

std::optional<Fieldset> Options::fieldset() const {
  if (!has("fieldset")) return std::nullopt;
  const auto fieldset = at("fieldset");
  const auto legend = fieldset.at("legend");
  return Fieldset{.legend = {.text = legend.content(),
                             .is_page_heading = legend.has("isPageHeading"),
                             .classes = legend.text("classes")},
                  .described_by = fieldset.text("describedBy"),
                  .role = fieldset.text("role"),
                  .classes = fieldset.text("classes"),
                  .attributes = fieldset.attributes(),
                  .html = fieldset.html("html")};
}

}  // namespace waymark::html::govuk
