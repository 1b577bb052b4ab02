#pragma once
// Whether two addresses are one home, however they were typed. Pure. For checking.cpp.
#include <string_view>

namespace waymark::contacts {

struct TypedAddress {
  std::string_view lines;
  std::string_view postcode;
};
// Two postcodes that differ are two places. One postcode with one house is one place, and so are the same letters and
// digits. Where one says nothing, nobody knows: false.
bool one_place(const TypedAddress& left, const TypedAddress& right);

}  // namespace waymark::contacts
