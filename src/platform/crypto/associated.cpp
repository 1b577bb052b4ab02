#include "platform/crypto/associated.hpp"

namespace waymark::crypto {

namespace {

constexpr std::size_t kLengthBytes = 8;

void append(Bytes& encoding, std::span<const std::uint8_t> part) {
  for (std::size_t i = 0; i < kLengthBytes; ++i)
    encoding.push_back(static_cast<std::uint8_t>(std::uint64_t{part.size()} >> 8 * i));
  encoding.insert(encoding.end(), part.begin(), part.end());
}

}  // namespace

Bytes associate(std::string_view what, std::initializer_list<std::span<const std::uint8_t>> parts) {
  std::size_t size = kLengthBytes + what.size();
  for (const auto part : parts) size += kLengthBytes + part.size();
  Bytes encoding;
  encoding.reserve(size);
  append(encoding, bytes_of(what));
  for (const auto part : parts) append(encoding, part);
  return encoding;
}

Bytes associate(const KeyId& key_id, const Place& place) {
  return associate("waymark value 1", {bytes_of(place.partnership), bytes_of(place.table), bytes_of(place.column),
                                       bytes_of(place.row), key_id.bytes()});
}

}  // namespace waymark::crypto
