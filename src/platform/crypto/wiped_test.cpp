#include "platform/crypto/wiped.hpp"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace waymark::crypto {
namespace {

static_assert(!std::is_copy_constructible_v<WipedText> && !std::is_copy_assignable_v<WipedText>);
static_assert(std::is_nothrow_move_constructible_v<WipedText> && std::is_nothrow_move_assignable_v<WipedText>);

TEST(WipedText, KeepsItsTextWhereverItIsMoved) {
  std::vector<WipedText> all;
  for (const auto* name : {"Marigold", "Barnaby", "", "Clover"}) all.emplace_back(name);
  all.erase(all.begin());
  EXPECT_EQ(all[0].view(), "Barnaby");
  EXPECT_EQ(all[1].view(), "");
  EXPECT_EQ(all[2].view(), "Clover");
  all[0] = WipedText("Marigold, whose text is longer");
  EXPECT_EQ(all[0].view(), "Marigold, whose text is longer");
  all[0] = WipedText();
  EXPECT_EQ(all[0].view(), "");
}

TEST(WipedText, HoldsAnyBytes) {
  const std::string bytes("a\0b", 3);
  EXPECT_EQ(WipedText(bytes).view(), bytes);
}

}  // namespace
}  // namespace waymark::crypto
