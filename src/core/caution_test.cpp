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

Record at(const char* lines, const char* postcode, AddressClass address_class) {
  auto made = record({});
  made.identity.addresses = {{lines, postcode, address_class}};
  return made;
}

TEST(WithCaution, OfSeveralClassesTheStrictestIsKeptWhicheverRecordIsNewer) {
  const auto open = at("2 Hidden Lane", "", AddressClass::normal);
  const auto secret = at("Flat 1, 2 Hidden Ln, Grays", "", AddressClass::confidential);
  const auto sealed = at("2 Hidden Lane, Grays", "ZZ1 2BB", AddressClass::sealed);
  for (const auto& records : {std::vector<Record>{open, secret, sealed}, std::vector<Record>{sealed, secret, open},
                              std::vector<Record>{secret, sealed, open}})
    for (const auto& one : records)
      EXPECT_EQ(cautious_addresses(one, records).at(0).address_class, AddressClass::sealed)
          << one.identity.addresses[0].lines;
}

TEST(WithCaution, WhatAnAllegedPerpetratorHasTooIsNotSafe) {
  const auto held = record({{"phone_call", "", Safety::safe, "", ""}, {"text_message", "", Safety::safe, "", ""}},
                           {"07700 900123 (after 6)", "07700 900456"});
  const auto result = with_caution(held, {held}, {{"his", {"447700900123"}, {}}});
  for (const auto& method : result.safe_contact.methods)
    EXPECT_EQ(method.may_use(), method.value == "07700 900456") << method.kind << " " << method.value;
}

ContactMethod refused(const char* value, const char* by) {
  return {"text_message", value, Safety::unsafe, "", "", {by}};
}

TEST(SafeContactToCopy, WhatIsNotBelievedStandsBesideWhatWasSaid) {
  const auto held =
      record({{"text_message", "", Safety::safe, "", ""}, refused("07700 900123", "his record")}, {"07700 900123"});
  const auto copy = safe_contact_to_copy(held, {held});
  ASSERT_EQ(copy.methods.size(), 3U) << "of a call nothing was said";
  const auto said = std::find_if(copy.methods.begin(), copy.methods.end(),
                                 [](const ContactMethod& method) { return method.may_use(); });
  ASSERT_NE(said, copy.methods.end());
  EXPECT_EQ(said->value, "07700 900123");
  EXPECT_TRUE(copy.methods.back() == refused("07700 900123", "his record"));
  auto copied = record(copy.methods);
  EXPECT_FALSE(may(with_caution(copied, {copied}), "text_message")) << "whoever may know why reads the worst";
}

TEST(SafeContactToCopy, WithoutWhatIsNotBelievedItIsAsIfNobodyHadAReason) {
  const auto said = record({{"text_message", "", Safety::safe, "", ""}}, {"07700 900123"});
  auto held = said;
  held.safe_contact.methods.push_back(refused("07700 900123", "his record"));
  auto copy = safe_contact_to_copy(held, {held});
  std::erase_if(copy.methods, [](const ContactMethod& method) { return method.refused(); });
  EXPECT_TRUE(copy == safe_contact_to_copy(said, {said}));
  EXPECT_TRUE(copy == with_caution(said, {said}).safe_contact);
}

TEST(SafeContactToCopy, ANumberThatAnotherRecordDoesNotBelieveIsNotBelievedAndNoOtherIsAdded) {
  const auto held =
      record({{"text_message", "", Safety::safe, "", ""}, refused("+44 7700 900123", "one")}, {"07700 900123"});
  const auto older = record({refused("07700 900123", "another"), refused("07700 900456", "another")});
  const auto copy = safe_contact_to_copy(held, {held, older});
  const auto& last = copy.methods.back();
  EXPECT_EQ(last.refused_by, (std::vector<std::string>{"one", "another"}));
  EXPECT_EQ(std::count_if(copy.methods.begin(), copy.methods.end(),
                          [](const ContactMethod& method) { return method.refused(); }),
            1);
}

TEST(SafeContactToCopy, WhatIsSharedSinceItWasCalledSafeIsNotBelieved) {
  auto held = record({{"phone_call", "", Safety::safe, "", ""}, {"letter", "", Safety::safe, "", ""}},
                     {"07700 900123", "07700 900456"});
  held.identity.addresses = {{"14 Nowhere Lane", "", AddressClass::confidential}};
  const std::vector<AllegedPerpetrator> others = {
      {"his", {"447700900123"}, {{"14 Nowhere Ln, Grays", "", AddressClass::confidential}}}};
  auto copied = record(safe_contact_to_copy(held, {held}, others).methods);
  const auto read = with_caution(copied, {copied});
  EXPECT_FALSE(may(read, "letter"));
  for (const auto& method : read.safe_contact.methods)
    if (method.kind == "phone_call") {
      EXPECT_EQ(method.may_use(), method.value == "07700 900456") << method.value;
    }
  std::erase_if(copied.safe_contact.methods, [](const ContactMethod& method) { return method.refused(); });
  EXPECT_TRUE(copied.safe_contact == safe_contact_to_copy(held, {held})) << "as it was said, for whoever may not know";
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
