#pragma once
// What nothing of ours can be faster than: one row out of the same database, one write to the same disk.
#include <filesystem>
#include <memory>
#include <string>

namespace waymark::bench {

// A record by its key, through a statement that was prepared once, on a connection of its own and without a transaction
// around it: the engine alone. One thread at a time.
class BareSelect {
 public:
  virtual ~BareSelect() = default;
  // Throws base::InfrastructureError unless there is one such record.
  virtual void ask(const std::string& record) = 0;
};
// `location` is a file (SQLite) or "postgresql://…".
std::unique_ptr<BareSelect> bare_select(const std::string& location, const std::string& partnership);

// Appends 4 KiB to a file of its own in `folder` and waits for the disk, as the log of a database does at each commit.
class BareWrite {
 public:
  explicit BareWrite(const std::filesystem::path& folder);
  ~BareWrite();
  BareWrite(const BareWrite&) = delete;
  BareWrite& operator=(const BareWrite&) = delete;
  void write() const;

 private:
  std::filesystem::path file_;
  int descriptor_;
};

}  // namespace waymark::bench
