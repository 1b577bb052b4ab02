#pragma once
// Bodies of type application/x-www-form-urlencoded, and query strings, which have the same form
// (URL standard, section 5.1).
#include <cstddef>
#include <optional>
#include <string_view>

#include "platform/http/message.hpp"

namespace waymark::http {

struct FormLimits {
  std::size_t fields = 1'000;
  std::size_t name_bytes = 200;                        // decoded
  std::size_t value_bytes = std::size_t{256} * 1'024;  // decoded
};

// Nothing when `text` breaks a limit, holds a broken '%' or, decoded, invalid UTF-8, NUL or a control
// character in a name. What people paste is kept, made plain: CR LF and CR become LF, as do the vertical tab
// and the form feed that word processors use between lines; any other control character becomes a space.
// Empty pieces ("a=1&&b=2") are skipped; a piece without '=' is a name with an empty value.
std::optional<Fields> parse_form(std::string_view text, const FormLimits& limits = {});

}  // namespace waymark::http
