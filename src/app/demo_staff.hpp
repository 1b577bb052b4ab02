#pragma once
// Who works where while the demonstration is made: the cast, and where an agency has nobody in it an account for its
// desk, which is closed before anybody can choose it.
#include <map>
#include <string>
#include <vector>

#include "app/demo_cast.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark::app {

class DemoStaff {
 public:
  // Whoever is kept from anybody's record writes nothing here: what they alone wrote would be held for the matching
  // desk.
  DemoStaff(const pack::Cast& cast, const DemoWorld& world);

  // Makes an account for each of these agencies in which nobody works yet. Throws InfrastructureError.
  void fill_desks(const core::Partnership& partnership, const std::vector<std::string>& agencies);
  // Closes those.
  void close_desks(const core::Partnership& partnership);

  const core::Viewer& somebody(const std::string& agency, linkage::simulate::Dice& dice) const;
  const core::Viewer& first(const std::string& agency) const;
  // Agencies with somebody of the cast, in order.
  const std::vector<std::string>& of_the_cast() const { return of_the_cast_; }

 private:
  std::map<std::string, std::vector<core::Viewer>> by_agency_;
  std::vector<std::string> of_the_cast_;
  std::vector<core::StaffId> desks_;
};

}  // namespace waymark::app
