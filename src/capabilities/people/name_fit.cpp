#include "capabilities/people/name_fit.hpp"

#include <array>
#include <span>

namespace waymark::people {

namespace {

constexpr std::size_t kFewestWithin = 3;  // letters that may stand within a word; fewer begin one
constexpr std::size_t kMostJoined = 3;    // typed words that are taken for one

using Typed = std::span<const std::string>;

enum class Start { none, part_of_joined, whole };  // the best last

bool ends_word(std::string_view names, std::size_t at) {
  return at == names.size() || names[at] == ' ' || names[at] == core::kBetweenFolded;
}

// All of `typed` as one word, from the beginning of a held word on, which goes on in the next. Where words were taken
// for one, they are meant whole: "Ann Abel" is not meant by "Anna", or less.
Start start_at(std::string_view names, std::size_t at, Typed typed) {
  bool joined = typed.size() > 1;
  for (const auto& word : typed)
    for (const char letter : word) {
      if (at < names.size() && names[at] == ' ') {
        ++at;
        joined = true;
      }
      if (at == names.size() || names[at] != letter) return Start::none;
      ++at;
    }
  return joined && !ends_word(names, at) ? Start::part_of_joined : Start::whole;
}

Start best_start(std::string_view names, Typed typed) {
  auto best = Start::none;
  for (std::size_t at = 0; at < names.size() && best != Start::whole; ++at)
    if (at == 0 || ends_word(names, at - 1)) best = std::max(best, start_at(names, at, typed));
  return best;
}

bool within(const core::Folded& record, const std::string& word) {
  return word.size() >= kFewestWithin &&
         (record.names.find(word) != std::string_view::npos || record.others.find(word) != std::string_view::npos);
}

Fit fit_as_one(const core::Folded& record, Typed typed) {
  const auto name = best_start(record.names, typed);
  if (name == Start::whole) return Fit::begins_name;
  const auto other = best_start(record.others, typed);
  if (other == Start::whole) return Fit::begins_other_name;
  const bool part = std::max(name, other) == Start::part_of_joined;
  return part || (typed.size() == 1 && within(record, typed.front())) ? Fit::within : Fit::none;
}

}  // namespace

// Each word alone, or with the one or two before it: whichever fits best.
Fit fit_of(const core::Folded& record, const std::vector<std::string>& wanted) {
  const Typed all(wanted);
  std::array<Fit, kMostJoined> before = {Fit::begins_name, Fit::none, Fit::none};  // up to the last word, to the one …
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto best = Fit::none;
    for (std::size_t joined = 1; joined <= std::min(kMostJoined, i + 1); ++joined)
      if (const auto rest = before[joined - 1]; rest < best)
        best = std::min(best, std::max(rest, fit_as_one(record, all.subspan(i + 1 - joined, joined))));
    before = {best, before[0], before[1]};
    if (before == std::array{Fit::none, Fit::none, Fit::none}) return Fit::none;
  }
  return before[0];
}

}  // namespace waymark::people
