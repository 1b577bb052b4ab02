// Whoever looks after accounts sees nobody, whatever address is typed.
#include "engines/recorded.hpp"

namespace waymark {
namespace {

class Administrator : public EachEngine {};

TEST_P(Administrator, IsShownNoContactAndNoRecordOfTheirOwnAgency) {
  world::World world(options());
  const Program program(world);
  const auto contact = record(world, "violet_plannery", told_by_opal(world));
  world::Browser colleague(world, program.service);
  colleague.sign_in("violet_plannery");
  world::Browser administrator(world, program.service);
  administrator.sign_in("sidney_sandbox");
  const auto page = "/contacts/" + contact.text();
  for (const auto& address : {page, page + "/questions", std::string("/referrals"), std::string("/people")}) {
    colleague.get(address);
    EXPECT_EQ(colleague.page().status, 200) << address;
    administrator.get(address);
    EXPECT_NE(administrator.page().status, 200) << address;
    EXPECT_FALSE(administrator.shows("Opal")) << address;
  }
}

WAYMARK_ON_EACH_ENGINE(Administrator);

}  // namespace
}  // namespace waymark
