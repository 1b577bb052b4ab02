#pragma once
// The names of whole agencies in memory, so that one's own people are found by part of a name although names are sealed
// in the database. An agency is read on its first search, and let go and wiped when others need the room.
//
// Every search asks, in its own transaction, what was changed since (record_changes.hpp), whichever process changed it.
// What it is given are ids of records that may answer, whoever may see them: it reads those as the viewer it has
// (own_people.hpp), and shows and counts nothing else.
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/name_index.hpp"
#include "core/transaction.hpp"

namespace waymark::core {

// Thread-safe.
class NameIndexes {
 public:
  // A county's 300,000 records and some.
  static constexpr std::size_t kBudget = std::size_t{96} << 20U;

  // `budget` in bytes, of all agencies together. The agency that was searched longest ago goes first; one that has no
  // room alone is read for each search anew.
  explicit NameIndexes(std::size_t budget = kBudget);
  ~NameIndexes();
  NameIndexes(const NameIndexes&) = delete;
  NameIndexes& operator=(const NameIndexes&) = delete;

  // Reads an agency that is not in memory, in a transaction of its own, before a search: whoever waits for that has no
  // connection meanwhile that others wait for.
  void prepare(const Partnership& partnership, const std::string& agency);

  struct Found {
    Candidates candidates;
    std::vector<RecordId> unreadable;  // may be anybody's: they were altered
  };
  // Of the viewer's agency, as of the reading's transaction.
  Found find(Reading& reading, const NameIndex::Test& test);

  // A search came upon these of the viewer's agency: every later one is given them.
  void found_unreadable(Reading& reading, const std::vector<RecordId>& ids);

  // What is in memory.
  std::size_t bytes() const;
  std::vector<std::string> agencies() const;  // the one that was searched last comes first

 private:
  struct Agency;
  std::shared_ptr<Agency> of(const std::string& agency);
  void keep_budget();

  const std::size_t budget_;
  mutable std::mutex mutex_;                     // never held while something is read
  std::list<std::shared_ptr<Agency>> agencies_;  // the one that was searched last comes first
};

}  // namespace waymark::core
