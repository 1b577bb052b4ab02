#pragma once
// Hortensia's day at work, and what colleagues elsewhere do with what she sends: the same in every world.
#include "core/kept.hpp"
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
  std::string request;
  std::string notice;
  std::string record;
  std::string account;
  std::string clock;
  std::string kept;  // what she typed on a page and has not sent
};

struct HerDay {
  explicit HerDay(world::World& in)
      : world(in),
        program(in),
        hortensia(in, program, "hortensia_testerly"),
        cordelia(in, program, "cordelia_fauxley"),
        ione(in, program, "ione_pretendly"),
        bertram(in, program, "bertram_mockingham") {}

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
    request = hortensia.ask_for_more(contact, "essex_police/domestic_abuse");
    look();
    bertram.refuse_request(request, "neither_confirm_nor_deny");
    look();
    hortensia.browser.get(marac);
    hortensia.browser.post(marac + "/followup", {});
    EXPECT_EQ(hortensia.read_notices(), 1) << "the one about Opal";
    draft = hortensia.begin_contact();
    hortensia.browser.get("/people");
    hortensia.browser.post("/drafts/pages", {{"kept-page", "/people"}, {"name", "Opal"}});
    look();
  }

  // Lists, every spelling of the family, and whatever is hers by now.
  void look() {
    auto& browser = hortensia.browser;
    for (const auto* page : {"/", "/referrals", "/referrals/reviews", "/requests", "/notices", "/account", "/people"})
      browser.get(page);
    for (const auto* name :
         {"Marigold", "Marygold", "Testerly", "Testerley", "Placeholder", "Barnaby", "Clover", "Basil", "Primrose"})
      browser.post("/people", {{"name", name}});
    if (!contact.empty())
      for (const auto& page : {contact, contact + "/questions", "/questions/" + assessment(), "/people/" + record(),
                               "/people/" + record() + "/answers"})
        look_at(page);
    for (const auto& page : {marac, idva, request})
      if (!page.empty()) look_at(page);
  }

  Hers hers() const {
    return {.contact = id_in<core::ContactId>(contact).text(),
            .draft = id_in<core::DraftId>(draft).text(),
            .assessment = assessment(),
            .proposal = id_in<core::ProposalId>(hortensia.proposal(contact, "housing_safeguarding")).text(),
            .referral = id_in<core::ReferralId>(idva).text(),
            .request = id_in<core::RequestId>(request).text(),
            .notice = hortensia.reads([](core::Reading& reading) { return all_notices(reading); }).at(0).id.text(),
            .record = record(),
            .account = world.staff("hortensia_testerly").staff_id(),
            .clock = clock(),
            .kept = kept()};
  }

  world::World& world;
  Program program;
  Colleague hortensia;
  Colleague cordelia;
  Colleague ione;
  Colleague bertram;
  std::string contact;  // addresses of pages, "" before there is one
  std::string marac;
  std::string idva;
  std::string request;
  std::string draft;

 private:
  std::string kept() const {
    return hortensia.reads([&](core::Reading& reading) { return core::kept_drafts(reading, world.clock().now()); })
        .at(0)
        .id.text();
  }
  // One that ran for her agency until she found another way.
  std::string clock() const {
    using sql::operator""_sql;
    const auto& partnership = world.partnership();
    return partnership.database.read({partnership.code, "test"}, [&](sql::Snapshot& snapshot) {
      return std::string(
          snapshot
              .only(
                  "SELECT id FROM clock WHERE partnership_id = $1 AND subject_id = $2 AND agency = $3"_sql,
                  {partnership.code, id_in<core::ReferralId>(marac).text(), world.staff("hortensia_testerly").agency()})
              .text(0));
    });
  }
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
