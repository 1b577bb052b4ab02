#include "platform/sql/sqlite_connection.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

namespace waymark::sql {

namespace {

constexpr int kInstructionsBetweenLooksAtTheClock = 10'000;

// SQLite gives its log the mode of the file. Only a file that did not exist is opened here: closing a
// second descriptor of an open database would drop the process's locks on it.
void create_for_owner_alone(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor >= 0) ::close(descriptor);
}

}  // namespace

SqliteConnection::SqliteConnection(const std::string& path, Purpose purpose, const Options& options)
    : longest_(options.statement_timeout) {
  base::expects(!path.empty(), "a database file has a path");
  const bool reader = purpose == Purpose::read;
  open_file(path, reader ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, options);
  harden();
  if (reader) {
    query("PRAGMA query_only = ON"_sql, {});
  } else {
    keep_write_ahead_log();
    query("PRAGMA analysis_limit = 1000"_sql, {});  // rows of an index that ANALYZE looks at: they are of one kind
  }
  if (options.filling) hurry();
}

void SqliteConnection::open_file(const std::string& path, int flags, const Options& options) {
  const auto file = std::filesystem::absolute(path).string();  // so that no path is taken for a URI or ":memory:"
  if (flags == SQLITE_OPEN_READWRITE) create_for_owner_alone(file);
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) throw sqlite_error(code, "cannot open the database file");
  sqlite3_busy_timeout(handle, static_cast<int>(options.lock_timeout.count()));
  if (longest_.count() > 0) limit_time();
}

// What a file that somebody prepared could do to us, and where SQLite is laxer than PostgreSQL.
void SqliteConnection::harden() {
  for (const int option : {SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_ENABLE_FKEY})
    sqlite3_db_config(handle_.get(), option, 1, nullptr);
  for (const int option : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL,
                           SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION})
    sqlite3_db_config(handle_.get(), option, 0, nullptr);
  query("PRAGMA cell_size_check = ON"_sql, {});
  query("PRAGMA secure_delete = ON"_sql, {});
  query("PRAGMA temp_store = MEMORY"_sql, {});
  query("PRAGMA mmap_size = 0"_sql, {});
  query("PRAGMA synchronous = FULL"_sql, {});
  query("PRAGMA case_sensitive_like = ON"_sql, {});
}

// SQLite does not wait for the lock that the first change to WAL needs, so two that start at once must.
void SqliteConnection::keep_write_ahead_log() {
  constexpr int kTries = 50;
  for (int tried = 1;; ++tried) {
    try {
      const auto mode = query("PRAGMA journal_mode = WAL"_sql, {});
      if (mode.front().text(0) == "wal") return;
      throw Error(ErrorKind::other, "SQLite cannot keep a write-ahead log beside this file");
    } catch (const Error&) {
      if (sqlite3_errcode(handle_.get()) != SQLITE_BUSY || tried == kTries) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

// The log is folded into the file each 200 MiB instead of each 4 MiB: most pages change again and again meanwhile.
void SqliteConnection::hurry() {
  query("PRAGMA synchronous = OFF"_sql, {});
  query("PRAGMA cache_size = -1048576"_sql, {});
  query("PRAGMA wal_autocheckpoint = 50000"_sql, {});
}

void SqliteConnection::limit_time() {
  const auto too_late = [](void* self) {
    const auto& connection = *static_cast<SqliteConnection*>(self);
    return !connection.unhurried_ && std::chrono::steady_clock::now() > connection.deadline_ ? 1 : 0;
  };
  sqlite3_progress_handler(handle_.get(), kInstructionsBetweenLooksAtTheClock, too_late, this);
}

// Whatever is written into a file that was moved or removed is gone with the process, although SQLite says that it is
// kept. Another file in its place is not taken up either: its log may be that of this one.
void SqliteConnection::expect_in_place() {
  int moved = 0;
  sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (moved != 0)
    throw Error(ErrorKind::other,
                "the SQLite file is no longer where it was opened: put it back, or stop, restore it and start again");
}

void SqliteConnection::begin(Purpose purpose, const Scope&) {
  unhurried_ = purpose == Purpose::migrate;
  if (purpose != Purpose::read) expect_in_place();
  query(purpose == Purpose::read ? "BEGIN"_sql : "BEGIN IMMEDIATE"_sql, {});
}

Rows SqliteConnection::query(Text sql, Values values) {
  deadline_ = std::chrono::steady_clock::now() + longest_;
  return statements_.find(handle_.get(), sql).run(values);
}

// `sqlite3_changes64` keeps its last answer through statements that change nothing.
std::int64_t SqliteConnection::execute(Text sql, Values values) {
  const auto before = sqlite3_total_changes64(handle_.get());
  query(sql, values);
  return sqlite3_total_changes64(handle_.get()) == before ? 0 : sqlite3_changes64(handle_.get());
}

void SqliteConnection::commit() { query("COMMIT"_sql, {}); }

// After a full disk SQLite may have rolled back by itself.
void SqliteConnection::rollback() noexcept {
  if (sqlite3_get_autocommit(handle_.get()) != 0) return;
  try {
    query("ROLLBACK"_sql, {});
  } catch (const std::exception&) {
    usable_ = false;
  }
}

}  // namespace waymark::sql
