#pragma once
// Where made-up people live and how they are reached: in ranges that belong to nobody. There is no postcode area ZY and
// no country code 999; the National Health Service gives no number that begins with 999.
#include <cstddef>
#include <string>

#include "linkage/person.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark::linkage::simulate {

// Each area has five postcode districts of its own: area 0 has ZY1 to ZY5.
Address some_address(Dice& dice, std::size_t area);
// The area of such an address; 0 for any other.
std::size_t area_of(const Address& address);

std::string some_phone(Dice& dice);
std::string some_email(Dice& dice);
// Ten digits, the last the right check digit [V59].
std::string some_nhs_number(Dice& dice);
// One of the schools of an area.
std::string some_school(Dice& dice, std::size_t area);

}  // namespace waymark::linkage::simulate
