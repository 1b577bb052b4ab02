#pragma once
// Which rows of a table could be one person: those that share a blocking key. The keys are in memory, as
// 64-bit hashes; the pairs are not, they are found row by row. Two keys of one hash cost a comparison and
// nothing else.
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "linkage/block.hpp"
#include "linkage/prepared.hpp"

namespace waymark::linkage {

class Candidates {
 public:
  // A key that more than `most_in_block` rows share is not used: comparing all of them costs the square of
  // their number, and what so many have in common tells little. The other keys of these rows still are.
  // At most 2³² rows.
  Candidates(std::span<const Prepared> people, std::size_t most_in_block);

  // Rows before `row` that share a key with it: in ascending order, each once.
  std::vector<std::uint32_t> before(std::size_t row) const;

  // How many keys were not used.
  std::size_t keys_too_common() const { return keys_too_common_; }

 private:
  struct Entry {
    std::uint64_t key = 0;
    std::uint32_t row = 0;
    bool stored = false;  // otherwise a likely slip, which meets what the other row has, not its slips
  };
  struct Member {
    std::uint32_t row = 0;
    bool stored = false;
  };
  struct Place {
    std::size_t block_begin = 0;
    std::size_t at = 0;
  };
  void keep_shared(std::span<const Entry> entries, std::size_t most_in_block);
  void list_blocks_of_rows(std::size_t rows);

  std::vector<Member> members_;  // block after block, in each by row
  std::vector<std::size_t> block_begins_;
  std::vector<Place> places_;  // row after row: where the row stands in each of its blocks
  std::vector<std::size_t> row_begins_;
  std::size_t keys_too_common_ = 0;
};

}  // namespace waymark::linkage
