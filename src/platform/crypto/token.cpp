#include "platform/crypto/token.hpp"

#include <sodium.h>

#include "platform/crypto/base64url.hpp"

namespace waymark::crypto {

Token Token::random(base::Randomness& randomness) { return Token(Key::random(randomness, "token")); }

std::optional<Token> Token::parse(std::string_view text) {
  constexpr std::size_t kTextLength = 43;
  if (text.size() != kTextLength) return std::nullopt;
  auto bytes = parse_base64url(text);
  if (!bytes || bytes->size() != Key::kSize) return std::nullopt;
  Token token(Key::from(*bytes));
  ::sodium_memzero(bytes->data(), bytes->size());
  return token;
}

std::string Token::text() const { return base64url(secret_.bytes()); }

TokenHash Token::hash() const { return blake2b("waymark token", {}, secret_.bytes()); }

}  // namespace waymark::crypto
