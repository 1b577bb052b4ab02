#pragma once
// What stands before a referral: Olive's contact with Opal, and the pathways that are proposed for it.
#include "capabilities/referrals/referrals.hpp"
#include "core/clocks.hpp"
#include "engines/in_pages.hpp"
#include "engines/recorded.hpp"

namespace waymark {

inline pack::Proposal proposed(const std::string& pathway) {
  return {pack::ProposalKind::propose_pathway, pathway, {{"high_risk_" + pathway, "", "", false}}};
}

// What was typed, together with what the page that was last received sends along unseen.
inline world::Form as_shown(const world::Browser& browser, world::Form typed) {
  for (const auto* name : {"version", "shown", "high"})
    if (auto value = hidden(browser, name); !value.empty()) typed.emplace_back(name, std::move(value));
  return typed;
}

// Olive's contact with Opal, with MARAC and IDVA proposed at high risk.
struct Proposed {
  // `recorder`, whose browser is `olive`, is Olive, where nobody else is named. Nobody has two browsers in one world:
  // they would draw the same tokens.
  explicit Proposed(const world::WorldOptions& options, std::string recorder = "olive_examplar")
      : world(options),
        program(world),
        olive(world, program.service),
        ione(world, program.service),
        who(std::move(recorder)) {
    contact = record(world, who, told_by_opal(world));
    propose({"marac", "idva"}, true);
    olive.sign_in(who);
    ione.sign_in("ione_pretendly");
  }

  void propose(const std::vector<std::string>& pathways, bool high_risk) {
    std::vector<pack::Proposal> all;
    for (const auto& pathway : pathways) all.push_back(proposed(pathway));
    keep(all, high_risk);
  }
  void propose_because(const std::string& pathway, const std::string& rule) {
    keep({{pack::ProposalKind::propose_pathway, pathway, {{rule, "", "", false}}}}, true);
  }
  void keep(const std::vector<pack::Proposal>& all, bool high_risk) {
    const auto done =
        core::write(world.partnership(), world.staff(who), "request",
                    [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                      referrals::keep_proposals(transaction, contact, record_of_opal(transaction), all, high_risk,
                                                world.clock().now());
                      return transaction.commit({{"test.proposed", "contact", contact.text()}}, base::Done{});
                    });
    ASSERT_TRUE(done.ok());
  }
  core::RecordId record_of_opal(core::Reading& reading) const {
    return contacts::find_contact(reading, contact)->victim()->record;
  }

  template <class Body>
  auto as(const std::string& staff, Body&& body) const {
    return core::read(world.partnership(), world.staff(staff), std::forward<Body>(body));
  }
  std::vector<referrals::Proposal> proposals(const std::string& pathway) const {
    return as(who, [&](core::Reading& reading) {
      auto all = referrals::proposals_of(reading, contact);
      std::erase_if(all, [&](const referrals::Proposal& one) { return one.pathway != pathway; });
      return all;
    });
  }
  std::string proposal_path(const std::string& pathway) const {
    return "/proposals/" + proposals(pathway).back().id.text();
  }

  void refer(const std::string& pathway) {
    const auto path = proposal_path(pathway) + "/referral";
    olive.get(path);
    olive.post(path, as_shown(olive, {{"why", "He followed her to work."}, {"basis", "safeguarding_public_task"}}));
  }
  // What was sent last, by whoever received it: Ione unless told.
  std::string last_sent() const { return "/referrals/" + sent().front().id.text(); }
  void accept(const std::string& referral) {
    ione.get(referral);
    ione.post(referral + "/acceptance", as_shown(ione, {}));
  }
  void decline(const std::string& referral, const std::string& reason_code, const std::string& words = "") {
    ione.get(referral + "/refusal");
    ione.post(referral + "/refusal", as_shown(ione, {{"reason_code", reason_code}, {"reason", words}}));
  }
  std::vector<referrals::Referral> received(const std::string& staff) const {
    return as(staff, [](core::Reading& reading) { return all_referrals_received(reading); });
  }
  std::vector<referrals::Referral> sent() const {
    return as(who, [](core::Reading& reading) { return all_referrals_sent(reading); });
  }
  std::vector<std::string> clocks(const std::string& staff, const core::ReferralId& id) const {
    return as(staff, [&](core::Reading& reading) {
      std::vector<std::string> rules;
      for (const auto& clock : core::running_clocks_of(reading, id.text())) rules.push_back(clock.rule);
      return rules;
    });
  }

  world::World world;
  Program program;
  world::Browser olive;
  world::Browser ione;
  std::string who;
  core::ContactId contact;
};

}  // namespace waymark
