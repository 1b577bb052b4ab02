#pragma once
// How common a value is. Agreeing on a rare name says more than agreeing on a common one; a phone or an
// address that many people gave says little.
#include <cstdint>
#include <optional>
#include <string_view>

namespace waymark::linkage {

enum class Counted : std::uint8_t { forename, surname, premises, postcode, phone };

class Frequencies {
 public:
  virtual ~Frequencies() = default;
  // The share of people (0 to 1) who have the value, in its normalised form (`name_words` joined, postcode
  // text, phone digits, premises as `Prepared` holds them); nothing where that is not known.
  // Thread-safe.
  virtual std::optional<double> share(Counted kind, std::string_view value) const = 0;
};

// Nothing is known: every value counts as an average one.
const Frequencies& flat_frequencies();

// A short list of common British names with rounded shares, our own estimate and marked so; other names
// count as average. Begum, Bibi, Kaur and Singh stand as very common: in the communities that use them
// they are, and there they tell nobody apart.
const Frequencies& built_in_frequencies();

// The levels of agreement that frequency makes, commonest first after `unknown`.
enum class Rarity : std::uint8_t { unknown, very_common, common, moderate, rare, very_rare };

// very common from 1 in 128, common from 1 in 512, moderate from 1 in 2,048, rare from 1 in 16,384.
Rarity rarity_of(std::optional<double> share);

}  // namespace waymark::linkage
