#pragma once
// The matching desk of the demonstration. It always decides right: whoever makes the stories knows who is who.
#include <optional>
#include <unordered_map>

#include "app/demo.hpp"
#include "app/demo_staff.hpp"
#include "linkage/simulate/stories.hpp"

namespace waymark::app {

class DemoDesk {
 public:
  // Both must outlive it.
  DemoDesk(const DemoPlace& place, const DemoStaff& staff);

  // Of whom the records are that were written with a contact.
  void remember(const core::ContactId& contact, const linkage::simulate::Story& story,
                const linkage::simulate::Telling& telling);
  // The same of the copy that went out with a referral.
  void remember_copy(const core::ReferralId& referral);

  // Decides every possible match of the people in a contact.
  void check(const core::ContactId& contact, base::Instant now);

 private:
  struct Human {
    std::uint64_t story = 0;
    std::size_t member = 0;
    bool operator==(const Human&) const = default;
  };
  struct Pair {
    core::MatchId id;
    std::int64_t version = 0;
    bool same = false;
  };

  std::optional<Pair> next(const core::ContactId& contact) const;
  bool same(const core::RecordId& one, const core::RecordId& other) const;
  bool decide(const Pair& pair, base::Instant now);

  const DemoPlace& place_;
  const DemoStaff& staff_;
  std::string agency_;
  std::unordered_map<core::RecordId, Human> humans_;
};

}  // namespace waymark::app
