// The story of the demonstration, told to the store: what a housing officer is told about Marigold.
#include "capabilities/known_to/known_to.hpp"

#include <cstdlib>
#include <functional>
#include <thread>
#include <utility>

#include "capabilities/contacts/contacts.hpp"
#include "core/pack_activation.hpp"
#include "engines/each_engine.hpp"
#include "engines/in_pages.hpp"
#include "platform/html/unbroken.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;

class KnownTo : public EachEngine {};

// As she tells it at the counter: with her sister's number, on which she can be called.
core::Identity marigold(world::World& world) {
  const auto today = base::local_time(world.clock().now(), "Europe/London").date;
  auto identity = app::identity_of(*world.cast().record("marigold_tenancy"), world.cast(), today);
  identity.phones = {"07700 900142"};
  return identity;
}

contacts::NewContact todays_contact(world::World& world, core::Identity identity) {
  contacts::NewContact contact;
  contact.id = core::ContactId::random(world.randomness(), "contact");
  contact.happened_on = base::local_time(world.clock().now(), "Europe/London").date;
  contact.purpose = "safeguard_adult";
  contact.basis = "safeguarding_public_task";
  contact.forms = {"domestic_abuse"};
  contact.people.push_back({std::string(contacts::kVictim), "", std::move(identity), {}});
  return contact;
}

known_to::Answer ask(world::World& world, const std::string& staff, const contacts::NewContact& contact) {
  const auto recorded =
      contacts::record_contact(world.partnership(), world.staff(staff), "request", contact, world.clock().now());
  EXPECT_TRUE(recorded.ok());
  return core::read(world.partnership(), world.staff(staff), [&](core::Reading& reading) {
    return known_to::find_answer(reading, contact.id).value_or(known_to::Answer{});
  });
}

TEST_P(KnownTo, TheThirdContactInFourteenMonthsAndNoSupport) {
  world::World world(options());
  const auto answer = ask(world, "olive_examplar", todays_contact(world, marigold(world)));
  EXPECT_EQ(answer.contact_number, 3);
  EXPECT_FALSE(answer.support_begun);
  ASSERT_EQ(answer.holders.size(), 3U);
  EXPECT_EQ(answer.holders[0].agency, "basildon_hospital");
  EXPECT_EQ(answer.holders[1].agency, "essex_police");
  EXPECT_EQ(answer.holders[2].shown_as, "Specialist support");
  EXPECT_EQ(answer.holders[2].agency, "");
  EXPECT_EQ(answer.holders[2].contacts, 0);
  EXPECT_EQ(answer.holders[2].first_on, "");
  EXPECT_EQ(answer.first_on, "2024-12-03");
}

// Each slip by itself. Two at once may fall below the answer and go to the matching desk.
TEST_P(KnownTo, AMisspeltNameAFormerSurnameOrASwappedBirthDateStillFindsHer) {
  const auto asked_with = [&](auto&& slip) {
    world::World world(options());
    auto identity = marigold(world);
    slip(identity);
    return ask(world, "olive_examplar", todays_contact(world, identity)).contact_number;
  };
  EXPECT_EQ(asked_with([](core::Identity& identity) { identity.forenames = "Marrigold"; }), 3);
  EXPECT_EQ(asked_with([](core::Identity& identity) {
              identity.surname = "Placeholder";
              identity.former_surnames.clear();
            }),
            3);
  EXPECT_EQ(
      asked_with([](core::Identity& identity) { std::swap(*identity.birth_date.day, *identity.birth_date.month); }), 3);
}

// The hospital knows her by her former surname, misspelt, with day and month exchanged. When the officer mishears
// twice too, the two could be her and her twin: a person decides, and the officer is told that one does.
contacts::NewContact misheard_twice(world::World& world) {
  auto identity = marigold(world);
  identity.forenames = "Marrigold";
  std::swap(*identity.birth_date.day, *identity.birth_date.month);
  return todays_contact(world, identity);
}

TEST_P(KnownTo, SlipsOnBothSidesThatCouldBeHerTwinAreLookedAtByAPerson) {
  world::World world(options());
  const auto answer = ask(world, "olive_examplar", misheard_twice(world));
  EXPECT_TRUE(answer.being_checked);
  EXPECT_FALSE(answer.checked_by.empty());
}

TEST_P(KnownTo, WhoWaitsForAPossibleMatchReadsWhomToTelephoneAndIsPromisedNoCall) {
  world::World world(options());
  const Program program(world);
  const auto contact = misheard_twice(world);
  const auto answer = ask(world, "olive_examplar", contact);
  const auto by = base::parse_instant(answer.checked_by);
  ASSERT_TRUE(by.has_value());
  world::Browser olive(world, program.service);
  olive.sign_in("olive_examplar");
  olive.get("/contacts/" + contact.id.text());
  EXPECT_TRUE(olive.shows("MASH matching desk"));
  EXPECT_TRUE(olive.shows(html::unbroken("01632 960105")));
  EXPECT_TRUE(olive.shows("It should be answered by " + base::spoken_time(*by, "Europe/London")));
  EXPECT_TRUE(olive.shows("telephone the desk"));
  EXPECT_FALSE(olive.shows("You will hear"));
}

TEST_P(KnownTo, HoldersAreToldAndOthersAreNot) {
  world::World world(options());
  const auto unread = [&](const std::string& staff) {
    return core::read(world.partnership(), world.staff(staff),
                      [](core::Reading& reading) { return known_to::unread_notices(reading); });
  };
  const auto police_before = unread("bertram_mockingham");
  const auto school_before = unread("tobias_fableton");
  ask(world, "olive_examplar", todays_contact(world, marigold(world)));
  EXPECT_EQ(unread("bertram_mockingham"), police_before + 1);
  EXPECT_EQ(unread("tobias_fableton"), school_before);
}

TEST_P(KnownTo, WhichSensitiveServiceAskedIsNotEvenKept) {
  world::World world(options());
  const auto before = world.clock().now();
  world.clock().advance(std::chrono::minutes{5});
  ask(world, "nell_imaginary", todays_contact(world, marigold(world)));
  const auto told = core::read(world.partnership(), world.staff("bertram_mockingham"),
                               [](core::Reading& reading) { return all_notices(reading); });
  ASSERT_FALSE(told.empty());
  ASSERT_GT(told.front().told, before);
  EXPECT_EQ(told.front().asking_agency, "");
}

TEST_P(KnownTo, ABasisThatMayNotKnowOfSpecialistServicesNeverHearsOfOne) {
  world::World world(options());
  auto contact = todays_contact(world, marigold(world));
  contact.purpose = "homelessness_duty";
  contact.basis = "housing_legal_obligation";
  for (const auto& holder : ask(world, "olive_examplar", contact).holders)
    EXPECT_NE(holder.shown_as, "Specialist support");
}

TEST_P(KnownTo, NobodyIsAskedAboutAnAllegedPerpetrator) {
  world::World world(options());
  auto contact = todays_contact(world, marigold(world));
  contact.people.front().part = contacts::kAllegedPerpetrator;
  ask(world, "olive_examplar", contact);
  const auto answer = core::read(world.partnership(), world.staff("olive_examplar"),
                                 [&](core::Reading& reading) { return known_to::find_answer(reading, contact.id); });
  EXPECT_FALSE(answer.has_value());
}

TEST_P(KnownTo, HerTwinIsNotTakenForHer) {
  world::World world(options());
  const auto today = base::local_time(world.clock().now(), "Europe/London").date;
  core::Identity twin = marigold(world);
  twin.forenames = "Primrose";
  twin.surname = "Placeholder";
  twin.former_surnames.clear();
  twin.phones.clear();
  twin.addresses.clear();
  const auto birth = pack::birth_date(*world.cast().person("primrose"), today);
  twin.birth_date = {
      static_cast<int>(birth.year()), static_cast<unsigned>(birth.month()), static_cast<unsigned>(birth.day()), {}};
  const auto answer = ask(world, "olive_examplar", todays_contact(world, twin));
  EXPECT_EQ(answer.contact_number, 1) << "none of Marigold's contacts is hers";
  for (const auto& holder : answer.holders) EXPECT_NE(holder.shown_as, "Specialist support");
}

pack::Files changed_files() {
  auto files = pack::read_files(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  files["routing.toml"] += "\n# Another edition.\n";
  return files;
}

// Does something once, in the middle of whatever draws for this purpose.
class Interrupting final : public base::Randomness {
 public:
  Interrupting(base::Randomness& drawn_from, std::string_view purpose, std::function<void()> interruption)
      : drawn_from_(drawn_from), purpose_(purpose), interruption_(std::move(interruption)) {}

  void fill(std::string_view purpose, std::span<std::uint8_t> bytes) override {
    if (purpose == purpose_) interruption_();
    drawn_from_.fill(purpose, bytes);
  }

 private:
  base::Randomness& drawn_from_;
  std::string_view purpose_;
  std::function<void()> interruption_;
};

constexpr sql::Text kHashes = R"(
  SELECT k.pack_hash, e.pack_hash
    FROM clock k
    JOIN enquiry e ON e.partnership_id = k.partnership_id AND e.contact_id = k.subject_id
   WHERE k.partnership_id = $1 AND k.subject_id = $2
)"_sql;

TEST_P(KnownTo, TheClockAndTheAnswerKeepThePackByWhichTheyWereWorkedOut) {
  for (const auto* purpose : {"clock", "enquiry"}) {
    world::World world(options());
    const auto& here = world.partnership();
    const auto before = here.packs.active_hash();
    core::PackShelf theirs(world.database(), here.code);
    world.clock().advance(std::chrono::minutes{1});
    core::activate_pack(
        {here.code, here.database, here.keys, here.audit, theirs, here.clock, here.randomness, here.index_size},
        core::Viewer::migration(), changed_files());
    // Another request looks for a new pack: on a thread of its own, as this one holds a transaction. A database
    // may have the transaction done again, which is then worked out by the pack that has come: the last time counts.
    std::string at_work;
    Interrupting randomness(here.randomness, purpose, [&] {
      at_work = here.packs.active_hash();
      std::jthread([&] { here.packs.refresh(here.clock.now()); }).join();
    });
    const core::Partnership interrupted{here.code,  here.database, here.keys,  here.audit,
                                        here.packs, here.clock,    randomness, here.index_size};
    const auto contact = misheard_twice(world);
    const auto recorded =
        contacts::record_contact(interrupted, world.staff("olive_examplar"), "request", contact, world.clock().now());
    ASSERT_TRUE(recorded.ok());
    ASSERT_NE(here.packs.active_hash(), before) << "the other pack came in the middle";
    const auto kept = here.database.read({here.code, "test"}, [&](sql::Snapshot& snapshot) {
      return snapshot.query(kHashes, {here.code, contact.id.text()});
    });
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept.front().text(std::string_view(purpose) == "clock" ? 0 : 1), at_work) << purpose;
  }
}

WAYMARK_ON_EACH_ENGINE(KnownTo);

}  // namespace
}  // namespace waymark
