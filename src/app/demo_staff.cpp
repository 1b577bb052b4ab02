#include "app/demo_staff.hpp"

#include "app/demo_steps.hpp"
#include "capabilities/staff/staff.hpp"

namespace waymark::app {

DemoStaff::DemoStaff(const pack::Cast& cast, const DemoWorld& world) {
  for (const auto& staff : cast.staff)
    if (const auto& viewer = world.staff.at(staff.code);
        viewer.role() != core::Role::administrator && staff.related_to.empty())
      by_agency_[staff.agency].push_back(viewer);
  for (const auto& [agency, viewers] : by_agency_) of_the_cast_.push_back(agency);
}

void DemoStaff::fill_desks(const core::Partnership& partnership, const std::vector<std::string>& agencies) {
  const auto pack = partnership.packs.active();
  for (const auto& code : agencies) {
    const auto* agency = pack->agencies.latest(code);
    if (by_agency_.contains(code) || !agency) continue;
    const auto password = core::StaffId::random(partnership.randomness, "demonstration password").text();
    const auto id = staff::create_account(
        partnership, core::Viewer::migration(), kRequest,
        {code, core::Role::practitioner, agency->desks.front().name, "desk." + code + "@example.org", password, ""});
    if (!id) throw base::InfrastructureError("the cast has somebody with the e-mail address of a desk");
    by_agency_[code] = {core::Viewer::staff(*id, code, core::Role::practitioner)};
    desks_.push_back(*id);
  }
}

void DemoStaff::close_desks(const core::Partnership& partnership) {
  for (const auto& id : desks_)
    if (!staff::close_account(partnership, core::Viewer::migration(), kRequest, id))
      throw base::InfrastructureError("the cast has no administrator: an account for a desk cannot be closed");
  desks_.clear();
}

const core::Viewer& DemoStaff::somebody(const std::string& agency, linkage::simulate::Dice& dice) const {
  const auto& viewers = by_agency_.at(agency);
  return viewers[dice.below(viewers.size())];
}

const core::Viewer& DemoStaff::first(const std::string& agency) const { return by_agency_.at(agency).front(); }

}  // namespace waymark::app
