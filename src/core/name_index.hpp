#pragma once
// What one agency's records can be looked for by, in memory: some hundred and fifty bytes each. It knows nothing of who
// may see what, and gives away nothing but ids.
#include <functional>
#include <vector>

#include "core/folded.hpp"
#include "core/ids.hpp"
#include "platform/base/time.hpp"
#include "platform/crypto/wiped.hpp"

namespace waymark::core {

struct IndexedRecord {
  RecordId id;
  base::Instant made;
  FoldedBirth birth;
  crypto::WipedText text;  // folded (folded.hpp)
};

enum class Likely { yes, nearly, no };

// In the order in which people are listed: by surname, forenames and birth date, of equals the older record first.
struct Candidates {
  std::vector<RecordId> likely;
  std::vector<RecordId> nearly;
};

class NameIndex {
 public:
  // Lets go what it has of `gone`, and takes `records` in.
  void replace(std::vector<RecordId> gone, std::vector<IndexedRecord> records);

  using Test = std::function<Likely(const Folded&)>;
  Candidates candidates(const Test& test) const;

  std::size_t size() const { return records_.size(); }
  // Of memory.
  std::size_t bytes() const { return records_.capacity() * sizeof(IndexedRecord) + text_bytes_; }

 private:
  void let_go(std::vector<RecordId> gone);

  std::vector<IndexedRecord> records_;
  std::size_t text_bytes_ = 0;
};

}  // namespace waymark::core
