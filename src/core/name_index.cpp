#include "core/name_index.hpp"

#include <algorithm>
#include <tuple>

namespace waymark::core {

namespace {

constexpr std::size_t kAllocation = 16;  // what keeping one text apart costs beside it

std::size_t bytes_of(const IndexedRecord& record) { return record.text.view().size() + kAllocation; }

auto order_of(const IndexedRecord& record) {
  const auto& birth = record.birth;
  return std::tuple(folded(record.text.view(), birth).names, birth.year, birth.month, birth.day, record.made);
}

bool stands_before(const IndexedRecord& left, const IndexedRecord& right) { return order_of(left) < order_of(right); }

}  // namespace

void NameIndex::let_go(std::vector<RecordId> gone) {
  if (gone.empty() || records_.empty()) return;
  std::sort(gone.begin(), gone.end());
  std::erase_if(records_, [&](const IndexedRecord& record) {
    const bool goes = std::binary_search(gone.begin(), gone.end(), record.id);
    if (goes) text_bytes_ -= bytes_of(record);
    return goes;
  });
}

void NameIndex::replace(std::vector<RecordId> gone, std::vector<IndexedRecord> records) {
  let_go(std::move(gone));
  std::stable_sort(records.begin(), records.end(), stands_before);
  for (const auto& record : records) text_bytes_ += bytes_of(record);
  const auto before = static_cast<std::ptrdiff_t>(records_.size());
  if (records_.empty()) {
    records_ = std::move(records);
  } else {
    records_.insert(records_.end(), std::make_move_iterator(records.begin()), std::make_move_iterator(records.end()));
    std::inplace_merge(records_.begin(), records_.begin() + before, records_.end(), stands_before);
  }
}

Candidates NameIndex::candidates(const Test& test) const {
  Candidates found;
  for (const auto& record : records_) {
    const auto likely = test(folded(record.text.view(), record.birth));
    if (likely == Likely::yes) found.likely.push_back(record.id);
    if (likely == Likely::nearly) found.nearly.push_back(record.id);
  }
  return found;
}

}  // namespace waymark::core
