// The disk fills up, or the connection is lost at the commit, while somebody writes a contact down and sends it:
// nothing is half there, nothing is there twice, and no word is lost.
#include <gmock/gmock.h>

#include "core/audit_heads.hpp"
#include "core/audit_verify.hpp"
#include "core/draft.hpp"
#include "engines/faults.hpp"

namespace waymark {
namespace {

using testing::HasSubstr;
using world::Fault;

class FaultRecording : public EachEngine {};

// Olive, with a contact that is written down and not sent.
struct ReadyToSend {
  explicit ReadyToSend(const world::WorldOptions& options)
      : world(that_can_fail(options)), program(world), olive(world, program.service) {
    olive.sign_in("olive_examplar");
    draft = write_down(olive);
    id = base::promised(core::ContactId::parse(draft.substr(draft.rfind('/') + 1)), "a draft has an id");
  }

  void send() {
    log = logged([&] { olive.post(draft + "/check", {}); });
  }
  // As whoever read that the service is not available would.
  void send_again() {
    EXPECT_EQ(olive.page().status, 503);
    EXPECT_TRUE(olive.shows("What you sent may not be saved"));
    send_form(olive, draft + "/check", {});
  }
  bool is_recorded() const {
    return core::read(world.partnership(), world.staff("olive_examplar"),
                      [&](core::Reading& reading) { return contacts::find_contact(reading, id).has_value(); });
  }
  core::AuditVerdict verify() { return core::verify_audit(world.database(), world.keys(), world.folder() / "heads"); }
  void sign() {
    core::HeadFile(world.folder() / "heads", world.keys())
        .append(world.partnership().audit.head(), world.clock().now());
  }

  world::World world;
  Program program;
  world::Browser olive;
  std::string draft;
  core::ContactId id;
  std::string log;
};

TEST_P(FaultRecording, ADiskThatFillsUpAtAnyStatementLeavesNothingAndTheContactIsSentAfterwards) {
  ReadyToSend at(options());
  const auto before = rows_in(at.world);
  for (const auto* statement : {"DELETE FROM draft", "INSERT INTO contact ", "INSERT INTO contact_form",
                                "INSERT INTO record ", "INSERT INTO person", "INSERT INTO link",
                                "INSERT INTO contact_part", "INSERT INTO enquiry", "INSERT INTO audit_entry"}) {
    const int met = at.world.faults().met();
    at.world.faults().fail(statement, Fault::full);
    at.send();
    at.world.faults().come_back();
    EXPECT_GT(at.world.faults().met(), met) << statement << " is part of it";
    EXPECT_EQ(at.olive.page().status, 503) << statement;
    EXPECT_THAT(at.log, HasSubstr("\"page_unavailable\"")) << statement;
    EXPECT_EQ(rows_in(at.world), before) << statement;
  }
  at.send_again();
  EXPECT_EQ(at.olive.where(), "/contacts/" + at.id.text());
  EXPECT_TRUE(at.olive.shows(kTypedWords));
  EXPECT_EQ(rows_in(at.world).at("contact"), before.at("contact") + 1);
  EXPECT_EQ(rows_in(at.world).at("draft"), before.at("draft") - 1);
}

TEST_P(FaultRecording, AKeyStoreThatIsFullLeavesNothingAndTheContactIsSentAfterwards) {
  ReadyToSend at(options());
  const auto before = rows_in(at.world);
  at.world.key_faults().fill_up();
  at.send();
  EXPECT_EQ(at.olive.page().status, 503);
  EXPECT_EQ(rows_in(at.world), before);
  at.world.key_faults().come_back();
  at.send_again();
  EXPECT_EQ(at.olive.where(), "/contacts/" + at.id.text());
}

TEST_P(FaultRecording, WhatWasTypedOnAPageStandsInTheAnswerAndGoesIntoTheDraftFromThere) {
  ReadyToSend at(options());
  const auto page = at.draft + "/about";
  at.olive.get(page);
  at.world.faults().fill_up();
  static_cast<void>(logged([&] { at.olive.post(page, {{"own_words", kTypedWords}}); }));
  at.world.faults().come_back();
  EXPECT_EQ(at.olive.page().status, 503);
  EXPECT_TRUE(at.olive.shows(kTypedWords));
  EXPECT_FALSE(at.olive.shows("Olive Examplar")) << "who asks could not be looked up";
  send_form(at.olive, page, {});
  EXPECT_EQ(at.olive.page().status, 200);
  at.olive.get(page);
  EXPECT_TRUE(at.olive.shows(kTypedWords));
}

TEST_P(FaultRecording, LostAtTheCommitWithoutBeingKeptItIsSentOnceMore) {
  ReadyToSend at(options());
  at.world.faults().fail("INSERT INTO contact ", Fault::lost_before);
  at.send();
  at.world.faults().come_back();
  EXPECT_THAT(at.log, HasSubstr("may or may not be kept"));
  EXPECT_FALSE(at.is_recorded());
  at.send_again();
  EXPECT_EQ(at.olive.where(), "/contacts/" + at.id.text());
  EXPECT_TRUE(at.is_recorded());
}

TEST_P(FaultRecording, LostAfterTheCommitItIsThereOnceHoweverOftenItIsSent) {
  ReadyToSend at(options());
  at.sign();
  const auto before = rows_in(at.world);
  at.world.faults().fail("INSERT INTO contact ", Fault::lost_after);
  at.send();
  at.world.faults().come_back();
  EXPECT_TRUE(at.is_recorded());
  at.send_again();
  EXPECT_EQ(at.olive.page().status, 200);
  EXPECT_EQ(at.olive.where(), "/contacts/" + at.id.text());
  for (const auto* page : {"/check", "/list", "/quick", "/who"}) {
    at.olive.get(at.draft + page);
    EXPECT_EQ(at.olive.where(), "/contacts/" + at.id.text()) << "whoever goes back to " << page << " finds it";
  }
  const auto after = rows_in(at.world);
  EXPECT_EQ(after.at("contact"), before.at("contact") + 1);
  EXPECT_EQ(after.at("record"), before.at("record") + 1);
  EXPECT_EQ(after.at("enquiry"), before.at("enquiry") + 1);
  at.sign();
  EXPECT_TRUE(at.verify().sound()) << "the chain of which nobody knew the end was ended";
}

WAYMARK_ON_EACH_ENGINE(FaultRecording);

}  // namespace
}  // namespace waymark
