// A page that is open since yesterday, while the session ended, the pack was replaced, another window was quicker, or a
// role was taken away: whoever sends it reads what happened, and no word is lost. What comes after an idle session is
// in kept_test, what a colleague decided meanwhile in typed_words_test.
#include <gmock/gmock.h>

#include <cstdlib>

#include "core/kept.hpp"
#include "core/pack_activation.hpp"
#include "engines/faults.hpp"

namespace waymark {
namespace {

using std::chrono::hours;
using testing::IsEmpty;
using sql::operator""_sql;

class FaultYesterday : public EachEngine {};

// Olive, with a contact that is written down and not sent.
struct Yesterday {
  explicit Yesterday(const world::WorldOptions& options)
      : world(options), program(world), olive(world, program.service) {
    olive.sign_in("olive_examplar");
    draft = write_down(olive);
  }

  // The draft as another window of the same browser sends it.
  void send_elsewhere() {
    auto window = olive;
    window.post(draft + "/check", {});
    EXPECT_EQ(window.where(), contact());
  }
  std::string contact() const { return draft; }  // which has its draft's id
  void change_staff(sql::Text statement) {
    const auto& code = world.partnership().code;
    const auto id = world.staff("olive_examplar").staff_id();
    const auto done =
        world.database().write({code, "test"}, [&](sql::Transaction& transaction) -> base::Result<base::Done> {
          EXPECT_EQ(transaction.execute(statement, {code, id}), 1);
          return base::Done{};
        });
    EXPECT_TRUE(done.ok());
  }
  std::vector<core::Draft> kept() const {
    return core::read(world.partnership(), world.staff("olive_examplar"), [&](core::Reading& reading) {
      return core::kept_drafts(reading, world.partnership().clock.now());
    });
  }

  world::World world;
  Program program;
  world::Browser olive;
  std::string draft;
};

const world::Form kAbout = {{"own_words", kTypedWords}};

TEST_P(FaultYesterday, OfASessionThatWasEndedElsewhereTheWordsComeBackToTheScreenTheyCameFrom) {
  Yesterday at(options());
  at.olive.get(at.draft + "/about");
  auto window = at.olive;
  window.get("/account");
  window.post("/sign-out", {});
  at.world.clock().advance(hours{20});
  at.olive.post(at.draft + "/about", kAbout);
  EXPECT_EQ(at.olive.page().status, 403);
  EXPECT_TRUE(at.olive.shows("You are signed out"));
  EXPECT_TRUE(at.olive.shows(kTypedWords));
  EXPECT_THAT(at.kept(), IsEmpty()) << "nobody is signed in by it";
  EXPECT_TRUE(at.olive.shows("Sign in"));
}

TEST_P(FaultYesterday, OfARoleThatWasTakenAwayTheWordsComeBack) {
  Yesterday at(options());
  at.olive.get(at.draft + "/about");
  at.change_staff("UPDATE staff SET role = 'administrator' WHERE partnership_id = $1 AND id = $2"_sql);
  at.olive.post(at.draft + "/about", kAbout);
  EXPECT_EQ(at.olive.page().status, 404) << "as if it had never been there";
  EXPECT_TRUE(at.olive.shows(kTypedWords));
  EXPECT_TRUE(at.olive.shows("copy what is still needed"));
}

TEST_P(FaultYesterday, OfAnAccountThatWasClosedTheWordsComeBack) {
  Yesterday at(options());
  at.olive.get(at.draft + "/about");
  at.change_staff("UPDATE staff SET closed_at = '2026-02-03T10:16:00.000Z' WHERE partnership_id = $1 AND id = $2"_sql);
  at.olive.post(at.draft + "/about", kAbout);
  EXPECT_EQ(at.olive.page().status, 403);
  EXPECT_TRUE(at.olive.shows(kTypedWords));
}

TEST_P(FaultYesterday, AContactThatAnotherWindowSentIsWhereItsDraftLeads) {
  Yesterday at(options());
  at.olive.get(at.draft + "/about");
  at.send_elsewhere();
  at.olive.post(at.draft + "/about", kAbout);
  EXPECT_EQ(at.olive.page().status, 409);
  EXPECT_TRUE(at.olive.shows("This contact has been sent"));
  EXPECT_TRUE(at.olive.shows(kTypedWords));
  EXPECT_TRUE(at.olive.shows("href=\"" + at.contact() + "\""));
  at.olive.get(at.draft + "/about");
  EXPECT_EQ(at.olive.where(), at.contact());
  at.olive.post(at.draft + "/check", {});
  EXPECT_EQ(at.olive.where(), at.contact()) << "sent twice";
}

TEST_P(FaultYesterday, ADraftThatAnotherWindowSentIsNobodyElses) {
  Yesterday at(options());
  at.send_elsewhere();
  world::Browser tobias(at.world, at.program.service);
  tobias.sign_in("tobias_fableton");
  tobias.get(at.draft + "/about");
  EXPECT_EQ(tobias.page().status, 404);
  tobias.get("/people");
  tobias.post(at.draft + "/about", kAbout);
  EXPECT_EQ(tobias.page().status, 404);
}

// The demonstration's pack with one change.
void activate(world::World& world, const std::function<void(pack::Files&)>& change) {
  auto files = pack::read_files(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  change(files);
  core::activate_pack(world.partnership(), core::Viewer::migration(), files);
}

void no_longer_ask_for_own_words(pack::Files& files) {
  auto& form = files.at("forms/contact.toml");
  const auto from = form.rfind("[[page.question]]", form.find("code = \"own_words\""));
  const auto until = std::min(form.find("[[page", from + 1), form.size());
  form.erase(from, until - from);
}

void expect_own_words_on_the_contact(Yesterday& at) {
  at.olive.get(at.draft + "/check");
  EXPECT_TRUE(at.olive.shows("No longer asked, and sent as you typed it"));
  EXPECT_TRUE(at.olive.shows("Own words"));
  at.olive.post(at.draft + "/check", {});
  EXPECT_EQ(at.olive.where(), at.contact());
  EXPECT_TRUE(at.olive.shows("Asked in another edition of the form"));
  EXPECT_TRUE(at.olive.shows("He said it twice."));
}

TEST_P(FaultYesterday, AQuestionThatIsNoLongerAskedTakesNoAnswerWithIt) {
  Yesterday at(options());
  at.olive.get(at.draft + "/about");
  activate(at.world, no_longer_ask_for_own_words);
  at.olive.post(at.draft + "/about", {{"own_words", "He said it twice."}});
  EXPECT_EQ(at.olive.page().status, 200);
  expect_own_words_on_the_contact(at);
}

TEST_P(FaultYesterday, NorWhatWasInTheDraftAlready) {
  Yesterday at(options());
  at.olive.get(at.draft + "/about");
  at.olive.post(at.draft + "/about", {{"own_words", "He said it twice."}});
  activate(at.world, no_longer_ask_for_own_words);
  expect_own_words_on_the_contact(at);
}

TEST_P(FaultYesterday, AChoiceThatIsNoLongerOfferedIsAskedForAndTakesNothingElseWithIt) {
  Yesterday at(options());
  at.olive.get(at.draft + "/others");
  activate(at.world, [&](pack::Files& files) {
    const auto today = base::local_time(at.world.clock().now(), "Europe/London").date;
    auto& codes = files.at("codes/relationships.toml");
    const std::string code = "code = \"spouse\"\n";
    codes.insert(codes.find(code) + code.size(), "effective_to = " + base::to_text(today) + "\n");
  });
  at.olive.post(at.draft + "/others", {{"harm_forenames", "Barnaby"},
                                       {"harm_surname", "Testerly"},
                                       {"harm_relationship", "spouse"},
                                       {"harm_groups", "1"}});
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_TRUE(at.olive.shows("There is a problem"));
  EXPECT_TRUE(at.olive.shows("from what is listed"));
  EXPECT_TRUE(at.olive.shows("value=\"Barnaby\""));
  at.olive.get(at.draft + "/check");
  EXPECT_TRUE(at.olive.shows("Husband or wife")) << "what was chosen can still be read";
  EXPECT_TRUE(at.olive.shows("Barnaby"));
}

WAYMARK_ON_EACH_ENGINE(FaultYesterday);

}  // namespace
}  // namespace waymark
