#include "capabilities/requests/sealed_words.hpp"

#include "core/json.hpp"

namespace waymark::requests {

namespace json = core::json;

std::string document_of(const Asked& asked) {
  return json::write({{"kinds", json::array_of(asked.kinds)},
                      {"words", asked.words},
                      {"why", asked.why},
                      {"basis_reason", asked.basis_reason},
                      {"untold_because", asked.untold_because},
                      {"person", crypto::Codec<core::Identity>::write(asked.person)}});
}

std::string document_of(const Told& told) {
  return json::write({{"text", told.text}, {"facts", json::array_of(told.facts)}});
}

std::string document_of(const Kept& kept) {
  return json::write({{"basis_reason", kept.basis_reason}, {"note", kept.note}});
}

Asked asked_from(std::string_view document) {
  const auto read = json::read(document);
  if (!read) return {};
  auto person = crypto::Codec<core::Identity>::read(json::text(*read, "person"));
  return {json::texts(*read, "kinds"),
          json::text(*read, "words"),
          json::text(*read, "why"),
          json::text(*read, "basis_reason"),
          json::text(*read, "untold_because"),
          person ? std::move(*person) : core::Identity{}};
}

Told told_from(std::string_view document) {
  const auto read = json::read(document);
  if (!read) return {};
  return {json::text(*read, "text"), json::texts(*read, "facts")};
}

Kept kept_from(std::string_view document) {
  const auto read = json::read(document);
  if (!read) return {};
  return {json::text(*read, "basis_reason"), json::text(*read, "note")};
}

}  // namespace waymark::requests
