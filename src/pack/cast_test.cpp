#include "pack/cast.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <set>

#include "pack/reserved.hpp"
#include "pack/sample_files.hpp"

namespace waymark::pack {
namespace {

using testing::ElementsAre;

std::filesystem::path demo() { return std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs/demo"; }
base::Instant at(const char* text) { return *base::parse_instant(text); }
base::Date date(const char* text) { return *base::parse_date(text); }

const Pack& pack() {
  static const Loaded loaded = load(demo());
  return *loaded.pack;
}
const Cast& cast() {
  static const LoadedCast loaded = load_cast(demo(), pack());
  for (const Problem& problem : loaded.problems) ADD_FAILURE() << to_text(problem);
  return *loaded.cast;
}

std::vector<std::string> problems(std::string_view toml) {
  static const Loaded sample = load_from_files(sample_files());
  std::vector<std::string> texts;
  for (const Problem& problem : load_cast_from_text(toml, *sample.pack).problems) texts.push_back(to_text(problem));
  return texts;
}

// How many contacts hold this person as victim, outside sensitive services.
int victim_contacts(std::string_view person) {
  int count = 0;
  for (const CastContact& contact : cast().contacts) {
    const Agency* agency = pack().agencies.latest(contact.agency);
    if (pack().service_classes.latest(agency->service_class)->sensitive) continue;
    for (const CastPart& part : contact.parts)
      if (part.part == "victim" && cast().record(part.record)->person == person) ++count;
  }
  return count;
}

bool support_begun(std::string_view person) {
  for (const CastContact& contact : cast().contacts)
    for (const CastPart& part : contact.parts)
      if (contact.two_way && pack().agencies.latest(contact.agency)->support_service && part.part == "victim" &&
          cast().record(part.record)->person == person)
        return true;
  return false;
}

TEST(Cast, TodaysIsTheThirdContactAndNoSupportHasBegun) {
  EXPECT_EQ(victim_contacts("marigold"), 2);
  EXPECT_FALSE(support_begun("marigold"));
  EXPECT_TRUE(support_begun("jasper"));
  EXPECT_EQ(cast().contacts.front().code, "marigold_1_police");
  EXPECT_EQ(cast().contacts.front().happened.months, 14);
}

TEST(Cast, ASensitiveServiceKnowsHerToo) {
  const CastRecord* record = cast().record("marigold_sexual_health");
  ASSERT_NE(record, nullptr);
  const Agency* agency = pack().agencies.latest(record->agency);
  EXPECT_TRUE(pack().service_classes.latest(agency->service_class)->sensitive);
  EXPECT_FALSE(agency->support_service);
}

TEST(Cast, TheSisterIsKnownAsOne) {
  const CastStaff* sister = cast().staff_member("hortensia_testerly");
  ASSERT_NE(sister, nullptr);
  EXPECT_EQ(sister->related_to, "barnaby");
  EXPECT_EQ(sister->agency, cast().staff_member("olive_examplar")->agency);
}

TEST(Cast, TheTwinHasTheSameBirthDateAndAnotherNumber) {
  const base::Date today = date("2026-03-04");
  EXPECT_EQ(birth_date(*cast().person("marigold"), today), birth_date(*cast().person("primrose"), today));
  EXPECT_NE(cast().record("marigold_hospital")->nhs_number, cast().record("primrose_hospital")->nhs_number);
}

TEST(Cast, NhsNumbersFollowThePerson) {
  std::map<std::string, std::string> owner;
  std::map<std::string, std::string> number;
  for (const CastRecord& record : cast().records) {
    if (record.nhs_number.empty()) continue;
    EXPECT_EQ(owner.emplace(record.nhs_number, record.person).first->second, record.person) << record.code;
    EXPECT_EQ(number.emplace(record.person, record.nhs_number).first->second, record.nhs_number) << record.code;
  }
  EXPECT_GE(owner.size(), 5U);
}

TEST(Cast, ARefugeHasNoStreetAddress) {
  for (const CastRecord& record : cast().records)
    for (const CastAddress& address : record.addresses) EXPECT_NE(address.address_class, "refuge") << record.code;
}

TEST(Cast, AgesNeverChange) {
  for (const char* text : {"2026-01-01", "2026-12-31", "2028-02-29", "2031-04-09", "2031-04-08"}) {
    const base::Date today = date(text);
    for (const CastPerson& person : cast().people) {
      const base::Date born = birth_date(person, today);
      const bool had_birthday =
          std::chrono::month_day{born.month(), born.day()} <= std::chrono::month_day{today.month(), today.day()};
      EXPECT_EQ((today.year() - born.year()).count() - (had_birthday ? 0 : 1), person.age) << person.code;
    }
  }
}

TEST(Cast, SwappingKeepsTheYear) {
  const CastPerson* marigold = cast().person("marigold");
  for (const char* text : {"2026-01-01", "2026-06-15", "2026-12-31"}) {
    const base::Date truth = birth_date(*marigold, date(text));
    const base::Date swapped = swapped_birth_date(*marigold, date(text));
    EXPECT_EQ(truth.year(), swapped.year());
    EXPECT_EQ(base::to_text(truth).substr(5), "04-09");
    EXPECT_EQ(base::to_text(swapped).substr(5), "09-04");
  }
  EXPECT_EQ(swapped_birth_date(*cast().person("barnaby"), date("2026-06-15")),
            birth_date(*cast().person("barnaby"), date("2026-06-15")));
}

TEST(Moment, GoesBackByTheCalendar) {
  const auto now = at("2026-03-31T10:00:00.000Z");
  EXPECT_EQ(moment({1, 0, 0, std::nullopt}, now, "Europe/London"),
            at("2026-02-28T11:00:00.000Z"));  // 11:00 on the wall
  EXPECT_EQ(moment({0, 7, 0, 9 * 60}, now, "Europe/London"), at("2026-03-24T09:00:00.000Z"));
  EXPECT_EQ(moment({0, 0, 40, std::nullopt}, now, "Europe/London"), at("2026-03-31T09:20:00.000Z"));
  EXPECT_EQ(moment({14, 0, 0, 23 * 60}, now, "Europe/London"), at("2025-01-31T23:00:00.000Z"));
}

TEST(Moment, IsNeverInTheFuture) {
  const auto now = at("2026-03-31T10:00:00.000Z");
  EXPECT_EQ(moment({0, 0, 0, 23 * 60}, now, "Europe/London"), now);
}

TEST(LoadCast, RefusesDetailsThatCouldBelongToSomebody) {
  EXPECT_THAT(
      problems("[[person]]\ncode = \"p\"\ngiven_names = \"P\"\nfamily_name = \"P\"\nage = 30\nbirth_month = 1\n"
               "birth_day = 2\nsex = \"female\"\n[[record]]\ncode = \"r\"\nperson = \"p\"\nagency = \"police\"\n"
               "given_names = \"P\"\nfamily_name = \"P\"\nopened = \"1 month\"\nnhs_number = \"943 476 5919\"\n"
               "email = \"p@example.com\"\nphones = [{ number = \"00000 000000\" }]\n"
               "addresses = [{ lines = \"1 Street\", postcode = \"QQ1 1QQ\", class = \"normal\" }]\n"),
      ElementsAre("cast.toml:16:14: “943 476 5919” could belong to somebody; use ten digits that begin with 999 and "
                  "end with the right check digit",
                  "cast.toml:17:9: “p@example.com” could belong to somebody; use an address at example.org",
                  "cast.toml:18:22: “00000 000000” could belong to somebody; use Ofcom's numbers for drama, 01632 "
                  "960xxx or 07700 900xxx",
                  "cast.toml:19:47: “QQ1 1QQ” could belong to somebody; use one that cannot exist, such as ZZ99 "
                  "1AA"));
}

TEST(LoadCast, RefusesWhatDoesNotFit) {
  EXPECT_THAT(
      problems("[[staff]]\ncode = \"s\"\nname = \"S\"\nagency = \"police\"\ndesk = \"font\"\nroles = [\"manger\"]\n"
               "related_to = \"nobody\"\n"),
      ElementsAre("cast.toml:5:8: there is no desk “police/font”; did you mean “police/front”?",
                  "cast.toml:6:10: the list staff_roles has no entry “manger”; did you mean “manager”?",
                  "cast.toml:7:14: there is no person “nobody”; the pack defines none"));
  EXPECT_THAT(
      problems("[[record]]\ncode = \"r\"\nperson = \"p\"\nagency = \"police\"\ngiven_names = \"P\"\nfamily_name = "
               "\"P\"\nopened = \"a while\"\n"),
      ElementsAre("cast.toml:3:10: there is no person “p”; the pack defines none",
                  "cast.toml:7:10: “a while” is not a time ago such as \"14 months\" or \"3 weeks 2 days\""));
}

TEST(LoadCast, AFileThatIsNotThere) { EXPECT_EQ(load_cast("/nowhere", pack()).problems.size(), 1U); }

TEST(Reserved, Phones) {
  EXPECT_TRUE(is_drama_phone("01632 960999"));
  EXPECT_TRUE(is_drama_phone("07700900000"));
  for (const char* number : {"01632 961000", "0770090000", "0163296000", "+441632960000", "999", "", "01632 96000a"})
    EXPECT_FALSE(is_drama_phone(number)) << number;
}

TEST(Reserved, NhsNumbersHaveOneRightCheckDigit) {
  for (int first = 999000000; first < 999000500; ++first) {
    int right = 0;
    for (int check = 0; check < 10; ++check)
      right += is_test_nhs_number(std::to_string(first) + std::to_string(check)) ? 1 : 0;
    EXPECT_LE(right, 1) << first;
  }
  EXPECT_TRUE(is_test_nhs_number("999 000 0018"));  // 9×10 + 9×9 + 9×8 + 1×2 = 245, 245 mod 11 = 3, 11 − 3 = 8
  EXPECT_FALSE(is_test_nhs_number("999 000 0019"));
  EXPECT_FALSE(is_test_nhs_number("943 476 5919"));  // right check digit, wrong range
}

TEST(Reserved, PostcodesAndEmail) {
  EXPECT_TRUE(is_impossible_postcode("ZZ99 1AA"));
  for (const char* code : {"QQ1 1QQ", "ZZ991AA", "ZZ99 AAA", ""}) EXPECT_FALSE(is_impossible_postcode(code)) << code;
  EXPECT_TRUE(is_example_email("a.b@example.org"));
  for (const char* email : {"@example.org", "a@example.org.uk", "a@b@example.org", "a"})
    EXPECT_FALSE(is_example_email(email)) << email;
}

}  // namespace
}  // namespace waymark::pack
