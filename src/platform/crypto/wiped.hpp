#pragma once
// Text about somebody that stays in memory for long: wiped when it goes, moved and never copied.
#include <cstdint>
#include <memory>
#include <string_view>

namespace waymark::crypto {

class WipedText {
 public:
  WipedText() = default;
  explicit WipedText(std::string_view text);
  WipedText(WipedText&& other) noexcept;
  WipedText& operator=(WipedText&& other) noexcept;
  WipedText(const WipedText&) = delete;
  WipedText& operator=(const WipedText&) = delete;
  ~WipedText();

  std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  void wipe();

  std::unique_ptr<char[]> bytes_;
  std::uint32_t size_ = 0;
};

}  // namespace waymark::crypto
