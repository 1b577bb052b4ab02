// Nobody has to count the rows of a database before it is quick: no statement that somebody waits for reads everything
// that a table holds, on SQLite without statistics, which is what a new installation is.
#include <gmock/gmock.h>

#include "core/clock_check.hpp"
#include "core/clock_escalation.hpp"
#include "core/kept.hpp"
#include "engines/asked.hpp"
#include "engines/checking.hpp"
#include "engines/correcting.hpp"
#include "engines/her_day.hpp"
#include "engines/planned.hpp"
#include "engines/proposed.hpp"
#include "engines/whole_reads.hpp"

namespace waymark {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A step through an index that is read whole, and what the statement must say besides; and why that is right.
struct Allowed {
  std::string index;
  std::string words;
  std::string because;
};

const std::vector<Allowed> kAllowed = {
    {"sqlite_autoindex_staff_2", "", "as many rows as people work there"},
    {"sqlite_autoindex_pack_1", "", "one row for each time that the definitions changed"},
    {"draft_of_staff", "'unsent'", "swept now and then: as many rows as somebody is typing just now"},
    {"sqlite_autoindex_person_1", "SELECT COUNT(*) FROM person", "counted once in ten minutes"},
    {"possible_match_waits", "AS due_at", "the pairs that wait: they are what is listed, or counted"},
    {"possible_match_decided", "OFFSET", "the pairs of one page, in the order of the index"},
    {"possible_match_decided", "SELECT COUNT(*) FROM possible_match m WHERE m.decision IS NOT NULL", "how many pages"},
    {"clock_due", "$2 = ''", "the clock keeper computes every clock that runs, once a day"},
    {"clock_due", "k.due_at <= $4", "what is late, every minute: there is little"},
    {"clock_running", "", "what runs in one agency, and no more"},
    {"proposal_open", "", "what nobody in the agency decided, and no more"},
    {"proposal_declined", "LIMIT", "the newest, in the order of the index"},
    {"referral_waits_there", "", "what nobody answered, and no more"},
    {"referral_waits_here", "", "what nobody answered, and no more"},
    {"referral_to", "", "the list of what an agency received"},
    {"referral_from", "", "the list of what an agency sent"},
    {"request_delivery_to", "", "the list of what an agency received"},
    {"request_delivery_waits", "", "what nobody answered, and no more"},
    {"request_from", "", "the list of what an agency sent"},
    {"notice_unread", "", "what nobody read, and no more"},
    {"notice_of_agency", "", "the list of what an agency was told, in the order of the index, and how long it is"},
    {"record_of_agency", "$2 = ''", "an agency's names are read into memory once"},
    {"sqlite_autoindex_record_change_1", "", "as many rows as there are lanes, whatever the agency holds"},
};

world::WorldOptions planned(Plans& plans) {
  world::WorldOptions options;
  options.in_front = [&plans](std::unique_ptr<sql::Database> behind) -> std::unique_ptr<sql::Database> {
    return std::make_unique<PlannedDatabase>(std::move(behind), plans);
  };
  return options;
}

std::vector<std::string> pages(bool with_an_id) {
  std::vector<std::string> all;
  for (const auto& route : app::all_routes({.demonstration = true}))
    if (route.method == http::Method::get &&
        (route.path.pattern().find("{id}") != std::string_view::npos) == with_an_id)
      all.emplace_back(route.path.pattern());
  return all;
}

void open_everything(Colleague& colleague, const std::vector<std::string>& ids) {
  for (const auto& page : pages(true))
    for (const auto& id : ids) colleague.browser.get(std::string(page).replace(page.find("{id}"), 4, id));
  for (const auto& page : pages(false))
    if (page != "/exit") colleague.browser.get(page);
}

void keep_out_and_let_in(Colleague& manager, const std::string& record, const std::string& colleague) {
  const auto page = "/people/" + record + "/colleagues";
  manager.browser.get(page);
  send_form(manager.browser, page, {{"colleague", colleague}, {"reason", "A neighbour"}});
  manager.browser.get(page);
  send_form(manager.browser, page + "/readmission", {{"lifting", "entered_by_mistake"}});
}

void server_at_night(world::World& world) {
  world.clock().advance(std::chrono::hours{24 * 40});
  core::pass_on_missed_clocks(world.partnership(), world.clock().now());
  core::wrong_clocks(world.partnership());
  core::sweep_kept(world.partnership());
}

// Contacts, answers, questions, referrals, requests and notices, from both sides; and every page that there is.
void work_a_day(Plans& plans) {
  world::World world(planned(plans));
  tell_of_the_family(world);
  HerDay day(world);
  day.work();
  const auto hers = day.hers();
  open_everything(day.hortensia, {hers.contact, hers.draft, hers.assessment, hers.proposal, hers.referral, hers.request,
                                  hers.record, hers.account, hers.clock, hers.kept});
  for (const auto* staff : {"olive_examplar", "agatha_figment", "percival_matchwell", "leonora_dutywise",
                            "bertram_mockingham", "sidney_sandbox"}) {
    Colleague colleague(world, day.program, staff, "again-");
    open_everything(colleague, {});
  }
  Colleague manager(world, day.program, "agatha_figment", "locks-");
  keep_out_and_let_in(manager, hers.record, world.staff("olive_examplar").staff_id());
  server_at_night(world);
}

void support(Plans& plans) {
  Proposed at(planned(plans));
  at.refer("idva");
  at.refer("marac");
  const auto referral = at.last_sent();
  at.accept("/referrals/" + at.received("ione_pretendly").at(0).id.text());
  const auto accepted = "/referrals/" + at.received("ione_pretendly").at(0).id.text();
  at.ione.get(accepted);
  at.ione.post(accepted + "/support", as_shown(at.ione, {}));
  at.olive.get(referral);
}

void answer_requests(Plans& plans) {
  AskedFor at(planned(plans));
  const auto request = at.ask_about_marigold("holder-essex_police");
  AskedFor::answer(at.bertram, request, "She is safe.");
  const auto another = at.ask_about_marigold("holder-essex_police");
  send_form(at.olive.browser, another + "/withdrawal", {});
  for (auto* colleague : {&at.olive, &at.bertram})
    for (const auto* page : {"/", "/requests"}) colleague->browser.get(page);
}

// One pair is joined, parted, asked more about, answered by a correction and decided apart.
void decide(Plans& plans) {
  Checking at(planned(plans));
  Colleague desk(at.world, at.program, kReviewer);
  const auto look = [&](const core::MatchId& id) {
    for (const auto& page : {std::string("/"), std::string("/checks"), "/checks/" + id.text()}) desk.browser.get(page);
  };
  const auto pair = at.pair();
  look(pair.id);
  EXPECT_TRUE(at.say(pair, core::kSame).ok());
  look(pair.id);
  EXPECT_TRUE(at.undo(pair.id).ok());
  EXPECT_TRUE(at.say(at.pair(), checks::kMoreFacts).ok());
  Colleague olive(at.world, at.program, "olive_examplar");
  for (const auto& page : {std::string("/"), at.page()}) olive.browser.get(page);
  correct(olive.browser, at.page(), "/who", {{"surname", "Madeupp"}});
  for (const auto& open : at.waiting()) static_cast<void>(at.say(open, core::kApart, "different_people"));
  record(at.world, "ione_pretendly", told_by_opal(at.world));
  desk.browser.get("/checks");
  desk.browser.post("/checks", {{"forenames", "Opal"}, {"surname", "Madeup"}});
  look(pair.id);
}

const Plans& everything() {
  static const auto plans = [] {
    Plans all;
    work_a_day(all);
    support(all);
    answer_requests(all);
    decide(all);
    return all;
  }();
  return plans;
}

struct Found {
  std::string text;
  std::string step;
};

const std::vector<Found>& whole() {
  static const auto found = [] {
    std::vector<Found> all;
    for (const auto& [text, steps] : everything())
      for (const auto& step : whole_reads(text, steps)) all.push_back({text, step});
    return all;
  }();
  return found;
}

bool allows(const Allowed& one, const Found& found) {
  return found.step.find(" " + one.index + " ") != std::string::npos && found.text.find(one.words) != std::string::npos;
}

TEST(QueryPlans, NothingThatSomebodyWaitsForReadsAWholeTable) {
  for (const auto& found : whole()) {
    const bool allowed =
        std::any_of(kAllowed.begin(), kAllowed.end(), [&](const Allowed& one) { return allows(one, found); });
    EXPECT_TRUE(allowed)
        << found.step << "\nin\n"
        << found.text.substr(0, 1'500)
        << "\nBegin at what is asked about: with an index that holds every column that is compared, and "
           "with CROSS JOIN where SQLite begins elsewhere.";
  }
}

TEST(QueryPlans, WhatMayBeReadWholeIsStillRead) {
  for (const auto& one : kAllowed) {
    const bool needed =
        std::any_of(whole().begin(), whole().end(), [&](const Found& found) { return allows(one, found); });
    EXPECT_TRUE(needed) << one.index << " " << one.words << ": " << one.because;
  }
}

TEST(QueryPlans, AreThoseOfTheQuestionHomeAPersonTheSearchAContactAndTheChecks) {
  for (const auto* words :
       {"CROSS JOIN blocking b", "LEFT JOIN contact_part t ON t.partnership_id = r.partnership_id",
        "INSERT INTO enquiry", "INSERT INTO notice", "INSERT INTO contact (", "INSERT INTO blocking",
        "DELETE FROM blocking", "INSERT INTO audit_entry", "UPDATE possible_match",
        "SELECT COUNT(*) FROM notice n WHERE n.read_at IS NULL", "WITH open_proposal", "FROM wanted",
        "CROSS JOIN notice n", "CROSS JOIN clock k", "CROSS JOIN request_answer w", "AS due_at", "FROM assessment a",
        "FROM session", "UPDATE clock"}) {
    const bool ran = std::any_of(everything().begin(), everything().end(),
                                 [&](const auto& plan) { return plan.first.find(words) != std::string::npos; });
    EXPECT_TRUE(ran) << words;
  }
}

TEST(QueryPlans, AWholeReadIsSeenHoweverSqliteSaysIt) {
  for (const std::string step : {"SCAN c", "SCAN c USING COVERING INDEX contact_of_agency",
                                 "SEARCH c USING AUTOMATIC PARTIAL COVERING INDEX (kind=?)",
                                 "SEARCH c USING INDEX contact_of_agency (partnership_id=?)",
                                 "SEARCH c USING INDEX contact_of_agency (partnership_id=? AND agency=?)",
                                 "SEARCH f USING INDEX referral_to (partnership_id=? AND to_agency=?) LEFT-JOIN",
                                 "SEARCH k USING INDEX clock_due (partnership_id=? AND due_at<?)"})
    EXPECT_THAT(whole_reads("", {step}), ElementsAre(step));
  for (const std::string step :
       {"SEARCH c USING INDEX sqlite_autoindex_contact_1 (partnership_id=? AND id=?)", "SCAN 48 CONSTANT ROWS",
        "SEARCH n USING INDEX notice_of_record (partnership_id=? AND record_id=? AND agency=?)",
        "SEARCH x USING INDEX clock_of_subject_running (partnership_id=? AND subject_id=? AND due_at<?)",
        "USE TEMP B-TREE FOR ORDER BY"})
    EXPECT_THAT(whole_reads("", {step}), IsEmpty());
  EXPECT_THAT(whole_reads("FROM known k", {"MATERIALIZE known", "SCAN k", "SCAN known", "SCAN c"}),
              ElementsAre("SCAN c"));
}

// The tables are as large as they are, and nobody has counted them: otherwise the others would prove nothing.
TEST(QueryPlans, AreMadeWithoutStatistics) {
  using sql::operator""_sql;
  world::World world;
  const auto counted = world.database().read({"", "test"}, [](sql::Snapshot& snapshot) {
    return snapshot.only("SELECT COUNT(*) FROM sqlite_master WHERE name LIKE 'sqlite_stat%'"_sql, {}).integer(0);
  });
  EXPECT_EQ(counted, 0);
}

}  // namespace
}  // namespace waymark
