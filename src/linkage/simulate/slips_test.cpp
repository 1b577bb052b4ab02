#include "linkage/simulate/slips.hpp"

#include <gtest/gtest.h>

#include "linkage/simulate/households.hpp"
#include "platform/base/utf8.hpp"

namespace waymark::linkage::simulate {
namespace {

TEST(Slips, NeverLeaveHalfALetter) {
  Dice dice(7);
  int with_long_letters = 0;
  for (int i = 0; i < 20'000; ++i) {
    const auto person = simulate::person(dice);
    const auto record = as_written(person, dice, Slips{});
    for (const auto& name : {record.forenames, record.surname, badly_written(person, dice).forenames}) {
      EXPECT_TRUE(base::is_utf8(name));
      with_long_letters += name.find("\xc3\xa2") != std::string::npos;  // as in Siân
    }
  }
  EXPECT_GT(with_long_letters, 0);
}

TEST(Slips, MisspellALongLetterToo) {
  Dice dice(3);
  for (int i = 0; i < 200; ++i) EXPECT_TRUE(base::is_utf8(misspelt("Si\xc3\xa2n", dice)));
}

}  // namespace
}  // namespace waymark::linkage::simulate
