#pragma once
// Session tokens. The browser holds the token; a database keeps its hash, with which nobody can sign in.
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/blake2b.hpp"
#include "platform/crypto/key.hpp"

namespace waymark::crypto {

using TokenHash = Digest;

// 256 random bits. Like a key it is wiped when it goes, and cannot be copied, printed or compared: look up
// its hash.
class Token {
 public:
  static Token random(base::Randomness& randomness);
  // Nothing for any text that `text` could not have written.
  static std::optional<Token> parse(std::string_view text);

  std::string text() const;  // 43 characters of base64url, for the cookie alone
  TokenHash hash() const;    // BLAKE2b: the bits are random, so that it needs neither salt nor cost

 private:
  explicit Token(Key secret) : secret_(std::move(secret)) {}
  Key secret_;
};

}  // namespace waymark::crypto
