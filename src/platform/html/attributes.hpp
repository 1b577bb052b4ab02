#pragma once
// Attributes of a tag, for components.
//
//   html << "<button"_html << attribute("id", button.id) << flag("disabled", button.disabled) << ">"_html;
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/html/html.hpp"

namespace waymark::html {

// Without a value it is a boolean attribute (`disabled`).
struct Attribute {
  AttributeName name;
  std::optional<std::string> value;
};

class Attributes {
 public:
  // None of these is inline, for the reason that Html gives.
  Attributes() noexcept;
  Attributes(std::initializer_list<Attribute> attributes);
  Attributes(const Attributes& other);
  Attributes(Attributes&& other) noexcept;
  Attributes& operator=(const Attributes& other);
  Attributes& operator=(Attributes&& other) noexcept;
  ~Attributes();

  // Replaces the value of a name that is there already.
  Attributes& set(AttributeName name, std::optional<std::string> value);
  bool empty() const { return list_.empty(); }
  const std::vector<Attribute>& list() const { return list_; }

 private:
  std::vector<Attribute> list_;
};
Html& operator<<(Html& html, const Attributes& attributes);

// One attribute that is left out when its value is empty.
struct OptionalAttribute {
  AttributeName name;
  std::string_view value;
};
inline OptionalAttribute attribute(AttributeName name, std::string_view value) { return {name, value}; }
Html& operator<<(Html& html, const OptionalAttribute& attribute);

// A boolean attribute that is there or not.
struct Flag {
  AttributeName name;
  bool on;
};
inline Flag flag(AttributeName name, bool on) { return {name, on}; }
Html& operator<<(Html& html, const Flag& flag);

// Further class names inside class="…": a space and the names, or nothing.
struct FurtherClasses {
  std::string_view names;
};
inline FurtherClasses classes(std::string_view names) { return {names}; }
Html& operator<<(Html& html, const FurtherClasses& classes);

}  // namespace waymark::html
