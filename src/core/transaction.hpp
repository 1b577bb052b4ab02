#pragma once
// Reading and writing on behalf of a viewer. A write commits only together with its audit entries: the
// body of `write` cannot return success without `Transaction::commit(entries, value)`, whose result
// nothing else can make. A read's entry is written by whoever answers the request, before the first
// byte leaves (core/web/visit.hpp).
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/partnership.hpp"
#include "core/viewer.hpp"
#include "platform/sql/database.hpp"

namespace waymark::core {

// Statements whose first three parameters are the viewer's: $1 partnership, $2 staff id, $3 agency.
// Those that a caller gives begin at $4.
class Reading {
 public:
  Reading(const Partnership& partnership, const Viewer& viewer, sql::Snapshot& snapshot)
      : partnership_(partnership), viewer_(viewer), snapshot_(snapshot) {}

  sql::Rows rows(sql::Text sql, std::initializer_list<sql::Value> values = {});
  sql::Rows rows(sql::Text sql, std::span<const sql::Value> values);
  std::optional<sql::Row> row(sql::Text sql, std::initializer_list<sql::Value> values = {});
  // Of a question that always has a row; having none is a broken promise.
  sql::Row only(sql::Text sql, std::initializer_list<sql::Value> values = {});

  const Partnership& partnership() const { return partnership_; }
  const Viewer& viewer() const { return viewer_; }
  crypto::KeyRing& keys() const { return partnership_.keys; }
  // The same state seen by another viewer (the matcher, say).
  Reading as(const Viewer& other) const { return {partnership_, other, snapshot_}; }

 protected:
  std::vector<sql::Value> with_viewer(std::span<const sql::Value> values) const;

 private:
  const Partnership& partnership_;
  const Viewer& viewer_;
  sql::Snapshot& snapshot_;
};

template <class T>
class Committed {
 public:
  T take() && { return std::move(value_); }

 private:
  explicit Committed(T value) : value_(std::move(value)) {}
  T value_;
  friend class Transaction;
};

using OnePack = std::shared_ptr<const pack::Pack>;

// Under which a changed record is found by whoever holds its agency's names in memory (record_changes.hpp).
struct ChangeStamp {
  std::int64_t lane = 0;
  std::int64_t number = 0;
};

class Transaction : public Reading {
 public:
  Transaction(const Partnership& partnership, const Viewer& viewer, std::string request_id,
              sql::Transaction& transaction, AuditLog::Turn& turn, OnePack& pack)
      : Reading(partnership, viewer, transaction),
        request_id_(std::move(request_id)),
        transaction_(transaction),
        turn_(turn),
        pack_(pack) {}

  // The pack under which everything in it is written, however often its body runs again and whatever is activated
  // meanwhile.
  std::shared_ptr<const pack::Pack> pack() const {
    if (!pack_) pack_ = partnership().packs.active();
    return pack_;
  }

  // By agency: the one stamp of everything that this transaction changes there. For record_changes.cpp alone.
  std::map<std::string, ChangeStamp>& change_stamps() { return change_stamps_; }

  // The number of rows that changed.
  std::int64_t run(sql::Text sql, std::initializer_list<sql::Value> values);
  std::int64_t run(sql::Text sql, std::span<const sql::Value> values);

  // The last thing a body does. `entries` is not empty.
  template <class T>
  Committed<T> commit(const std::vector<AuditEntry>& entries, T value) {
    append(entries);
    return Committed<T>(std::move(value));
  }

 private:
  void append(const std::vector<AuditEntry>& entries);

  std::string request_id_;
  sql::Transaction& transaction_;
  AuditLog::Turn& turn_;
  OnePack& pack_;
  std::map<std::string, ChangeStamp> change_stamps_;
};

// Runs `body(Reading&)` on one consistent state.
template <class Body>
auto read(const Partnership& partnership, const Viewer& viewer, Body&& body) {
  return partnership.database.read({partnership.code, viewer.name()}, [&](sql::Snapshot& snapshot) {
    Reading reading(partnership, viewer, snapshot);
    return body(reading);
  });
}

// Runs `body(Transaction&) -> Result<Committed<T>>` and returns Result<T>. The body may run again after
// a serialisation failure; ids that it makes should be made before.
template <class Body>
auto write(const Partnership& partnership, const Viewer& viewer, const std::string& request_id, Body&& body) {
  using Outcome = std::invoke_result_t<Body&, Transaction&>;
  using Value = decltype(std::declval<Outcome>().value());
  using T = decltype(std::declval<std::remove_cvref_t<Value>>().take());
  AuditLog::Turn turn(partnership.audit);
  OnePack pack;
  try {
    Outcome outcome = partnership.database.write(
        {partnership.code, viewer.name()},
        [&](sql::Transaction& transaction) -> Outcome {
          Transaction ours(partnership, viewer, request_id, transaction, turn, pack);
          return body(ours);
        },
        [&turn] { turn.abandon(); });
    if (!outcome) {
      turn.abandon();
      return base::Result<T>(outcome.failure());
    }
    turn.committed();
    return base::Result<T>(std::move(*outcome).take());
  } catch (...) {
    turn.doubted();
    throw;
  }
}

}  // namespace waymark::core
