#include "platform/crypto/wiped.hpp"

#include <sodium.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "platform/base/failure.hpp"

namespace waymark::crypto {

WipedText::WipedText(std::string_view text) : size_(static_cast<std::uint32_t>(text.size())) {
  base::expects(text.size() <= std::numeric_limits<std::uint32_t>::max(), "what is kept in memory is short");
  bytes_ = std::make_unique<char[]>(text.size());
  std::copy(text.begin(), text.end(), bytes_.get());
}

WipedText::WipedText(WipedText&& other) noexcept
    : bytes_(std::move(other.bytes_)), size_(std::exchange(other.size_, 0)) {}

WipedText& WipedText::operator=(WipedText&& other) noexcept {
  if (this == &other) return *this;
  wipe();
  bytes_ = std::move(other.bytes_);
  size_ = std::exchange(other.size_, 0);
  return *this;
}

WipedText::~WipedText() { wipe(); }

void WipedText::wipe() {
  if (bytes_) ::sodium_memzero(bytes_.get(), size_);
}

}  // namespace waymark::crypto
