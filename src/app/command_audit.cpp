#include <iostream>

#include "app/commands.hpp"
#include "app/runtime.hpp"
#include "core/audit_verify.hpp"

namespace waymark::app {

namespace {

// The last line: what an auditor may rely on.
const char* said(const core::AuditVerdict& verdict) {
  if (!verdict.sound())
    return "NOT SOUND: keep the database and the heads as they are, and tell whoever answers for security\n";
  if (!verdict.uncovered.empty())
    return "sound up to the last head of each chain: nobody could tell if entries after it were cut off\n";
  return "sound\n";
}

void print(const core::AuditVerdict& verdict) {
  std::cout << "chains: " << verdict.chains << "\nentries: " << verdict.entries << "\nheads: " << verdict.heads << '\n';
  for (const auto& behind : verdict.uncovered)
    std::cout << "not covered: chain " << behind.chain << ", entries " << behind.first << " to " << behind.last
              << ": no head covers these entries yet\n";
  for (const auto& problem : verdict.problems) {
    std::cout << "problem: ";
    if (!problem.chain.empty()) std::cout << "chain " << problem.chain << ", entry " << problem.position << ": ";
    std::cout << problem.message << '\n';
  }
  std::cout << said(verdict);
}

}  // namespace

int verify(const StoreOptions& options) {
  const Runtime runtime(locate(options));
  const auto& partnership = runtime.partnership();
  const auto verdict = core::verify_audit(partnership.database, partnership.keys, runtime.locations().audit_heads);
  print(verdict);
  return verdict.sound() ? 0 : 1;
}

}  // namespace waymark::app
