#pragma once
// Invented people whose names and addresses hold a word that stands nowhere else, with telephone numbers that are
// known; and the search for them in whatever bytes.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "capabilities/contacts/contacts.hpp"
#include "engines/each_engine.hpp"

namespace waymark {

struct Plant {
  std::string forename, surname, address, phone, email;
  linkage::BirthDate birth;  // each another, so that they stay people apart
  std::string story() const { return forename + " said that " + surname + " of " + address + " called " + phone; }
};

class Planting {
 public:
  static constexpr int kMost = 400;

  // Another word each time: what one run left on a server is not taken for another's.
  Planting() {
    std::array<std::uint8_t, 10> chance{};
    base::SystemRandomness().fill("test word", chance);
    for (const auto byte : chance) word_ += letter(byte);
  }

  Plant person(int number) const {
    base::expects(number >= 0 && number < kMost, "a planted person has a number of the range for drama");
    const auto nth = static_cast<unsigned>(number);
    const auto ending = std::string{letter(nth / 26), letter(nth)};
    return {capital() + "fore" + ending,
            capital() + "sur" + ending,
            fmt::format("{} {}street", number, capital()),
            fmt::format("07700 {}", 900'600 + number),
            word() + ending + "@example.org",
            {1940 + number % 60, 1 + nth * 5 % 12, 1 + nth * 11 % 28, {}}};
  }

  std::string word() const { return "zq" + word_; }
  std::string capital() const { return "Zq" + word_; }

 private:
  static char letter(unsigned number) { return static_cast<char>('a' + number % 26); }
  std::string word_;
};

inline contacts::NewContact contact_with(const Plant& plant, world::World& world) {
  contacts::NewContact contact;
  contact.id = core::ContactId::random(world.randomness(), "contact");
  contact.happened_on = base::local_time(world.clock().now(), "Europe/London").date;
  contact.purpose = "safeguard_adult";
  contact.basis = "safeguarding_public_task";
  contact.forms = {"domestic_abuse"};
  contact.details.narrative = plant.story();
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

// Finds the planted word as it was written, in small and in capital letters, and each number however its digits stand:
// with or without spaces, with 0, +44 or neither before them.
class PlantSearch {
 public:
  explicit PlantSearch(const Planting& planting) : words_{planting.capital(), planting.word(), in_capitals(planting)} {
    for (int number = 0; number < Planting::kMost; ++number) numbers_.insert(fmt::format("7700{}", 900'600 + number));
  }

  std::vector<std::string> found_in(std::string_view bytes) const {
    std::vector<std::string> found;
    for (const auto& word : words_)
      if (bytes.find(word) != std::string_view::npos) found.push_back(word);
    for (auto at = bytes.find("7700"); at != std::string_view::npos; at = bytes.find("7700", at + 1))
      if (const auto digits = digits_of(bytes.substr(at, 20)); numbers_.contains(digits) && !in_a_digest(bytes, at))
        found.push_back(digits);
    return found;
  }

 private:
  static std::string in_capitals(const Planting& planting) {
    auto word = planting.word();
    for (auto& c : word) c = static_cast<char>(c - 'a' + 'A');
    return word;
  }
  // The first ten, whatever people put between digits.
  static std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text) {
      if (c >= '0' && c <= '9')
        digits += c;
      else if (std::string_view(" -.()/").find(c) == std::string_view::npos)
        break;
      if (digits.size() == 10) break;
    }
    return digits;
  }

  // Among millions of hexadecimal digits any ten turn up by chance.
  static bool in_a_digest(std::string_view bytes, std::size_t at) {
    constexpr std::string_view kHexadecimal = "0123456789abcdef";
    constexpr std::size_t kShortestDigest = 40;
    const auto before = bytes.find_last_not_of(kHexadecimal, at);
    const auto first = before == std::string_view::npos ? 0 : before + 1;
    return std::min(bytes.find_first_not_of(kHexadecimal, at), bytes.size()) - first >= kShortestDigest;
  }

  std::vector<std::string> words_;
  std::set<std::string> numbers_;
};

}  // namespace waymark
