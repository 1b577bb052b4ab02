#include <iostream>

#include "app/commands.hpp"
#include "app/runtime.hpp"
#include "core/audit_verify.hpp"

namespace waymark::app {

namespace {

void print(const core::AuditVerdict& verdict) {
  std::cout << "chains: " << verdict.chains << "\nentries: " << verdict.entries << "\nheads: " << verdict.heads << '\n';
  for (const auto& problem : verdict.problems) {
    std::cout << "problem: ";
    if (!problem.chain.empty()) std::cout << "chain " << problem.chain << ", entry " << problem.position << ": ";
    std::cout << problem.message << '\n';
  }
  std::cout << (verdict.sound() ? "sound\n"
                                : "NOT SOUND: keep the database and the heads as they are, and tell whoever "
                                  "answers for security\n");
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
