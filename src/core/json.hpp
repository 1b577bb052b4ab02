#pragma once
// Reading our own JSON back: the sealed documents in the database. A document that another version
// wrote may lack a field, so every reader has an answer for that; one that does not parse is an error.
#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/failure.hpp"

namespace waymark::core::json {

using boost::json::array;
using boost::json::object;
using boost::json::value;

// Throws InfrastructureError for a text that is not UTF-8: `read` would refuse it for ever after.
std::string write(const object& document);
// Invalid for whatever is not one JSON object.
base::Result<object> read(std::string_view text);

std::string text(const object& document, std::string_view name);                // "" where there is none
std::int64_t number(const object& document, std::string_view name);             // 0 where there is none
bool truth(const object& document, std::string_view name);                      // false where there is none
std::vector<std::string> texts(const object& document, std::string_view name);  // empty where there is none
array list(const object& document, std::string_view name);                      // empty where there is none
object part(const object& document, std::string_view name);                     // empty where there is none

array array_of(const std::vector<std::string>& texts);

}  // namespace waymark::core::json
