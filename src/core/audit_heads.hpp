#pragma once
// The file of signed heads, outside the database.
//
// Grammar, one line a head:  head = chain SP position SP mac SP at SP signature LF
//   chain      26 characters        position   decimal
//   mac        64 hexadecimal       at         UTC instant
//   signature  128 hexadecimal: Ed25519 over the signature of the line before (nothing for the first
//              line), a space, and everything before the signature on this line
// So a line that was altered, removed or moved is noticed, unless it was the last.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/audit_log.hpp"
#include "platform/crypto/signing.hpp"

namespace waymark::core {

class HeadFile {
 public:
  HeadFile(std::filesystem::path path, crypto::KeyRing& keys);
  // Appends `head` when it has moved since this object's last time; on disk when it returns. Other
  // processes may append to the same file. Throws InfrastructureError.
  void append(const ChainHead& head, base::Instant now);

 private:
  std::filesystem::path path_;
  crypto::SigningKey key_;
  std::string last_chain_;
  std::int64_t last_position_ = 0;
};

struct SignedHead {
  ChainHead head;
  std::string at;
};

// The heads of a file in their order. `broken_line` is the first line that is not as it was signed: nothing behind it
// is trusted. Throws InfrastructureError when a file that is there cannot be read.
struct ReadHeads {
  bool there = false;
  std::vector<SignedHead> heads;
  std::optional<std::size_t> broken_line;
};
ReadHeads read_heads(const std::filesystem::path& path, crypto::KeyRing& keys);

}  // namespace waymark::core
