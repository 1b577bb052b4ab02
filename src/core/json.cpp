#include "core/json.hpp"

#include "platform/base/utf8.hpp"

namespace waymark::core::json {

std::string write(const object& document) {
  auto text = boost::json::serialize(document);
  // What could not be read again is refused while it is still on somebody's page.
  if (!base::is_utf8(text)) throw base::InfrastructureError("a text that is not UTF-8 cannot be kept");
  return text;
}

base::Result<object> read(std::string_view text) {
  boost::system::error_code error;
  auto parsed = boost::json::parse(boost::json::string_view(text.data(), text.size()), error);
  if (error || !parsed.is_object()) return base::Failure{base::FailureKind::invalid, "not a document of ours", {}};
  return std::move(parsed.as_object());
}

namespace {

const value* find(const object& document, std::string_view name) {
  return document.if_contains(boost::json::string_view(name.data(), name.size()));
}

}  // namespace

std::string text(const object& document, std::string_view name) {
  const auto* found = find(document, name);
  return found && found->is_string() ? std::string(found->as_string()) : std::string();
}

std::int64_t number(const object& document, std::string_view name) {
  const auto* found = find(document, name);
  return found && found->is_int64() ? found->as_int64() : 0;
}

bool truth(const object& document, std::string_view name) {
  const auto* found = find(document, name);
  return found && found->is_bool() && found->as_bool();
}

std::vector<std::string> texts(const object& document, std::string_view name) {
  std::vector<std::string> all;
  for (const auto& element : list(document, name))
    if (element.is_string()) all.emplace_back(element.as_string());
  return all;
}

array list(const object& document, std::string_view name) {
  const auto* found = find(document, name);
  return found && found->is_array() ? found->as_array() : array();
}

object part(const object& document, std::string_view name) {
  const auto* found = find(document, name);
  return found && found->is_object() ? found->as_object() : object();
}

array array_of(const std::vector<std::string>& texts) {
  array all;
  for (const auto& text : texts) all.emplace_back(text);
  return all;
}

}  // namespace waymark::core::json
