#include "core/folded.hpp"

#include <gtest/gtest.h>

namespace waymark::core {
namespace {

Identity marigold() {
  Identity identity;
  identity.forenames = "Marigold Anne-Marie";
  identity.surname = "O'Testerly";
  identity.former_surnames = {"Placeholder"};
  identity.aliases = {{"Goldie", "Sampleton"}};
  identity.phones = {"07700 900101"};
  identity.addresses = {{"14 Nowhere Lane", "RM17 6SL", AddressClass::normal}};
  return identity;
}

struct Kept {
  explicit Kept(const Identity& identity, const std::vector<Address>& kept_back = {})
      : text(folded_text(identity, kept_back)) {}
  Folded parts() const { return folded(text, {}); }
  std::string text;
};

TEST(Folded, HoldsWhatSomebodyIsFoundBy) {
  const Kept kept(marigold());
  EXPECT_EQ(kept.parts().names, "otesterly\tmarigold anne marie");
  EXPECT_EQ(kept.parts().others, "placeholder\tgoldie\tsampleton");
  EXPECT_EQ(kept.parts().phones, "447700900101");
  EXPECT_EQ(kept.parts().places, "rm176sl 14 nowhere lane");
}

TEST(Folded, WhatIsMissingIsEmpty) {
  const Kept nothing(Identity{});
  EXPECT_EQ(nothing.parts().names, "\t");
  EXPECT_EQ(nothing.parts().places, "");
  EXPECT_TRUE(nothing_in(nothing.text));
  EXPECT_FALSE(nothing_in(Kept(marigold()).text));
}

TEST(Folded, NoAddressThatIsNotNormalIsHeld) {
  for (const auto address_class : {AddressClass::confidential, AddressClass::refuge, AddressClass::sealed}) {
    auto hidden = marigold();
    hidden.addresses.front().address_class = address_class;
    EXPECT_EQ(Kept(hidden).parts().places, "");
  }
}

TEST(Folded, NorOneThatMayBeAPlaceThatIsKeptBack) {
  EXPECT_EQ(Kept(marigold(), {{"14 nowhere lane", "", AddressClass::confidential}}).parts().places, "");
  EXPECT_NE(Kept(marigold(), {{"3 Imaginary Court", "ZZ99 2BB", AddressClass::confidential}}).parts().places, "");
}

TEST(Folded, PlacesAreToldApart) {
  auto moved = marigold();
  moved.addresses = {{"14 Nowhere Lane", "", AddressClass::normal}, {"", "RM17", AddressClass::normal}};
  EXPECT_EQ(Kept(moved).parts().places, " 14 nowhere lane\trm17");
}

TEST(Folded, ABirthDateKeepsWhatIsKnownOfIt) {
  EXPECT_EQ(folded_birth({1991, 4U, 9U, {}}), (FoldedBirth{1991, 4, 9, 0, 0}));
  EXPECT_EQ(folded_birth({{}, {}, {}, linkage::YearSpan{1989, 1993}}), (FoldedBirth{0, 0, 0, 1989, 1993}));
  EXPECT_EQ(folded_birth({1991, {}, {}, linkage::YearSpan{1989, 1993}}), (FoldedBirth{1991, 0, 0, 0, 0}))
      << "an age that was stated says less than a year";
  EXPECT_TRUE(folded_birth({}).empty());
}

}  // namespace
}  // namespace waymark::core
