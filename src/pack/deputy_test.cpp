// An agency's deputy is somebody whom the agency can have.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pack/sample_files.hpp"

namespace waymark::pack {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> problems_with(const std::string& deputy) {
  auto files = sample_files();
  files["codes/staff_roles.toml"] += "[[code]]\ncode = \"teacher\"\nlabel = \"Label\"\n";
  auto& agencies = files["agencies.toml"];
  agencies.insert(agencies.find("roles = "), "deputy_role = \"" + deputy + "\"\n");
  std::vector<std::string> messages;
  for (const auto& problem : load_from_files(files).problems) messages.push_back(problem.message);
  return messages;
}

TEST(Deputy, IsOneOfTheAgencysOwnRoles) {
  EXPECT_THAT(problems_with("manager"), IsEmpty());
  EXPECT_THAT(problems_with("teacher"), ElementsAre(HasSubstr("nobody there has the role “teacher”")));
}

TEST(Deputy, OfARoleThatNoListHasIsRefused) {
  EXPECT_THAT(problems_with("managr"), Contains(HasSubstr("did you mean “manager”?")));
}

}  // namespace
}  // namespace waymark::pack
