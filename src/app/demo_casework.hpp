#pragma once
// What professionals of the demonstration do about one occasion of a story, and what comes of it: they write it down,
// ask the questions of an instrument, decide what is proposed, answer referrals, begin support. Each step is one of the
// product's own, and happens at its own time.
#include <memory>

#include "app/demo.hpp"
#include "app/demo_desk.hpp"
#include "app/demo_form.hpp"
#include "app/demo_staff.hpp"
#include "app/demo_timeline.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/referrals/referrals.hpp"

namespace waymark::app {

// Everything of one occasion that later steps need.
struct DemoCase {
  linkage::simulate::Story story;
  std::size_t telling = 0;
  core::Viewer viewer;  // who wrote it down
  core::ContactId contact{};
  std::string basis{};
  linkage::simulate::Dice dice;

  const linkage::simulate::Telling& told() const { return story.tellings[telling]; }
};

// What was typed about it, and what the product reads of that.
struct DemoTyped {
  std::shared_ptr<DemoCase> of;
  http::Fields form;
  contacts::NewContact contact;
};

class DemoCasework {
 public:
  // All of them must outlive it. Nothing happens after `end`.
  DemoCasework(const DemoPlace& place, const DemoStaff& staff, const DemoRates& rates,
               const linkage::simulate::Stories& stories, DemoTimeline& timeline, base::Instant end,
               DemoCounts& counts);

  // Somebody types what they were told. Needs nothing that is written meanwhile: another thread may do it ahead.
  DemoTyped type(linkage::simulate::Story story, std::size_t telling, base::Instant now) const;
  // Sends it now, and plans the rest.
  void record(DemoTyped typed, base::Instant now);

 private:
  using Case = std::shared_ptr<DemoCase>;
  // A referral on its way.
  struct Sent {
    core::ReferralId id;
    std::string pathway;
    std::string to_agency;
    bool helps = false;
  };

  const pack::Pack& pack() const { return *pack_; }
  const std::string& zone() const { return pack_->partnership.time_zone; }
  DemoTyped typed(const Case& of, const linkage::simulate::Telling& telling, const core::Viewer& viewer, bool support,
                  base::Instant now) const;
  contacts::NewContact read(const DemoCase& of, const linkage::simulate::Telling& telling, const http::Fields& form,
                            const core::Viewer& viewer, base::Instant now) const;
  core::ContactId send(const DemoTyped& typed, const linkage::simulate::Telling& telling, const core::Viewer& viewer,
                       base::Instant now);
  void ask_questions(const Case& of, const linkage::simulate::Assessed& assessed, base::Instant now);
  void decide(const Case& of, base::Instant now);
  void put_aside(const core::Viewer& viewer, const referrals::Proposal& proposal, const std::string& reason,
                 base::Instant now);
  void put_all_aside(const core::Viewer& viewer, const core::ContactId& contact, base::Instant now);
  void refer(const Case& of, const referrals::Proposal& proposal, bool helps, base::Instant now);
  void answer(const Case& of, const Sent& sent, base::Instant now);
  void begin_support(const Case& of, const Sent& sent, base::Instant now);
  void give_up(const Case& of, const Sent& sent, base::Instant now);
  void find_another_way(const Case& of, const Sent& sent, base::Instant now);
  void visit(const Case& of, const Sent& sent, int left, base::Instant now);

  bool promises_support(const std::string& pathway) const;
  std::optional<std::int64_t> waits_for_support(const core::Viewer& viewer, const core::ReferralId& referral) const;
  std::optional<std::size_t> place_of(const std::string& agency) const;
  void later(const Case& of, int least_minutes, int most_minutes, base::Instant now, DemoTimeline::Act act);
  void soon(const Case& of, int least_minutes, int most_minutes, base::Instant now, DemoTimeline::Act act);

  const DemoPlace& place_;
  const DemoStaff& staff_;
  const DemoRates& rates_;
  const linkage::simulate::Stories& stories_;
  DemoTimeline& timeline_;
  base::Instant end_;
  DemoCounts& counts_;
  DemoDesk desk_;
  std::shared_ptr<const pack::Pack> pack_;
};

}  // namespace waymark::app
