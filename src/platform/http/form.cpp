#include "platform/http/form.hpp"

#include <algorithm>

#include "platform/base/utf8.hpp"
#include "platform/http/percent.hpp"

namespace waymark::http {

namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; }

char plain(char c) {
  if (c == '\v' || c == '\f' || c == '\r') return '\n';
  return is_control(c) && c != '\t' && c != '\n' ? ' ' : c;
}

std::string with_plain_lines(const std::string& text) {
  std::string made;
  made.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool first_of_pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (!first_of_pair) made += plain(text[i]);
  }
  return made;
}

bool add_piece(Fields& fields, std::string_view piece, const FormLimits& limits) {
  const auto equals = std::min(piece.find('='), piece.size());
  auto name = percent_decoded(piece.substr(0, equals), Plus::is_space);
  auto value = percent_decoded(piece.substr(std::min(equals + 1, piece.size())), Plus::is_space);
  if (!name || !value || name->size() > limits.name_bytes || value->size() > limits.value_bytes) return false;
  if (!base::is_utf8(*name) || !base::is_utf8(*value) || value->find('\0') != std::string::npos) return false;
  if (std::ranges::any_of(*name, is_control)) return false;
  fields.add(std::move(*name), with_plain_lines(*value));
  return true;
}

}  // namespace

std::optional<Fields> parse_form(std::string_view text, const FormLimits& limits) {
  Fields fields;
  while (!text.empty()) {
    const auto end = std::min(text.find('&'), text.size());
    const auto piece = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (piece.empty()) continue;
    if (fields.pairs().size() == limits.fields || !add_piece(fields, piece, limits)) return std::nullopt;
  }
  return fields;
}

}  // namespace waymark::http
