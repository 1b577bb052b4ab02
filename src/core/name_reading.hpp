#pragma once
// From an agency's records to what its index of names holds of them. Read as Viewer::name_index.
#include <span>
#include <vector>

#include "core/name_index.hpp"
#include "core/transaction.hpp"

namespace waymark::core {

struct NamesRead {
  std::vector<IndexedRecord> records;
  std::vector<RecordId> unreadable;  // those that were altered
};

// Every record of the agency that no shield keeps.
NamesRead read_every_name(Reading& reading);
// Those of `ids`. Nothing of one that a shield keeps by now, or whose identity was erased.
NamesRead read_names(Reading& reading, std::span<const RecordId> ids);

}  // namespace waymark::core
