#pragma once
// Hortensia's day at work, and what colleagues elsewhere do with what she sends: the same in every world.
#include "engines/locked_out.hpp"

namespace waymark {

// Olive heard Opal, and the police ask about her: a notice that Hortensia may read.
inline void ask_about_opal(world::World& world) {
  world.randomness().begin_scope("Opal");
  record(world, "olive_examplar", told_by_opal(world));
  record(world, "bertram_mockingham", told_by_opal(world));
}

// Ids of what is hers.
struct Hers {
  std::string contact;
  std::string draft;
  std::string assessment;
  std::string proposal;  // that nobody has decided
  std::string referral;
  std::string notice;
  std::string record;
  std::string account;
};

struct HerDay {
  explicit HerDay(world::World& in)
      : world(in),
        program(in),
        hortensia(in, program, "hortensia_testerly"),
        cordelia(in, program, "cordelia_fauxley"),
        ione(in, program, "ione_pretendly") {}

  // A colleague who knows of the family may well answer "duplicate".
  void work() {
    ask_about_opal(world);
    look();
    contact = hortensia.record_contact();
    hortensia.answer_questions(contact);
    look();
    world.clock().advance(std::chrono::minutes{1});
    marac = hortensia.refer(contact, "marac");
    idva = hortensia.refer(contact, "idva");
    hortensia.set_aside(contact, "domestic_abuse_outreach");
    look();
    world.clock().advance(std::chrono::minutes{1});
    cordelia.decline(marac, "duplicate");
    ione.accept(idva);
    look();
    hortensia.browser.get(marac);
    hortensia.browser.post(marac + "/followup", {});
    EXPECT_EQ(hortensia.read_notices(), 1) << "the one about Opal";
    draft = hortensia.begin_contact();
    look();
  }

  // Lists, every spelling of the family, and whatever is hers by now.
  void look() {
    auto& browser = hortensia.browser;
    for (const auto* page : {"/", "/referrals", "/referrals/reviews", "/notices", "/account", "/people"})
      browser.get(page);
    for (const auto* name :
         {"Marigold", "Marygold", "Testerly", "Testerley", "Placeholder", "Barnaby", "Clover", "Basil", "Primrose"})
      browser.post("/people", {{"name", name}});
    if (!contact.empty())
      for (const auto& page : {contact, contact + "/questions", "/questions/" + assessment(), "/people/" + record()})
        look_at(page);
    for (const auto& referral : {marac, idva})
      if (!referral.empty()) look_at(referral);
  }

  Hers hers() const {
    return {
        .contact = id_in<core::ContactId>(contact).text(),
        .draft = id_in<core::DraftId>(draft).text(),
        .assessment = assessment(),
        .proposal = id_in<core::ProposalId>(hortensia.proposal(contact, "housing_safeguarding")).text(),
        .referral = id_in<core::ReferralId>(idva).text(),
        .notice = hortensia.reads([](core::Reading& reading) { return known_to::notices(reading); }).at(0).id.text(),
        .record = record(),
        .account = world.staff("hortensia_testerly").staff_id()};
  }

  world::World& world;
  Program program;
  Colleague hortensia;
  Colleague cordelia;
  Colleague ione;
  std::string contact;  // addresses of pages, "" before there is one
  std::string marac;
  std::string idva;
  std::string draft;

 private:
  void look_at(const std::string& page) {
    hortensia.browser.get(page);
    EXPECT_EQ(hortensia.browser.page().status, 200) << page;
  }
  std::string assessment() const {
    return hortensia
        .reads([&](core::Reading& reading) {
          return risk::assessments_of_contact(reading, id_in<core::ContactId>(contact));
        })
        .at(0)
        .id.text();
  }
  std::string record() const {
    return hortensia.reads([&](core::Reading& reading) {
      const auto told = contacts::find_contact(reading, id_in<core::ContactId>(contact));
      return told ? told->parts.at(0).record.text() : std::string();
    });
  }
};

}  // namespace waymark
