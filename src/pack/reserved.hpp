#pragma once
// The ranges that belong to nobody, and from which alone the fictional cast may take its details.
#include <string_view>

namespace waymark::pack {

// Ofcom's numbers for drama [O1]: 01632 960000 to 960999 and 07700 900000 to 900999. Spaces are ignored.
bool is_drama_phone(std::string_view number);

// Ten digits that begin with 999 [N1] and whose last is the right check digit [V59]. Spaces are ignored.
bool is_test_nhs_number(std::string_view number);

bool is_example_email(std::string_view address);     // …@example.org
bool is_impossible_postcode(std::string_view code);  // ZZ99 and a digit and two letters: no such postcode area

}  // namespace waymark::pack
