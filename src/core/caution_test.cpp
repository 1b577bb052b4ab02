#include "core/caution.hpp"

#include <gtest/gtest.h>

namespace waymark::core {
namespace {

Record record(std::vector<ContactMethod> methods, std::vector<std::string> phones = {}) {
  Record made;
  made.safe_contact.methods = std::move(methods);
  made.identity.phones = std::move(phones);
  return made;
}

bool may(const Record& record, std::string_view kind) {
  const auto& methods = record.safe_contact.methods;
  return std::any_of(methods.begin(), methods.end(),
                     [&](const ContactMethod& method) { return method.kind == kind && method.may_use(); });
}

TEST(WithCaution, AnotherRecordsNoTakesThisOnesYesAway) {
  const auto yes = record({{"phone_call", "07700 900123", Safety::safe, "", ""}}, {"07700 900123"});
  const auto no = record({{"phone_call", "", Safety::unsafe, "", ""}}, {"07700 900456"});
  EXPECT_TRUE(may(with_caution(yes, {yes}), "phone_call"));
  EXPECT_FALSE(may(with_caution(yes, {yes, no}), "phone_call"));
  EXPECT_FALSE(may(with_caution(yes, {no, yes}), "phone_call"));
}

TEST(WithCaution, NoNumberIsAddedButItsWarningIs) {
  const auto without = record({});
  const auto no = record({{"phone_call", "", Safety::unsafe, "", ""}}, {"07700 900456"});
  const auto result = with_caution(without, {without, no});
  ASSERT_EQ(result.safe_contact.methods.size(), 1U);
  EXPECT_EQ(result.safe_contact.methods[0].value, "");
  EXPECT_EQ(result.safe_contact.methods[0].safety, Safety::unsafe);
}

TEST(WithCaution, WhoAskedAnybodyNotToBeContactedIsNotContacted) {
  const auto yes = record({{"phone_call", "07700 900123", Safety::safe, "", ""}});
  const auto never = record({{"no_contact", "", Safety::safe, "", ""}});
  const auto result = with_caution(yes, {yes, never});
  EXPECT_EQ(result.safe_contact.methods.at(0).kind, "no_contact");
  for (const auto& method : result.safe_contact.methods) EXPECT_FALSE(method.may_use()) << method.kind;
}

TEST(WithCaution, AnAddressThatIsConfidentialAnywhereIsConfidential) {
  auto open = record({});
  open.identity.addresses = {{"2 Hidden Lane\nGrays", "ZZ1 2BB", AddressClass::normal},
                             {"1 Open Street", "ZZ1 1AA", AddressClass::normal}};
  auto secret = record({});
  secret.identity.addresses = {{"2, hidden lane", "zz12bb", AddressClass::confidential},
                               {"", "", AddressClass::refuge}};
  const auto result = with_caution(open, {open, secret});
  ASSERT_EQ(disclosable(result.identity).addresses.size(), 1U);
  EXPECT_EQ(disclosable(result.identity).addresses[0].lines, "1 Open Street");
}

TEST(WithCaution, AConfidentialAddressIsKnownAgainHoweverItIsWritten) {
  auto open = record({});
  open.identity.addresses = {{"Flat 1, 2 Hidden Lane\nGrays", "", AddressClass::normal}};
  auto secret = record({});
  secret.identity.addresses = {{"2 Hidden Lane", "ZZ1 2BB", AddressClass::confidential}};
  EXPECT_TRUE(disclosable(with_caution(open, {open, secret}).identity).addresses.empty());
}

TEST(WithCaution, NotesGoTogetherAndTheCodeWordDoesNot) {
  auto one = record({});
  auto other = record({});
  one.safe_contact.note = "After six.";
  other.safe_contact.note = "Her brother reads the post.";
  other.safe_contact.code_word = "marmalade";
  const auto result = with_caution(one, {one, other});
  EXPECT_EQ(result.safe_contact.note, "After six. Her brother reads the post.");
  EXPECT_EQ(result.safe_contact.code_word, "");
}

}  // namespace
}  // namespace waymark::core
