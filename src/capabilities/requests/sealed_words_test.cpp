#include "capabilities/requests/sealed_words.hpp"

#include <gtest/gtest.h>

namespace waymark::requests {
namespace {

Asked asked() {
  Asked made;
  made.kinds = {"Orders and conditions"};
  made.words = "Is there a “non-molestation” order?";
  made.why = "He was seen outside.";
  made.basis_reason = "Asking would have put her at more risk.";
  made.untold_because = "He reads her messages.";
  made.person.forenames = "Marigold";
  made.person.surname = "Testerly";
  made.person.birth_date.year = 1991;
  return made;
}

TEST(SealedWords, AreReadBackAsTheyWereWritten) {
  EXPECT_EQ(asked_from(document_of(asked())), asked());
  const Told told{"Bail until\nFriday.", {"Orders and conditions"}};
  EXPECT_EQ(told_from(document_of(told)), told);
  const Kept kept{"Risk to life", "Asked the sergeant first."};
  EXPECT_EQ(kept_from(document_of(kept)), kept);
}

TEST(SealedWords, WhatIsNoDocumentIsEmpty) {
  EXPECT_EQ(asked_from(""), Asked{});
  EXPECT_EQ(told_from("no document"), Told{});
  EXPECT_TRUE(kept_from("[]").empty());
}

}  // namespace
}  // namespace waymark::requests
