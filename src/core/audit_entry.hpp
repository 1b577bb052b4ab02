#pragma once
// What one line of the audit says: who did what to which thing, when, why, in which request. No names,
// no values: ids and codes only.
#include <string>
#include <string_view>
#include <vector>

#include "core/viewer.hpp"
#include "platform/base/time.hpp"

namespace waymark::core {

// What was read or changed. `action` and `subject_kind` are literals ("contact.recorded", "contact").
struct AuditEntry {
  std::string_view action;
  std::string_view subject_kind;
  std::string subject_id;
  std::string purpose = {};
};

// The same with everything that the log adds; its canonical text is what the MAC covers.
struct AuditLine {
  std::string partnership;
  std::string chain;
  std::int64_t position = 0;
  std::string at;
  std::string viewer;
  std::string agency;
  std::string action;
  std::string subject_kind;
  std::string subject_id;
  std::string purpose;
  std::string request_id;

  // Every field with its length before it: no two different lines have the same text.
  std::string canonical() const;
};

}  // namespace waymark::core
