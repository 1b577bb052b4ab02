#pragma once
// `Sealed<T>`: a value that identifies or describes a person. It cannot be printed, logged or compared;
// it opens with a key ring and somebody who opens.
#include <memory>
#include <string>
#include <utility>

#include "platform/crypto/key_ring.hpp"

namespace waymark::crypto {

// Whoever opens a sealed value. The one class that derives from it is core's Viewer.
class Opener {
 public:
  virtual ~Opener() = default;
  // False for those who work with codes, dates and counts alone.
  virtual bool opens_sealed() const = 0;

 protected:
  Opener() = default;
  Opener(const Opener&) = default;
  Opener& operator=(const Opener&) = default;
};

// How a T is written and read: `static std::string write(const T&)`, `static base::Result<T> read(std::string_view)`.
template <class T>
struct Codec;

template <>
struct Codec<std::string> {
  static std::string write(const std::string& value) { return value; }
  static base::Result<std::string> read(std::string_view text) { return std::string(text); }
};

template <class T>
class Sealed {
 public:
  // As it came from a column.
  Sealed(KeyId key, Place place, Bytes bytes) : key_(key), place_(std::move(place)), bytes_(std::move(bytes)) {}

  // Throws InfrastructureError when the key was erased.
  static Sealed seal(KeyRing& ring, const KeyId& key_id, Place place, const T& value) {
    const auto key = ring.find(key_id);
    if (!key) throw base::InfrastructureError("sealing under an erased key");
    auto bytes = crypto::seal(*key, key_id, place, Codec<T>::write(value), ring.randomness());
    return Sealed(key_id, std::move(place), std::move(bytes));
  }

  // Not found when the key was erased; invalid when the bytes are not what was sealed at this place. Throws
  // InfrastructureError for whoever opens nothing.
  base::Result<T> open(KeyRing& ring, const Opener& opener) const {
    if (!opener.opens_sealed()) throw base::InfrastructureError("this viewer opens no sealed value");
    const auto key = ring.find(key_);
    if (!key) return base::not_found();
    auto plain = crypto::open(*key, key_, place_, bytes_);
    if (!plain) return plain.failure();
    return Codec<T>::read(*plain);
  }

  const Bytes& bytes() const { return bytes_; }
  const KeyId& key() const { return key_; }

  bool operator==(const Sealed&) const = delete;

 private:
  KeyId key_;
  Place place_;
  Bytes bytes_;
};

}  // namespace waymark::crypto
