#pragma once
// "Did you mean …?" for whoever mistypes a key or a code.
#include <string>
#include <string_view>
#include <vector>

namespace waymark::pack {

// The candidate that needs the fewest changes of one letter (two neighbours exchanged count as one), as long as
// that is at most a third of the word; otherwise empty. Of several equally near the first.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// "; did you mean “dash”?", or empty.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace waymark::pack
