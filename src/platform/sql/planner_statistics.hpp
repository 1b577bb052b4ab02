#pragma once
// How many rows there are and how many of them are alike, by which SQLite chooses its way to them. It counts only when
// it is told to; a database that nobody ever counted is read by guesses. PostgreSQL's autovacuum counts by itself, also
// after a bulk load, and its application's role may not.
//
// Not by `PRAGMA optimize`, which SQLite advises: before 3.46 (Debian 12 has 3.40) that counts only what its own
// connection planned, and here the readers plan; and counts again only what has become 25 times as much.
//
// What is kept, in the table sqlite_stat1, is numbers beside the names of tables and indexes. Samples of values would
// be in sqlite_stat4, which Debian's SQLite is built without; where one is built with it they are what is in the
// indexes anyway: ids, codes, times and keyed hashes, and nothing that anybody typed, which is sealed or hashed in
// every column.
#include <cstdint>

#include "platform/sql/database.hpp"

namespace waymark::sql {

// Of one database, which must outlive it; for one thread.
class PlannerStatistics {
 public:
  explicit PlannerStatistics(Database& database) : database_(database) {}

  // Counts where nobody has through this object, or the file has grown by a quarter since; whether it did. Looks at no
  // more than a thousand rows of an index, and writers wait for it: tens of milliseconds. Every connection plans anew
  // afterwards. Does nothing on PostgreSQL. Throws Error.
  bool keep_up();

 private:
  Database& database_;
  std::int64_t pages_ = 0;  // of the file, when it was counted
};

}  // namespace waymark::sql
