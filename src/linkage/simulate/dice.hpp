#pragma once
// Repeatable chance for simulations (SplitMix64; Steele, Lea and Flood 2014). Not for secrets.
#include <cstdint>
#include <initializer_list>
#include <span>

namespace waymark::linkage::simulate {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  // The dice of one thing among many: the same for the same seed and numbers, whatever else is thrown.
  static Dice of(std::uint64_t seed, std::initializer_list<std::uint64_t> numbers) {
    Dice dice(seed);
    for (const auto number : numbers) dice = Dice(dice.next() ^ number);
    return Dice(dice.next());
  }

  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  // From 0 to `end`, which is not included and must not be 0.
  std::uint64_t below(std::uint64_t end) { return next() % end; }
  // Both ends included.
  int between(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::uint64_t>(most - least) + 1));
  }
  double fraction() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
  bool chance(double share) { return fraction() < share; }
  template <class T>
  const T& one_of(std::span<const T> choices) {
    return choices[below(choices.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace waymark::linkage::simulate
