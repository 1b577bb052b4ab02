#include "capabilities/contacts/one_place.hpp"

#include "core/identity.hpp"
#include "linkage/normalise.hpp"

namespace waymark::contacts {

namespace {

struct Place {
  std::string lines;
  std::string house;
  std::string postcode;
};

// "No fixed abode" is no place.
Place place_of(const TypedAddress& typed) {
  core::Identity there;
  there.addresses = {{std::string(typed.lines), std::string(typed.postcode), core::AddressClass::normal}};
  Place place;
  for (const auto& address : core::comparable(there).addresses)
    place = {linkage::reference(typed.lines), linkage::house(address.house), linkage::reference(typed.postcode)};
  return place;
}

}  // namespace

bool one_place(const TypedAddress& left, const TypedAddress& right) {
  const auto here = place_of(left);
  const auto there = place_of(right);
  const bool both_postcodes = !here.postcode.empty() && !there.postcode.empty();
  if (both_postcodes && here.postcode != there.postcode) return false;
  if (!here.lines.empty() && here.lines == there.lines) return true;
  return both_postcodes && !here.house.empty() && here.house == there.house;
}

}  // namespace waymark::contacts
