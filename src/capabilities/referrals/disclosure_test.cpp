#include "capabilities/referrals/disclosure.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace waymark::referrals {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

core::Record record() {
  core::Record made;
  made.identity.forenames = "Marigold";
  made.identity.surname = "Testerly";
  made.identity.addresses = {{"1 Open Street", "ZZ1 1AA", core::AddressClass::normal},
                             {"2 Hidden Lane", "ZZ1 2BB", core::AddressClass::confidential},
                             {"", "", core::AddressClass::refuge}};
  made.safe_contact.code_word = "marmalade";
  made.safe_contact.note = "After six";
  made.safe_contact.methods = {{"text_message", "07700 900101", core::Safety::safe, "mornings", ""},
                               {"letter", "2 Hidden Lane", core::Safety::safe, "", ""},
                               {"phone_call", "", core::Safety::unsafe, "", ""}};
  return made;
}

TEST(Disclosure, KeepsTheCodeWordAndWhereThePersonLives) {
  const auto sent = disclosable(record().safe_contact);
  EXPECT_EQ(sent.code_word, "");
  EXPECT_EQ(sent.methods.at(0).value, "07700 900101");
  EXPECT_EQ(sent.methods.at(1).value, "");
  EXPECT_EQ(sent.note, "After six");
}

TEST(Disclosure, TellsWhatIsUnsafe) {
  const auto sent = disclosable(record().safe_contact);
  EXPECT_EQ(sent.methods.at(2).safety, core::Safety::unsafe);
  EXPECT_EQ(sent.methods.at(1).safety, core::Safety::safe);
}

TEST(Disclosure, ShowsWhatGoesAndNothingElse) {
  const pack::Pack pack{};
  std::string all;
  for (const auto& fact : facts_that_go(record(), pack)) {
    EXPECT_FALSE(fact.value.empty()) << fact.label;
    all += fact.value + "\n";
  }
  EXPECT_THAT(all, HasSubstr("Marigold Testerly"));
  EXPECT_THAT(all, HasSubstr("1 Open Street, ZZ1 1AA"));
  EXPECT_THAT(all, Not(HasSubstr("Hidden")));
  EXPECT_THAT(all, Not(HasSubstr("marmalade")));
}

TEST(Disclosure, NamesWhatStaysWithoutItsValue) {
  const auto labels = what_stays(record());
  EXPECT_THAT(labels, Contains(HasSubstr("address")));
  EXPECT_THAT(labels, Contains("The code word"));
  for (const auto& label : labels) EXPECT_THAT(label, Not(HasSubstr("marmalade")));
  core::Record plain;
  EXPECT_THAT(what_stays(plain), Not(Contains("The code word")));
}

TEST(Disclosure, EveryOtherTextGivesAnotherDigest) {
  const auto digest = digest_of({"Name", "Opal Madeup"});
  EXPECT_EQ(digest_of({"Name", "Opal Madeup"}), digest);
  EXPECT_NE(digest_of({"Name", "Opal Madeuq"}), digest);
  EXPECT_NE(digest_of({"Opal Madeup", "Name"}), digest);
  EXPECT_NE(digest_of({"NameOpal Madeup"}), digest);
  EXPECT_NE(digest_of({"Name", "Opal Madeup", ""}), digest);
  EXPECT_NE(digest_of({"NameO", "pal Madeup"}), digest);
}

}  // namespace
}  // namespace waymark::referrals
