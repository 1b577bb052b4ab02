#include "core/safe_contact.hpp"

#include "core/json.hpp"

namespace waymark::core {

std::string_view to_text(Safety safety) {
  switch (safety) {
    case Safety::safe:
      return "yes";
    case Safety::unsafe:
      return "no";
    case Safety::unknown:
      return "unknown";
  }
  return "unknown";
}

Safety parse_safety(std::string_view text) {
  if (text == "yes") return Safety::safe;
  return text == "no" ? Safety::unsafe : Safety::unknown;
}

}  // namespace waymark::core

namespace waymark::crypto {

namespace json = core::json;

namespace {

std::vector<std::string> texts(const json::object& fields, std::string_view name) {
  std::vector<std::string> all;
  for (const auto& one : json::list(fields, name))
    if (one.is_string()) all.emplace_back(one.as_string());
  return all;
}

}  // namespace

std::string Codec<core::SafeContact>::write(const core::SafeContact& contact) {
  json::array methods;
  for (const auto& method : contact.methods) {
    json::object one = {{"kind", method.kind},
                        {"value", method.value},
                        {"safe", core::to_text(method.safety)},
                        {"times", method.times},
                        {"who_else", method.who_else}};
    if (method.refused()) one["refused_by"] = json::array(method.refused_by.begin(), method.refused_by.end());
    methods.push_back(std::move(one));
  }
  return json::write({{"methods", methods}, {"code_word", contact.code_word}, {"note", contact.note}});
}

base::Result<core::SafeContact> Codec<core::SafeContact>::read(std::string_view text) {
  const auto document = json::read(text);
  if (!document) return document.failure();
  core::SafeContact contact;
  for (const auto& method : json::list(*document, "methods")) {
    if (!method.is_object()) continue;
    const auto& fields = method.as_object();
    contact.methods.push_back({json::text(fields, "kind"), json::text(fields, "value"),
                               core::parse_safety(json::text(fields, "safe")), json::text(fields, "times"),
                               json::text(fields, "who_else"), texts(fields, "refused_by")});
  }
  contact.code_word = json::text(*document, "code_word");
  contact.note = json::text(*document, "note");
  return contact;
}

}  // namespace waymark::crypto
