// A request was carried to a record, and the matching desk decides that it is somebody else's: nobody answers from it
// by mistake.
#include <gmock/gmock.h>

#include "engines/asked.hpp"
#include "engines/checking.hpp"

namespace waymark {
namespace {

using testing::Contains;
using testing::Not;

class RequestsApart : public EachEngine {};

// The police know an Opal, near enough to be told of her at once; whether it is she, the desk has to decide.
struct AskedAboutOpal : Checking {
  explicit AskedAboutOpal(const world::WorldOptions& options)
      : Checking(options), olive(world, program, "olive_examplar"), bertram(world, program, "bertram_mockingham") {
    auto identity = told_by_opal(world).people.front().identity;
    identity.addresses.clear();
    identity.phones.clear();
    asked = record(world, "olive_examplar", told_about(world, identity));
    const auto form = "/contacts/" + asked.text() + "/ask";
    olive.browser.get(form);
    send_form(olive.browser, form, question("holder-essex_police"));
    request = olive.browser.where();
  }

  core::ReviewedPair pair_with_police() const {
    for (auto& pair : waiting(asked))
      if (pair.other.id == police().id) return pair;
    base::expects(false, "the two wait for the desk");
    return {};
  }

  Colleague olive;
  Colleague bertram;
  core::ContactId asked;
  std::string request;  // its address
};

TEST_P(RequestsApart, ARecordOfSomebodyElseIsOfferedNoMore) {
  AskedAboutOpal at(options());
  const auto own = at.police().id.text();
  const auto selected = "value=\"" + own + "\" checked";
  auto& police = at.bertram.browser;
  police.get(at.request + "/answer");
  ASSERT_TRUE(police.shows(selected)) << police.page().body;
  const auto pair = at.pair_with_police();
  ASSERT_TRUE(at.say(pair, core::kApart).ok());
  for (const auto* page : {"", "/answer"}) {
    police.get(at.request + page);
    EXPECT_EQ(police.page().status, 200) << page;
    EXPECT_FALSE(police.shows(own)) << page;
  }
  ASSERT_TRUE(at.undo(pair.id).ok());
  police.get(at.request + "/answer");
  EXPECT_TRUE(police.shows(selected)) << "nobody knows again";
}

TEST_P(RequestsApart, NorIsItWhatTheAnswerSpeaksOf) {
  AskedAboutOpal at(options());
  const auto own = at.police().id.text();
  ASSERT_TRUE(at.say(at.pair_with_police(), core::kApart).ok());
  AskedFor::answer(at.bertram, at.request, "Nobody here has seen her.");
  EXPECT_THAT(audited(at.world, "record.disclosed"), Not(Contains(own)));
  at.olive.browser.get(at.request);
  EXPECT_TRUE(at.olive.browser.shows("Nobody here has seen her."));
}

WAYMARK_ON_EACH_ENGINE(RequestsApart);

}  // namespace
}  // namespace waymark
