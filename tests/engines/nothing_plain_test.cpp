// A stolen disk: database, write-ahead log, key store, audit heads and logs hold none of a thousand planted
// names, addresses and phone numbers, whole or in part.
#include <fmt/format.h>

#include <fstream>

#include "capabilities/contacts/contacts.hpp"
#include "engines/each_engine.hpp"

namespace waymark {
namespace {

class NothingPlain : public EachEngine {};

constexpr int kContacts = 250;  // four planted texts each

struct Planted {
  std::string forename, surname, address, phone;
  linkage::BirthDate birth;  // each another, so that they stay people apart
};

Planted planted(int number) {
  const auto nth = static_cast<unsigned>(number);
  return {fmt::format("Zqforename{}x", number),
          fmt::format("Zqsurname{}x", number),
          fmt::format("Zqaddress{}x", number),
          fmt::format("07700{:06}", 900'000 + number),
          {1940 + number % 60, 1 + nth * 5 % 12, 1 + nth * 11 % 28, {}}};
}

contacts::NewContact contact_with(const Planted& plant, world::World& world) {
  contacts::NewContact contact;
  contact.id = core::ContactId::random(world.randomness(), "contact");
  contact.happened_on = base::local_time(world.clock().now(), "Europe/London").date;
  contact.purpose = "safeguard_adult";
  contact.basis = "safeguarding_public_task";
  contact.forms = {"domestic_abuse"};
  contact.details.narrative = plant.forename + " said that " + plant.surname + " called " + plant.phone;
  core::Identity identity;
  identity.forenames = plant.forename;
  identity.surname = plant.surname;
  identity.birth_date = plant.birth;
  identity.addresses.push_back({plant.address, "ZZ99 1AA", core::AddressClass::normal});
  identity.phones.push_back(plant.phone);
  core::SafeContact safe;
  safe.methods.push_back({"phone_call", plant.phone, core::Safety::safe, "", plant.forename});
  contact.people.push_back({std::string(contacts::kVictim), "", identity, safe});
  return contact;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The folder of the world; on PostgreSQL the server's own folder too, which lies beside its socket.
std::vector<std::filesystem::path> places(const world::World& world, world::Engine engine) {
  std::vector<std::filesystem::path> all = {world.folder()};
  if (engine == world::Engine::sqlite) return all;
  const std::string url = std::getenv("WAYMARK_TEST_POSTGRESQL");
  const auto host = url.find("host=");
  if (host != std::string::npos) {
    auto folder = url.substr(host + 5, url.find('&', host) - host - 5);
    for (std::size_t at = 0; (at = folder.find("%2F")) != std::string::npos;) folder.replace(at, 3, "/");
    all.emplace_back(folder);
  }
  return all;
}

TEST_P(NothingPlain, OfAThousandPlantedTextsNoneIsFound) {
  world::World world(options());
  testing::internal::CaptureStderr();
  for (int number = 0; number < kContacts; ++number)
    ASSERT_TRUE(contacts::record_contact(world.partnership(), world.staff("olive_examplar"), "request",
                                         contact_with(planted(number), world), world.clock().now()));
  const auto log = testing::internal::GetCapturedStderr();
  std::size_t searched = 0;
  const auto expect_clean = [&](const std::string& bytes, const std::string& where) {
    searched += bytes.size();
    for (const auto* mark : {"Zqforename", "Zqsurname", "Zqaddress", "zqforename", "ZQFORENAME", "077009", "447700"})
      EXPECT_EQ(bytes.find(mark), std::string::npos) << mark << " in " << where;
  };
  expect_clean(log, "the log");
  for (const auto& place : places(world, GetParam()))
    for (const auto& file : std::filesystem::recursive_directory_iterator(place))
      if (file.is_regular_file()) expect_clean(bytes_of(file.path()), file.path().filename().string());
  EXPECT_GT(searched, 500'000U) << "the search did look at the data";
}

TEST_P(NothingPlain, TheSearchWouldFindThem) {
  world::World world(options());
  std::ofstream(world.folder() / "planted") << planted(1).surname;
  EXPECT_NE(bytes_of(world.folder() / "planted").find("Zqsurname"), std::string::npos);
}

WAYMARK_ON_EACH_ENGINE(NothingPlain);

}  // namespace
}  // namespace waymark
