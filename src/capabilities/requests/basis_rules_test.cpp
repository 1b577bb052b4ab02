#include "capabilities/requests/basis_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace waymark::requests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const base::Date kToday = *base::parse_date("2026-02-03");

pack::LawfulBasis basis(const char* code, const char* purpose) {
  pack::LawfulBasis made;
  made.code = code;
  made.purposes = {purpose};
  made.dated.effective_from = *base::parse_date("2020-01-01");
  return made;
}

pack::Pack pack_of() {
  auto consent = basis("consent", "care");
  consent.consent_required = true;
  consent.notice.person = pack::PersonTold::agreed;
  auto danger = basis("danger", "care");
  danger.reason_required = true;
  auto ended = basis("ended", "care");
  ended.dated.effective_to = kToday;
  pack::Pack pack;
  pack.lawful_bases = pack::Editions<pack::LawfulBasis>({consent, danger, ended, basis("housing", "home")});
  return pack;
}

std::vector<std::string> wrong(const BasisChoice& choice) {
  std::vector<std::string> fields;
  for (const auto& error : basis_problems(choice, "basis", pack_of(), kToday)) fields.push_back(error.field);
  return fields;
}

TEST(BasisRules, ABasisServesThePurposeAndIsInForce) {
  EXPECT_THAT(wrong({"care", "danger", false, "He has a knife."}), IsEmpty());
  EXPECT_THAT(wrong({"care", "housing", false, ""}), ElementsAre("basis"));
  EXPECT_THAT(wrong({"care", "ended", false, ""}), ElementsAre("basis"));
  EXPECT_THAT(wrong({"care", "", false, ""}), ElementsAre("basis"));
}

TEST(BasisRules, ConsentIsOneOnlyForWhoeverAgreed) {
  EXPECT_THAT(wrong({"care", "consent", false, ""}), ElementsAre("consent"));
  EXPECT_THAT(wrong({"care", "consent", true, ""}), IsEmpty());
}

TEST(BasisRules, AReasonIsGivenWhereTheBasisAsksForOne) {
  EXPECT_THAT(wrong({"care", "danger", true, ""}), ElementsAre("basis_reason"));
}

std::vector<std::string> wrong_telling(std::string_view told, std::string_view because, const char* code) {
  const auto pack = pack_of();
  const auto* found = pack.lawful_bases.find(code, kToday);
  std::vector<std::string> fields;
  for (const auto& error : telling_problems(told, because, found)) fields.push_back(error.field);
  return fields;
}

TEST(BasisRules, ThePersonIsToldUnlessItIsNotSafe) {
  EXPECT_THAT(wrong_telling("yes", "", "danger"), IsEmpty());
  EXPECT_THAT(wrong_telling("later", "", "danger"), IsEmpty());
  EXPECT_THAT(wrong_telling("unsafe", "He reads her letters.", "danger"), IsEmpty());
  EXPECT_THAT(wrong_telling("unsafe", "", "danger"), ElementsAre("untold_because"));
  EXPECT_THAT(wrong_telling("", "", "danger"), ElementsAre("person_told"));
  EXPECT_THAT(wrong_telling("perhaps", "", "no such basis"), ElementsAre("person_told"));
}

TEST(BasisRules, WhoeverAgreedKnows) {
  EXPECT_THAT(wrong_telling("yes", "", "consent"), IsEmpty());
  for (const auto* told : {"later", "unsafe"})
    EXPECT_THAT(wrong_telling(told, "Because", "consent"), ElementsAre("person_told")) << told;
}

}  // namespace
}  // namespace waymark::requests
