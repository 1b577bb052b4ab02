#include "linkage/candidates.hpp"

#include <algorithm>

namespace waymark::linkage {
namespace {

// FNV-1a: the same on every machine, so that the same file has the same blocks everywhere.
std::uint64_t hash_of(const BlockKey& key) {
  std::uint64_t hash = 14'695'981'039'346'656'037U;
  const auto add = [&](unsigned char byte) { hash = (hash ^ byte) * 1'099'511'628'211U; };
  add(static_cast<unsigned char>(key.rule));
  for (const char c : key.text) add(static_cast<unsigned char>(c));
  return hash;
}

}  // namespace

Candidates::Candidates(std::span<const Prepared> people, std::size_t most_in_block) {
  std::vector<Entry> entries;
  for (std::size_t row = 0; row < people.size(); ++row) {
    const std::vector<BlockKey> stored = stored_keys(people[row]);
    for (const BlockKey& key : query_keys(people[row]))
      entries.push_back(
          {hash_of(key), static_cast<std::uint32_t>(row), std::binary_search(stored.begin(), stored.end(), key)});
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.key != b.key ? a.key < b.key : a.row < b.row; });
  keep_shared(entries, most_in_block);
  list_blocks_of_rows(people.size());
}

// Most keys belong to one row alone.
void Candidates::keep_shared(std::span<const Entry> entries, std::size_t most_in_block) {
  for (std::size_t first = 0, end = 0; first < entries.size(); first = end) {
    while (end < entries.size() && entries[end].key == entries[first].key) ++end;
    const auto block = entries.subspan(first, end - first);
    if (block.size() > most_in_block) ++keys_too_common_;
    if (block.size() < 2 || block.size() > most_in_block) continue;
    block_begins_.push_back(members_.size());
    for (const Entry& entry : block) members_.push_back({entry.row, entry.stored});
  }
  block_begins_.push_back(members_.size());
}

void Candidates::list_blocks_of_rows(std::size_t rows) {
  row_begins_.assign(rows + 1, 0);
  for (const Member& member : members_) ++row_begins_[member.row + 1];
  for (std::size_t row = 0; row < rows; ++row) row_begins_[row + 1] += row_begins_[row];
  std::vector<std::size_t> next = row_begins_;
  places_.resize(members_.size());
  for (std::size_t block = 0; block + 1 < block_begins_.size(); ++block)
    for (std::size_t at = block_begins_[block]; at < block_begins_[block + 1]; ++at)
      places_[next[members_[at].row]++] = {block_begins_[block], at};
}

std::vector<std::uint32_t> Candidates::before(std::size_t row) const {
  std::vector<std::uint32_t> found;
  for (std::size_t i = row_begins_[row]; i < row_begins_[row + 1]; ++i) {
    const Place& place = places_[i];
    for (std::size_t at = place.block_begin; at < place.at; ++at)
      if (members_[at].stored || members_[place.at].stored) found.push_back(members_[at].row);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace waymark::linkage
