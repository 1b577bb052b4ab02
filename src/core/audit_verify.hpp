#pragma once
// Checks every chain of the audit against the keys and the signed heads.
#include <filesystem>
#include <string>
#include <vector>

#include "core/audit_heads.hpp"

namespace waymark::core {

struct AuditProblem {
  std::string chain;
  std::int64_t position = 0;  // the first entry that is wrong
  std::string message;        // what is wrong, in a sentence for an auditor
};

// The entries behind a chain's last head. Each is as it was written, but nobody could tell if more had followed.
struct UncoveredEntries {
  std::string chain;
  std::int64_t first = 0;
  std::int64_t last = 0;
};

struct AuditVerdict {
  std::int64_t chains = 0;
  std::int64_t entries = 0;
  std::int64_t heads = 0;
  std::vector<AuditProblem> problems;
  std::vector<UncoveredEntries> uncovered;
  bool sound() const { return problems.empty(); }
};

// Finds whatever was altered, removed, inserted or moved up to each chain's last head, and heads that must have been
// there: a process signs one before its first entry and one every minute. Reads in steps: memory does not grow with
// the audit.
AuditVerdict verify_audit(sql::Database& database, crypto::KeyRing& keys, const std::filesystem::path& heads);

}  // namespace waymark::core
