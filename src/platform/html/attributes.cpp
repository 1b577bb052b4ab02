#include "platform/html/attributes.hpp"

#include <algorithm>

namespace waymark::html {

Attributes::Attributes() noexcept = default;
Attributes::Attributes(std::initializer_list<Attribute> attributes) : list_(attributes) {}
Attributes::Attributes(const Attributes& other) = default;
Attributes::Attributes(Attributes&& other) noexcept = default;
Attributes& Attributes::operator=(const Attributes& other) = default;
Attributes& Attributes::operator=(Attributes&& other) noexcept = default;
Attributes::~Attributes() = default;

Attributes& Attributes::set(AttributeName name, std::optional<std::string> value) {
  const auto same = [&](const Attribute& attribute) { return attribute.name.text() == name.text(); };
  const auto found = std::find_if(list_.begin(), list_.end(), same);
  if (found == list_.end()) {
    list_.push_back({name, std::move(value)});
  } else {
    found->value = std::move(value);
  }
  return *this;
}

Html& operator<<(Html& html, const Attributes& attributes) {
  for (const auto& [name, value] : attributes.list()) html.attribute(name, value);
  return html;
}

Html& operator<<(Html& html, const OptionalAttribute& attribute) {
  return attribute.value.empty() ? html : html.attribute(attribute.name, attribute.value);
}

Html& operator<<(Html& html, const Flag& flag) { return flag.on ? html.attribute(flag.name, std::nullopt) : html; }

Html& operator<<(Html& html, const FurtherClasses& classes) {
  return classes.names.empty() ? html : html << " " << classes.names;
}

}  // namespace waymark::html
