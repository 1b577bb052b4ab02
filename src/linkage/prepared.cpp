#include "linkage/prepared.hpp"

#include <algorithm>
#include <array>

#include "linkage/phonetic.hpp"

namespace waymark::linkage {
namespace {

// From these shares on, an address or phone is one of an institution or a waiting room.
constexpr double kCrowdedPremises = 1.0 / 5'000;
constexpr double kCrowdedPostcode = 1.0 / 500;
constexpr double kCrowdedPhone = 1.0 / 20'000;

// More words than this are a sentence in the wrong field; without a bound it could cost minutes.
constexpr std::size_t kMostForenames = 8;
constexpr std::size_t kMostSurnameParts = 4;

NameWord word(std::string letters, Counted kind, const Frequencies& frequencies) {
  NameWord prepared;
  prepared.sound = sound_of(letters);
  prepared.groups = spelling_groups(letters);
  prepared.rarity = rarity_of(frequencies.share(kind, letters));
  prepared.letters = std::move(letters);
  return prepared;
}

std::string joined(const std::vector<std::string>& words, std::string_view between = {}) {
  std::string text;
  for (const std::string& one : words) {
    if (!text.empty()) text += between;
    text += one;
  }
  return text.substr(0, kLongestText);
}

// "van", "de", "al" stand in too many surnames to tell that two of them are related.
bool stands_alone(const std::string& part) {
  constexpr std::array<std::string_view, 12> kParticles{"van", "von", "der", "den",  "del",   "dos",
                                                        "mac", "bin", "ibn", "bint", "saint", "abu"};
  return part.size() >= 3 && std::find(kParticles.begin(), kParticles.end(), part) == kParticles.end();
}

NameWord surname_word(const std::vector<std::string>& words, const Frequencies& frequencies) {
  return words.empty() ? NameWord{} : word(joined(words).substr(0, kLongestWord), Counted::surname, frequencies);
}

PreparedName name(const std::string& forenames, const std::string& surname, const Frequencies& frequencies) {
  std::vector<std::string> first = name_words(forenames);
  first.resize(std::min(first.size(), kMostForenames));
  std::vector<std::string> last = name_words(surname);
  PreparedName prepared;
  prepared.surname = surname_word(last, frequencies);
  if (last.size() > 1) std::copy_if(last.begin(), last.end(), std::back_inserter(prepared.surname_parts), stands_alone);
  prepared.surname_parts.resize(std::min(prepared.surname_parts.size(), kMostSurnameParts));
  std::vector<std::string> all = first;
  all.insert(all.end(), last.begin(), last.end());
  prepared.in_order = joined(all);
  std::sort(all.begin(), all.end());
  prepared.sorted = joined(all, " ");
  for (std::string& one : first) prepared.forenames.push_back(word(std::move(one), Counted::forename, frequencies));
  return prepared;
}

template <class Part>
Part within(std::optional<unsigned> part, unsigned most) {
  return static_cast<Part>(part && *part <= most ? *part : 0);
}

PreparedBirth birth(const BirthDate& date) {
  PreparedBirth prepared;
  if (date.year && *date.year >= 1000 && *date.year <= 2999) prepared.year = static_cast<std::int16_t>(*date.year);
  prepared.month = within<std::uint8_t>(date.month, 31);
  prepared.day = within<std::uint8_t>(date.day, 31);
  if (prepared.year == 0 && date.stated && date.stated->earliest <= date.stated->latest) prepared.stated = date.stated;
  return prepared;
}

std::optional<std::int32_t> day_number(const std::optional<base::Date>& date) {
  if (!date || !date->ok()) return std::nullopt;
  return static_cast<std::int32_t>(std::chrono::sys_days(*date).time_since_epoch().count());
}

bool more_than(std::optional<double> share, double limit) { return share && *share > limit; }

PreparedAddress address(const Address& given, const Frequencies& frequencies) {
  PreparedAddress prepared;
  prepared.uprn = reference(given.uprn);
  prepared.postcode = postcode(given.postcode);
  const std::string door = house(given.house);
  if (prepared.postcode && prepared.postcode->whole() && !door.empty())
    prepared.premises = prepared.postcode->text() + ' ' + door;
  prepared.from = day_number(given.from);
  prepared.until = day_number(given.until);
  const std::string& place = prepared.uprn.empty() ? prepared.premises : prepared.uprn;
  prepared.crowded = more_than(frequencies.share(Counted::premises, place), kCrowdedPremises);
  if (prepared.postcode && more_than(frequencies.share(Counted::postcode, prepared.postcode->text()), kCrowdedPostcode))
    prepared.crowded = true;
  return prepared;
}

void prepare_names(Prepared& prepared, const Identity& identity, const Frequencies& frequencies) {
  prepared.names.push_back(name(identity.forenames, identity.surname, frequencies));
  for (const PersonName& alias : identity.aliases)
    prepared.names.push_back(name(alias.forenames, alias.surname, frequencies));
  std::erase_if(prepared.names, [](const PreparedName& one) { return one.empty(); });
  for (const std::string& former : identity.former_surnames) {
    NameWord one = surname_word(name_words(former), frequencies);
    if (!one.empty()) prepared.former_surnames.push_back(std::move(one));
  }
}

void prepare_contacts(Prepared& prepared, const Identity& identity, const Frequencies& frequencies) {
  for (const Address& given : identity.addresses) {
    if (!given.class_normal || given.no_evidence) continue;
    PreparedAddress one = address(given, frequencies);
    if (!one.uprn.empty() || one.postcode) prepared.addresses.push_back(std::move(one));
  }
  for (const std::string& phone : identity.phones)
    for (std::string& digits : phone_numbers(phone)) {
      const bool crowded = more_than(frequencies.share(Counted::phone, digits), kCrowdedPhone);
      prepared.phones.push_back({std::move(digits), crowded});
    }
  for (const std::string& email : identity.emails)
    for (EmailAddress& address : email_addresses(email)) prepared.emails.push_back(std::move(address));
}

}  // namespace

Prepared prepare(const Identity& identity, const Frequencies& frequencies) {
  Prepared prepared;
  prepare_names(prepared, identity, frequencies);
  prepared.birth = birth(identity.birth_date);
  prepared.sex = identity.sex;
  prepare_contacts(prepared, identity, frequencies);
  prepared.nhs_number = nhs_number(identity.nhs_number);
  for (const Number& number : identity.numbers) {
    Number one{reference(number.scheme), reference(number.value), number.one_per_person};
    if (!one.scheme.empty() && !one.value.empty()) prepared.numbers.push_back(std::move(one));
  }
  return prepared;
}

}  // namespace waymark::linkage
