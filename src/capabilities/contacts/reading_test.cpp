// From what was typed to a contact, on the demonstration's pack.
#include "capabilities/contacts/reading.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace waymark::contacts {
namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;

const pack::Pack& demo_pack() {
  static const auto loaded = pack::load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  return *loaded.pack;
}

ReadingContext context(const char* agency = "thurrock_tenancy_services") {
  return {demo_pack(), *base::parse_date("2026-02-03"), agency};
}

http::Fields fields(const Typed& more = {}) {
  http::Fields all;
  Typed typed = {{"forenames", "Marigold"},
                 {"surname", "Testerly"},
                 {"forms", "domestic_abuse"},
                 {"purpose", "safeguard_adult"},
                 {"basis_safeguard_adult", "safeguarding_public_task"},
                 {"basis_reason", "Not safe to ask"}};
  for (const auto& [name, value] : more) {
    std::erase_if(typed, [&](const auto& pair) { return pair.first == name; });
    typed.emplace_back(name, value);
  }
  for (const auto& [name, value] : typed) all.add(name, value);
  return all;
}

std::vector<std::string> wrong_fields(const Typed& more) {
  const auto read = read_contact(fields(more), context());
  std::vector<std::string> names;
  if (!read)
    for (const auto& error : read.failure().fields) names.push_back(error.field);
  return names;
}

TEST(ReadContact, TakesWhatIsThere) {
  const auto contact =
      read_contact(fields({{"birth-day", "9"}, {"birth-month", "April"}, {"birth-year", "1991"}}), context());
  ASSERT_TRUE(contact.ok());
  ASSERT_EQ(contact->people.size(), 1U) << "nobody is made up who was not named";
  const auto& identity = contact->people[0].identity;
  EXPECT_EQ(identity.birth_date.day, 9U);
  EXPECT_EQ(identity.birth_date.month, 4U);
  EXPECT_EQ(contact->happened_on, *base::parse_date("2026-02-03"));
  EXPECT_EQ(contact->kind, kDisclosure);
}

TEST(ReadContact, SaysWhichFieldsAreWrong) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(wrong_fields({}), Names{});
  EXPECT_EQ(wrong_fields({{"forenames", ""}, {"surname", ""}}), Names{"forenames"});
  EXPECT_EQ(wrong_fields({{"birth-day", "31"}, {"birth-month", "2"}, {"birth-year", "1991"}}), Names{"birth-day"});
  EXPECT_EQ(wrong_fields({{"birth-day", "x"}}), Names{"birth-day"});
  EXPECT_EQ(wrong_fields({{"birth-year", "91"}}), Names{"birth-year"});
  EXPECT_EQ(wrong_fields({{"birth-day", "4"}, {"birth-month", "2"}, {"birth-year", "2026"}}), Names{"birth-day"});
  EXPECT_EQ(wrong_fields({{"birth-year", "1991"}}), Names{}) << "a birth date may be known in part";
  EXPECT_EQ(wrong_fields({{"age", "about thirty"}}), Names{"age"});
  EXPECT_EQ(wrong_fields({{"forms", "nonsense"}}), Names{"forms"});
  EXPECT_EQ(wrong_fields({{"happened-day", "4"}, {"happened-month", "2"}, {"happened-year", "2026"}}),
            Names{"happened-day"});
  EXPECT_EQ(wrong_fields({{"happened-day", "258"}, {"happened-month", "2"}, {"happened-year", "2025"}}),
            Names{"happened-day"});
  for (const auto* year : {"26", "1899", "2027", "12026"})
    EXPECT_EQ(wrong_fields({{"happened-day", "2"}, {"happened-month", "2"}, {"happened-year", year}}),
              Names{"happened-year"})
        << year;
  EXPECT_EQ(wrong_fields({{"birth-day", "2"}, {"birth-month", "2"}, {"birth-year", "12026"}}), Names{"birth-year"});
  EXPECT_EQ(wrong_fields({{"harm_birth-year", "91"}}), Names{"harm_birth-year"});
  EXPECT_EQ(wrong_fields({{"harm_relationship", "nonsense"}}), Names{"harm_relationship"});
  EXPECT_EQ(wrong_fields({{"purpose", ""}}), Names{"purpose"});
  EXPECT_EQ(wrong_fields({{"basis_safeguard_adult", "health_care"}}), Names{"basis_safeguard_adult"});
  EXPECT_EQ(wrong_fields({{"basis_reason", ""}}), Names{"basis_reason"});
}

TEST(ReadContact, ConsentIsABasisOnlyForWhoeverAgreed) {
  const auto with = [](const char* consent) {
    return wrong_fields({{"basis_safeguard_adult", "consent"}, {"consent", consent}});
  };
  for (const auto* consent : {"", "refused", "not_asked", "yes"})
    EXPECT_EQ(with(consent), std::vector<std::string>{"consent"}) << consent;
  EXPECT_TRUE(with("given").empty());
  EXPECT_TRUE(wrong_fields({{"consent", "refused"}}).empty()) << "another basis does not stand on it";
}

// What the rules read when this was typed.
pack::Facts facts_typed(const Typed& more) {
  const auto read = read_contact(fields(more), context());
  Contact contact;
  contact.details = *crypto::Codec<Details>::read(crypto::Codec<Details>::write(read->details));
  contact.recorded_at = *base::parse_instant("2026-02-03T10:00:00.000Z");
  core::Record victim;
  victim.identity = read->people.front().identity;
  for (const auto& involved : read->people) contact.parts.push_back({{}, involved.part, involved.relationship});
  return facts_of(contact, victim, "Europe/London");
}

TEST(ReadContact, AStatedAgeUnderSixteenIsAChilds) {
  for (const auto* age : {"13", "14", "15"}) {
    const auto facts = facts_typed({{"age", age}});
    ASSERT_TRUE(facts.age.has_value()) << age;
    EXPECT_LT(*facts.age, 16) << age;
  }
}

TEST(ReadContact, APlainlyStatedAgeRoutesAsItWasSaidAndThePersonMayBeYounger) {
  for (const int age : {16, 17, 18, 19}) {
    const auto facts = facts_typed({{"age", std::to_string(age)}});
    EXPECT_EQ(facts.age, age);
    EXPECT_EQ(facts.oldest, age) << "never older than was said";
    EXPECT_LT(facts.youngest.value(), age - 1);
  }
  EXPECT_EQ(facts_typed({{"age", "15"}}).oldest, 15);
}

TEST(ReadContact, AYearOfBirthAloneLeavesEveryAgeThatItAllows) {
  const auto facts = facts_typed({{"birth-year", "2010"}});
  EXPECT_FALSE(facts.age.has_value()) << "15 or 16";
  EXPECT_EQ(facts.youngest, 15);
  EXPECT_EQ(facts.oldest, 16);
}

TEST(ReadContact, EveryAllegedPerpetratorReachesTheRules) {
  const auto facts = facts_typed({{"harm_forenames", "Barnaby"},
                                  {"harm_relationship", "acquaintance"},
                                  {"harm2_forenames", "Cedric"},
                                  {"harm2_relationship", "former_partner"}});
  EXPECT_EQ(facts.relationships, (std::vector<std::string>{"acquaintance", "former_partner"}));
}

TEST(ReadContact, AYearOfBirthSaysMoreThanAStatedAge) {
  EXPECT_EQ(facts_typed({{"age", "15"}, {"birth-day", "1"}, {"birth-month", "1"}, {"birth-year", "2009"}}).age, 17);
}

TEST(ReadContact, ATypedAgeReachesTheRules) {
  EXPECT_GE(facts_typed({{"age", "40"}}).age.value(), 18);
  EXPECT_LT(facts_typed({{"age", "19"}}).youngest.value(), 18) << "children’s safeguarding is proposed";
  EXPECT_FALSE(facts_typed({}).youngest.has_value());
}

TEST(ReadContact, DangerIsNeverInTheWay) {
  EXPECT_TRUE(problems_on(Step::now, {}, context()).empty());
  http::Fields odd;
  odd.add("danger_danger_now", "perhaps");
  EXPECT_TRUE(problems_on(Step::now, odd, context()).empty());
}

TEST(ReadContact, AnAddressThatNobodyClassedIsConfidential) {
  const auto contact = read_contact(fields({{"address", "14 Nowhere Lane"}, {"postcode", "ZZ99 1AA"}}), context());
  ASSERT_EQ(contact->people[0].identity.addresses.size(), 1U);
  EXPECT_EQ(contact->people[0].identity.addresses[0].address_class, core::AddressClass::confidential);
}

// What is known of where the person lives, when `home` was answered last.
std::vector<core::Address> addresses_after(const Typed& home) {
  Typed typed = {{"address", "14 Nowhere Lane"}, {"postcode", "ZZ99 1AA"}, {"address_class", "normal"}};
  typed.insert(typed.end(), home.begin(), home.end());
  return read_contact(fields(typed), context())->people[0].identity.addresses;
}

TEST(ReadContact, AnAddressThatWasTakenBackIsNeitherKeptNorShared) {
  EXPECT_TRUE(addresses_after({{"home", "not_known"}}).empty());
  ASSERT_EQ(addresses_after({{"home", "no_fixed_abode"}}).size(), 1U);
  EXPECT_EQ(addresses_after({{"home", "no_fixed_abode"}})[0].lines, core::kNoFixedAbode);
}

TEST(ReadContact, AnAddressIsReadWhenThePersonLivesThereAndWhenNobodySaidOtherwise) {
  for (const auto& home : {Typed{{"home", "address"}}, Typed{}}) {
    const auto addresses = addresses_after(home);
    ASSERT_EQ(addresses.size(), 1U);
    EXPECT_EQ(addresses[0].lines, "14 Nowhere Lane");
    EXPECT_EQ(addresses[0].address_class, core::AddressClass::normal);
  }
}

TEST(ReadContact, WhatNobodyCanSeeIsNotWrong) {
  EXPECT_EQ(wrong_fields({{"home", "address"}, {"postcode", "Grays"}}), std::vector<std::string>{"postcode"});
  EXPECT_TRUE(wrong_fields({{"home", "not_known"}, {"postcode", "Grays"}}).empty());
}

TEST(ReadContact, SpacesAreNobody) {
  EXPECT_EQ(wrong_fields({{"forenames", " "}, {"surname", "\t"}}), std::vector<std::string>{"forenames"});
  EXPECT_TRUE(wrong_fields({{"age", "34 "}, {"birth-day", "27 "}}).empty());
  const auto contact = read_contact(fields({{"harm_forenames", " "}, {"forenames", "Marigold\u00a0"}}), context());
  ASSERT_TRUE(contact.ok());
  EXPECT_EQ(contact->people.size(), 1U) << "nobody was named who causes the harm";
  EXPECT_EQ(contact->people[0].identity.forenames, "Marigold");
}

TEST(ReadContact, AChildIsDueInTheMonthsToComeAndBornInThePast) {
  const auto on = [](const std::string& field, const char* month, const char* year) {
    return wrong_fields({{field + "-day", "9"}, {field + "-month", month}, {field + "-year", year}});
  };
  EXPECT_TRUE(on("child_due", "11", "2026").empty());
  EXPECT_EQ(on("child_due", "12", "2026"), std::vector<std::string>{"child_due-day"}) << "later than any pregnancy";
  EXPECT_EQ(on("child_due", "1", "2028"), std::vector<std::string>{"child_due-year"});
  EXPECT_EQ(on("child_birth", "11", "2026"), std::vector<std::string>{"child_birth-day"});
  const auto contact = read_contact(fields({{"child_due-month", "6"}, {"child_due-year", "2026"}}), context());
  ASSERT_EQ(contact->people.size(), 2U);
  EXPECT_FALSE(contact->people[1].identity.birth_date.year) << "nobody is born on the day when they are due";
  const auto& answers = contact->details.answers;
  EXPECT_TRUE(std::any_of(answers.begin(), answers.end(),
                          [](const auto& kept) { return kept.field == "child_due" && kept.text == "June 2026"; }));
}

TEST(ReadContact, WhenItHappenedIsReadWhateverWasSaidAboutThatDay) {
  for (const auto* when : {"on", "about", "ongoing"}) {
    const auto contact = read_contact(fields({{"when_it_was", when}, {"incident_date-year", "2025"}}), context());
    const auto& answers = contact->details.answers;
    EXPECT_TRUE(std::any_of(answers.begin(), answers.end(), [](const auto& kept) {
      return kept.field == "incident_date" && kept.text == "2025";
    })) << when;
  }
}

TEST(ReadContact, ARefugeTakesNoStreetAddress) {
  const auto contact = read_contact(
      fields({{"address", "Secret House"}, {"postcode", "ZZ99 1AA"}, {"address_class", "refuge"}}), context());
  ASSERT_EQ(contact->people[0].identity.addresses.size(), 1U);
  EXPECT_EQ(contact->people[0].identity.addresses[0].lines, "");
  EXPECT_EQ(contact->people[0].identity.addresses[0].postcode, "");
}

TEST(ReadContact, WhatNobodySaidIsNotSafe) {
  const auto contact = read_contact(fields({{"reach_text", "yes"}}), context());
  for (const auto& method : contact->people[0].safe_contact.methods)
    EXPECT_EQ(method.may_use(), method.kind == "text_message") << method.kind;
}

TEST(ReadContact, WhatIsKnownOfSomebodyWithoutANameIsKept) {
  const auto people = [](const Typed& more) { return read_contact(fields(more), context())->people; };
  EXPECT_EQ(people({}).size(), 1U);
  const auto born = people({{"harm_birth-year", "1985"}});
  ASSERT_EQ(born.size(), 2U);
  EXPECT_EQ(born[1].part, kAllegedPerpetrator);
  EXPECT_EQ(born[1].identity.birth_date.year, 1985);
  ASSERT_EQ(people({{"harm_relationship", "spouse"}}).size(), 2U);
}

TEST(ReadContact, SeveralPeopleCauseHarmAndChildrenAreNamedEachInTheirOrder) {
  const auto contact = read_contact(fields({{"harm_forenames", "Barnaby"},
                                            {"harm_relationship", "spouse"},
                                            {"harm3_surname", "Gherkin"},
                                            {"child2_forenames", "Basil"},
                                            {"child2_where", "heard"}}),
                                    context());
  ASSERT_TRUE(contact.ok());
  ASSERT_EQ(contact->people.size(), 4U);
  EXPECT_EQ(contact->people[1].identity.forenames, "Barnaby");
  EXPECT_EQ(contact->people[2].part, kAllegedPerpetrator);
  EXPECT_EQ(contact->people[2].identity.surname, "Gherkin");
  EXPECT_EQ(contact->people[2].relationship, "");
  EXPECT_EQ(contact->people[3].part, kChild);
  const auto& answers = contact->details.answers;
  EXPECT_TRUE(std::any_of(answers.begin(), answers.end(), [](const auto& kept) { return kept.field == "child_where"; }))
      << "who was typed second and stands alone is the first";
}

TEST(ReadContact, WhoCausesHarmIsNeverNamedOutsideTheirOwnRecord) {
  const auto contact = read_contact(
      fields({{"harm_forenames", "Barnaby"}, {"harm_phone", "07700 900177"}, {"phone", "07700 900142"}}), context());
  ASSERT_TRUE(contact.ok());
  const auto kept = crypto::Codec<Details>::write(contact->details);
  for (const auto* word : {"Barnaby", "900177", "900142", "Marigold", "Testerly"})
    EXPECT_EQ(kept.find(word), std::string::npos) << word;
}

TEST(ReadContact, ANumberOfWhoeverCausesTheHarmIsNoSafeOne) {
  const Typed shared = {{"phone", "07700 900142"}, {"harm_forenames", "Barnaby"}, {"harm2_phone", "+44 7700 900142"}};
  auto safe = shared;
  safe.emplace_back("reach_text", "yes");
  EXPECT_EQ(wrong_fields(safe), std::vector<std::string>{"phone"});
  EXPECT_TRUE(wrong_fields(shared).empty()) << "what nobody called safe may be written down";
  EXPECT_EQ(wrong_fields({{"third_party_phone", "07700900142"}, {"harm_phone", "07700 900142"}}),
            std::vector<std::string>{"third_party_phone"})
      << "who passes on messages is not who causes the harm";
}

TEST(ReadContact, ANumberOfWhoeverCausesTheHarmIsKnownAgainBesideOtherText) {
  for (const auto* theirs : {"07700 900142", "07700900142 (after 6)", "07700 900777 / 07700 900142"}) {
    EXPECT_EQ(wrong_fields({{"phone", "07700 900142 / 07700 900101"}, {"reach_call", "yes"}, {"harm_phone", theirs}}),
              std::vector<std::string>{"phone"})
        << theirs;
    for (const auto* field : {"third_party", "through_agency"})
      EXPECT_EQ(wrong_fields({{field, "Alex, 07700 900142"}, {"harm_phone", theirs}}), std::vector<std::string>{field})
          << theirs;
    EXPECT_TRUE(wrong_fields({{"third_party", "Alex, 07700 900143"}, {"harm_phone", theirs}}).empty()) << theirs;
  }
  EXPECT_EQ(wrong_fields({{"third_party", "Ada (home@example.org)"}, {"harm_email", "Home@Example.org"}}),
            std::vector<std::string>{"third_party"});
}

TEST(ReadContact, ALetterToTheHomeOfWhoeverCausesTheHarmIsNotSafeHoweverItIsWritten) {
  const auto with = [](const char* address, const char* postcode) {
    return wrong_fields({{"home", "address"},
                         {"address", "Flat 2, 14 Nowhere Lane"},
                         {"postcode", "ZY1 1AA"},
                         {"reach_letter", "yes"},
                         {"harm_address", address},
                         {"harm_postcode", postcode}});
  };
  const std::vector<std::string> refused = {"reach_letter"};
  EXPECT_EQ(with("14 Nowhere Ln, Grays", ""), refused);
  EXPECT_EQ(with("14 nowhere lane", "zy11aa"), refused);
  EXPECT_TRUE(with("14 Nowhere Lane", "ZY9 9ZZ").empty()) << "another town";
  EXPECT_TRUE(with("Flat 3, 14 Nowhere Lane", "ZY1 1AA").empty()) << "another flat";
  EXPECT_TRUE(with("16 Nowhere Lane", "").empty());
}

TEST(ReadContact, AnAgencysOwnNumberIsNotThePersons) {
  const auto* agency = demo_pack().agency("changing_pathways", context().today);
  ASSERT_TRUE(agency && !agency->desks.empty() && !agency->desks.front().phone.empty());
  EXPECT_EQ(wrong_fields({{"phone", agency->desks.front().phone}}), std::vector<std::string>{"phone"});
  EXPECT_TRUE(wrong_fields({{"through_agency", agency->desks.front().phone}}).empty());
}

TEST(ReadContact, AnAgencysOwnNumberIsNoSafeWayThroughSomebodyTheyTrust) {
  const auto* agency = demo_pack().agency("essex_police", context().today);
  ASSERT_TRUE(agency && !agency->desks.empty());
  auto digits = agency->desks.front().phone;
  ASSERT_TRUE(digits.starts_with("0"));
  std::erase(digits, ' ');
  for (const auto& number : {agency->desks.front().phone, digits, "+44 " + digits.substr(1)})
    EXPECT_EQ(wrong_fields({{"third_party", "Her interpreter"}, {"third_party_phone", number}}),
              std::vector<std::string>{"third_party_phone"})
        << number;
  EXPECT_EQ(wrong_fields({{"third_party", "Her interpreter, " + agency->desks.front().phone + " (mornings)"}}),
            std::vector<std::string>{"third_party"});
  EXPECT_TRUE(wrong_fields({{"third_party", "Her interpreter"}, {"third_party_phone", "07700 900142"}}).empty());
}

TEST(ReadContact, NoFixedAbodeIsSaidAndNeverCompared) {
  const auto contact = read_contact(fields({{"home", "no_fixed_abode"}}), context());
  const auto& identity = contact->people[0].identity;
  ASSERT_EQ(identity.addresses.size(), 1U);
  EXPECT_EQ(identity.addresses[0].lines, core::kNoFixedAbode);
  EXPECT_TRUE(core::comparable(identity).addresses.empty());
}

TEST(ReadContact, WhoeverSpeaksWithThePersonReadsBeforeThatAnInterpreterIsNeeded) {
  const auto contact = read_contact(
      fields({{"interpreter", "yes"}, {"language", "polish"}, {"interpreter_note", "A woman, nobody from Grays"}}),
      context());
  EXPECT_EQ(contact->people[0].safe_contact.note, "Interpreter needed: Polish. A woman, nobody from Grays.");
  EXPECT_EQ(
      read_contact(fields({{"interpreter", "no"}, {"language", "polish"}}), context())->people[0].safe_contact.note,
      "");
  EXPECT_EQ(read_contact(fields({{"language", "polish"}}), context())->people[0].safe_contact.note, "Language: Polish.")
      << "nobody said that none is needed";
}

TEST(ReadContact, OnlyASupportServiceBeginsSupport) {
  EXPECT_EQ(read_contact(fields({{"two_way", "yes"}}), context())->kind, kDisclosure);
  EXPECT_EQ(read_contact(fields({{"two_way", "yes"}}), context("changing_pathways"))->kind, kSupport);
  EXPECT_EQ(read_contact(fields({}), context("changing_pathways"))->kind, kDisclosure);
}

}  // namespace
}  // namespace waymark::contacts
