#pragma once
// One connection of either engine: all in which they differ, behind one face. Belongs to one thread at a
// time (the pool sees to that) and holds at most one transaction.
#include <memory>
#include <string>
#include <string_view>

#include "platform/sql/database.hpp"

namespace waymark::sql {

enum class Purpose {
  read,     // one state from first to last, and nothing can be written
  write,    // as if transactions ran one after the other
  migrate,  // sees what others committed while it waited for its lock; its statements take what time they need
};

// The connection was lost between asking for COMMIT and hearing of it.
class OutcomeUnknown : public Error {
 public:
  OutcomeUnknown()
      : Error(ErrorKind::connection, "connection lost while committing: the change may or may not be kept") {}
};

class Connection {
 public:
  virtual ~Connection() = default;
  virtual void begin(Purpose purpose, const Scope& scope) = 0;  // throws Error
  virtual Rows query(Text sql, Values values) = 0;              // throws Error
  virtual std::int64_t execute(Text sql, Values values) = 0;    // rows changed; throws Error
  virtual void commit() = 0;                                    // throws OutcomeUnknown, or Error: not committed
  virtual void rollback() noexcept = 0;  // afterwards there is no transaction, or it is not usable
  virtual bool usable() const = 0;       // false: close it, open another
};

// A location that begins with postgresql:// or postgres:// is PostgreSQL's, any other a file of SQLite.
Engine engine_of(std::string_view location);

// Throws Error. SQLite: `purpose` read gives a connection that can do nothing else.
std::unique_ptr<Connection> connect(const std::string& location, Purpose purpose, const Options& options);

// The first words of a statement, for messages: they come from our own source, so no value is in them.
std::string opening_words(Text sql);

}  // namespace waymark::sql
