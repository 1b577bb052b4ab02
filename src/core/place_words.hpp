#pragma once
// An address as the words of it and its postcode, however the two were written together. Pure.
#include <string>
#include <string_view>
#include <vector>

namespace waymark::core {

struct PlaceWords {
  std::string postcode;            // letters and digits; "" where there is none
  std::vector<std::string> words;  // without the postcode
};

// "14 Nowhere Lane, RM17 6SL" is 14, nowhere, lane and rm176sl: a postcode that stands at either end of `lines` is
// taken off. Where `postcode` says one, that counts.
PlaceWords place_words(std::string_view lines, std::string_view postcode = "");

}  // namespace waymark::core
