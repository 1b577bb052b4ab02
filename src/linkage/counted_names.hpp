#pragma once
#include <span>
#include <string>
#include <unordered_map>

#include "linkage/frequencies.hpp"
#include "linkage/person.hpp"

namespace waymark::linkage {

// How common each name is among the rows of a file, which knows its own people better than a list for
// everywhere: a name in every tenth row tells little there, wherever the file is from. Nothing is known about
// addresses and phones. A person of many rows makes the own name look common, which errs on the safe side.
class CountedNames final : public Frequencies {
 public:
  explicit CountedNames(std::span<const Identity> rows);
  std::optional<double> share(Counted kind, std::string_view value) const override;

 private:
  using Table = std::unordered_map<std::string, double>;

  const Table* table_of(Counted kind) const;

  Table forenames_;
  Table surnames_;
  double rows_ = 0;
};

}  // namespace waymark::linkage
