#pragma once
// One partnership as a running process has it: its database, keys, audit, clock, randomness and packs.
// All data belongs to exactly one.
#include <memory>
#include <string>

#include "core/audit_log.hpp"
#include "core/pack_shelf.hpp"
#include "platform/base/randomness.hpp"
#include "platform/base/time.hpp"
#include "platform/crypto/key_ring.hpp"
#include "platform/sql/database.hpp"

namespace waymark::core {

class IndexSize;
class NameIndexes;
std::shared_ptr<NameIndexes> make_name_indexes();

struct Partnership {
  std::string code;
  sql::Database& database;
  crypto::KeyRing& keys;
  AuditLog& audit;
  PackShelf& packs;
  const base::Clock& clock;
  base::Randomness& randomness;
  IndexSize& index_size;
  std::shared_ptr<NameIndexes> names = make_name_indexes();  // each process has its own (name_indexes.hpp)
};

}  // namespace waymark::core
