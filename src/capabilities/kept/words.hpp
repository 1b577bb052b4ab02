#pragma once
// What was typed, as people read it.
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.hpp"

namespace waymark::kept {

// "basis_reason" as "Basis reason", "birth-day" as "Birth day".
std::string label_of(std::string_view field);

struct Answer {
  std::string label;
  std::string text;      // several values of one field one below the other
  bool is_long = false;  // several lines, or more than fit into one
};
// In the order in which they came, without what was left empty and without what only programs read: ids, digests and
// the names in `kUnseen`.
std::vector<Answer> answers_in(const http::Fields& fields);

}  // namespace waymark::kept
