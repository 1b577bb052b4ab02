#include "linkage/simulate/homes.hpp"

#include <array>
#include <charconv>
#include <string_view>

namespace waymark::linkage::simulate {
namespace {

constexpr int kDistrictsEach = 5;

}  // namespace

Address some_address(Dice& dice, std::size_t area) {
  constexpr std::string_view kLetters = "ABDEFGHJLNPQRSTUWXYZ";
  Address home;
  home.house = std::to_string(dice.between(1, 120));
  home.postcode = "ZY" + std::to_string(static_cast<int>(area) * kDistrictsEach + dice.between(1, kDistrictsEach)) +
                  ' ' + std::to_string(dice.between(1, 9));
  home.postcode += kLetters[dice.below(kLetters.size())];
  home.postcode += kLetters[dice.below(kLetters.size())];
  home.class_normal = true;
  return home;
}

std::size_t area_of(const Address& address) {
  int district = 0;
  const std::string_view code = address.postcode;
  if (!code.starts_with("ZY")) return 0;
  std::from_chars(code.data() + 2, code.data() + code.size(), district);
  return district < 1 ? 0 : static_cast<std::size_t>((district - 1) / kDistrictsEach);
}

std::string some_phone(Dice& dice) { return "+999" + std::to_string(100'000'000 + dice.below(900'000'000)); }

std::string some_email(Dice& dice) { return "p" + std::to_string(dice.below(100'000'000)) + "@example.org"; }

std::string some_nhs_number(Dice& dice) {
  constexpr int kModulus = 11;
  while (true) {
    auto number = "999" + std::to_string(100'000 + dice.below(900'000));
    int sum = 0;
    for (std::size_t i = 0; i < number.size(); ++i) sum += (number[i] - '0') * (10 - static_cast<int>(i));
    const int check = (kModulus - sum % kModulus) % kModulus;
    if (check != 10) return number + static_cast<char>('0' + check);  // such numbers are never issued
  }
}

std::string some_school(Dice& dice, std::size_t area) {
  constexpr std::array<std::string_view, 4> kNames{"Nowhere Primary", "Pretend Park", "Fable Hill", "Makebelieve"};
  return std::string(kNames.at(dice.below(kNames.size()))) + " School " + std::to_string(area + 1);
}

}  // namespace waymark::linkage::simulate
