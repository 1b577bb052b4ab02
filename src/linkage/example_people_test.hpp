#pragma once
// Short ways to say who somebody is, for the tests of this folder.
#include <string>

#include "linkage/person.hpp"

namespace waymark::linkage::example {

inline BirthDate born(int year, unsigned month, unsigned day) { return {year, month, day, {}}; }

inline Address home(std::string house, std::string postcode) {
  Address address;
  address.house = std::move(house);
  address.postcode = std::move(postcode);
  address.class_normal = true;
  return address;
}

inline Identity named(std::string forenames, std::string surname, BirthDate birth = {}) {
  Identity person;
  person.forenames = std::move(forenames);
  person.surname = std::move(surname);
  person.birth_date = birth;
  return person;
}

}  // namespace waymark::linkage::example
