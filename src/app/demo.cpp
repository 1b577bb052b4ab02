#include "app/demo.hpp"

#include "app/demo_cast.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/referrals/proposal_store.hpp"
#include "linkage/simulate/households.hpp"
#include "linkage/simulate/slips.hpp"

namespace waymark::app {

namespace simulate = linkage::simulate;

namespace {

constexpr int kDaysOfStory = 730;
constexpr int kDaysUndecided = 14;  // what was proposed longer ago has been answered

core::Identity identity_from(const linkage::Identity& written) {
  core::Identity identity;
  identity.forenames = written.forenames;
  identity.surname = written.surname;
  identity.former_surnames = written.former_surnames;
  identity.aliases = written.aliases;
  identity.birth_date = written.birth_date;
  identity.sex = written.sex;
  for (const auto& address : written.addresses)
    identity.addresses.push_back({address.house + " Nowhere Street", address.postcode, core::AddressClass::normal});
  identity.phones = written.phones;
  identity.emails = written.emails;
  return identity;
}

// Households in which somebody is harmed, each known to one or two agencies within the two years.
class Crowd {
 public:
  Crowd(const core::Partnership& partnership, const DemoWorld& world, const DemoOptions& options)
      : partnership_(partnership), options_(options), dice_(options.seed) {
    for (const auto& [code, viewer] : world.staff)
      if (viewer.role() != core::Role::administrator) staff_.push_back(viewer);
  }

  void add() {
    std::size_t made = 0;
    while (made < options_.people) {
      const auto people = simulate::household(dice_);
      const int contacts = dice_.between(1, 2);
      for (int i = 0; i < contacts; ++i) add_contact(people);
      made += std::min<std::size_t>(people.size(), 2);
      options_.progress(std::min(made, options_.people), options_.people);
    }
  }

 private:
  void add_contact(const std::vector<linkage::Identity>& people) {
    const auto& viewer = staff_[dice_.below(staff_.size())];
    const auto happened = partnership_.clock.now() - std::chrono::days{dice_.between(1, kDaysOfStory)};
    contacts::NewContact contact;
    contact.id = core::ContactId::random(partnership_.randomness, "demonstration contact");
    contact.happened_on = base::local_time(happened, partnership_.packs.active()->partnership.time_zone).date;
    contact.purpose = "safeguard_adult";
    contact.basis = "safeguarding_public_task";
    contact.forms = {"domestic_abuse"};
    contact.details.narrative = "Made up for the demonstration.";
    contact.ask = false;  // as it was before there was anybody to ask
    contact.people.push_back(
        {std::string(contacts::kVictim), "", identity_from(simulate::as_written(people.front(), dice_)), {}});
    if (people.size() > 1)
      contact.people.push_back({std::string(contacts::kAllegedPerpetrator),
                                "partner",
                                identity_from(simulate::as_written(people[1], dice_)),
                                {}});
    const auto recorded = contacts::record_contact(partnership_, viewer, "demonstration", contact, happened);
    if (!recorded)
      throw base::InfrastructureError("a made-up contact cannot be recorded: " + recorded.failure().message);
    if (partnership_.clock.now() - happened > std::chrono::days{kDaysUndecided}) answer_proposals(viewer, contact.id);
  }

  void answer_proposals(const core::Viewer& viewer, const core::ContactId& contact) {
    const auto proposed = core::read(partnership_, viewer,
                                     [&](core::Reading& reading) { return referrals::proposals_of(reading, contact); });
    if (proposed.empty()) return;
    const auto answered = core::write(partnership_, viewer, "demonstration",
                                      [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                                        std::vector<core::AuditEntry> entries;
                                        for (const auto& proposal : proposed) {
                                          referrals::mark_declined(transaction, proposal.id, "person_does_not_want", "",
                                                                   proposal.proposed + std::chrono::days{1});
                                          entries.push_back({"proposal.declined", "proposal", proposal.id.text()});
                                        }
                                        return transaction.commit(entries, base::Done{});
                                      });
    base::expects(answered.ok(), "nobody else decides in a demonstration that is being made");
  }

  const core::Partnership& partnership_;
  const DemoOptions& options_;
  simulate::Dice dice_;
  std::vector<core::Viewer> staff_;
};

}  // namespace

void fill_demo(const core::Partnership& partnership, const pack::Cast& cast, const DemoOptions& options) {
  auto world = add_accounts(partnership, cast);
  add_story(partnership, cast, world);
  Crowd(partnership, world, options).add();
}

}  // namespace waymark::app
