#include "platform/html/govuk/choice.hpp"

namespace waymark::html::govuk {

std::string item_id(const std::string& own, const std::string& prefix, std::size_t number) {
  if (!own.empty()) return own;
  return number > 1 ? prefix + "-" + std::to_string(number) : prefix;
}

}  // namespace waymark::html::govuk
