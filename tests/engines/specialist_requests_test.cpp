// "Specialist support" is asked without ever being found out; and whoever asks a desk whether it knows somebody learns
// nothing from how it refuses.
#include <gmock/gmock.h>

#include "engines/asked.hpp"
#include "engines/locked_out.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class SpecialistRequests : public EachEngine {};

// Every page on which Olive could read of the request, but the one on which she may choose any agency by its name.
Answers what_olive_reads(AskedFor& at, const std::string& contact, const std::string& request) {
  auto& olive = at.olive.browser;
  const auto before = olive.transcript().size();
  const auto record = at.sent().front().own_record->text();
  for (const auto& page : {request, std::string("/requests"), std::string("/"), contact, "/people/" + record})
    olive.get(page);
  return since(olive, before);
}

void expect_none_of(const Answers& answers, const std::vector<std::string>& names) {
  for (const auto& answer : answers)
    for (const auto& name : names) EXPECT_EQ(answer.find(name), std::string::npos) << name;
}

const std::vector<std::string> kSexualHealth = {"Sexual health", "sexual health", "sexual_health", "Nell Imaginary"};

TEST_P(SpecialistRequests, ReachTheServiceAndItsNameNeverComesBack) {
  AskedFor at(options());
  const auto contact = at.hear(told_by_marigold(at.world));
  const auto request = at.ask(contact, "specialist");
  EXPECT_TRUE(at.olive.browser.shows("Request to Specialist support, through the contact desk"));
  expect_none_of(what_olive_reads(at, contact, request), kSexualHealth);

  at.nell.browser.get(request);
  EXPECT_TRUE(at.nell.browser.shows("Olive Examplar, Thurrock Council: Tenancy Services"));
  EXPECT_TRUE(at.nell.browser.shows("are not told which service you are"));
  EXPECT_TRUE(AskedFor::received(at.nell).front().own_record.has_value());
  EXPECT_THAT(AskedFor::clocks(at.nell, request), ElementsAre("enquiry_answer"));
  AskedFor::answer(at.nell, request, "She is safe with us on Thursday at ten.");

  const auto read = what_olive_reads(at, contact, request);
  EXPECT_NE(read.front().find("She is safe with us on Thursday at ten."), std::string::npos);
  EXPECT_NE(read.front().find("Specialist support, through the contact desk"), std::string::npos);
  expect_none_of(read, kSexualHealth);
  EXPECT_THAT(at.sent().front().asked_agency, IsEmpty());
}

TEST_P(SpecialistRequests, ItsRefusalNamesItAsLittle) {
  AskedFor at(options());
  const auto contact = at.hear(told_by_marigold(at.world));
  const auto request = at.ask(contact, "specialist");
  at.nell.refuse_request(request, "ask_another_way");
  const auto read = what_olive_reads(at, contact, request);
  EXPECT_NE(read.front().find("Please take this up with the contact desk"), std::string::npos);
  expect_none_of(read, kSexualHealth);
}

TEST_P(SpecialistRequests, AnAnswerThatNamesTheServiceIsNotSent) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("specialist");
  auto& nell = at.nell.browser;
  nell.get(request + "/answer");
  send_form(nell, request + "/answer", information(nell, "Ring Sexual Health on Monday."));
  EXPECT_EQ(nell.page().status, 422);
  EXPECT_TRUE(nell.shows("Whoever asked does not know which service you are"));
  EXPECT_TRUE(nell.shows("Ring Sexual Health on Monday."));
  EXPECT_EQ(at.sent().front().state, "waiting");
}

// What stands in the audit under her name says no more than her pages.
TEST_P(SpecialistRequests, NothingThatIsWrittenDownOfWhoeverAskedLeadsToTheService) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("specialist");
  const auto theirs = AskedFor::received(at.nell).front().own_record->text();
  const auto& partnership = at.world.partnership();
  const auto rows = partnership.database.read({partnership.code, "test"}, [&](sql::Snapshot& snapshot) {
    return snapshot.query("SELECT action, subject_id FROM audit_entry WHERE partnership_id = $1 AND viewer = $2"_sql,
                          {partnership.code, at.world.staff("olive_examplar").staff_id()});
  });
  ASSERT_FALSE(rows.empty());
  for (const auto& row : rows) {
    if (row.text(0) == "record.asked_about") continue;
    EXPECT_NE(row.text(1), theirs) << row.text(0);
  }
}

// Marigold is known to two of them: the answer says "specialist support" once.
struct TwoServices : AskedFor {
  explicit TwoServices(const world::WorldOptions& options)
      : AskedFor(options), rosalind(world, program, "rosalind_storybrook") {
    record(world, "rosalind_storybrook", told_by_marigold(world));
    contact = hear(told_by_marigold(world));
    request = ask(contact, "specialist");
  }
  Colleague rosalind;
  std::string contact;
  std::string request;
};

TEST_P(SpecialistRequests, OfTwoServicesEachAnswersForItself) {
  TwoServices at(options());
  for (auto* who : {&at.nell, &at.rosalind}) {
    ASSERT_THAT(AskedFor::received(*who), SizeIs(1));
    EXPECT_THAT(AskedFor::clocks(*who, at.request), ElementsAre("enquiry_answer"));
  }
  at.nell.refuse_request(at.request, "neither_confirm_nor_deny");
  EXPECT_THAT(AskedFor::clocks(at.nell, at.request), IsEmpty());
  EXPECT_THAT(AskedFor::clocks(at.rosalind, at.request), ElementsAre("enquiry_answer"));
  at.rosalind.browser.get(at.request);
  EXPECT_FALSE(at.rosalind.browser.shows("We can neither confirm nor deny"));
  EXPECT_TRUE(at.rosalind.browser.shows("Waiting"));
}

TEST_P(SpecialistRequests, WhoeverAskedCannotTellThatThereAreTwo) {
  TwoServices at(options());
  const auto before = what_olive_reads(at, at.contact, at.request);
  at.nell.refuse_request(at.request, "neither_confirm_nor_deny");
  expect_same(what_olive_reads(at, at.contact, at.request), before);
  AskedFor::answer(at.rosalind, at.request, "On Thursday at ten.");
  const auto after = what_olive_reads(at, at.contact, at.request).front();
  EXPECT_NE(after.find("On Thursday at ten."), std::string::npos);
  EXPECT_EQ(after.find("We can neither confirm nor deny"), std::string::npos);
}

// One of them sets its deadline later, and the other one has done with it.
TEST_P(SpecialistRequests, NorDoesTheDateTellThatThereAreTwo) {
  for (const bool who_extended_refuses : {false, true}) {
    TwoServices at(options());
    set_later(at.world, "nell_imaginary", at.request, std::chrono::hours{48});
    const auto before = what_olive_reads(at, at.contact, at.request);
    (who_extended_refuses ? at.nell : at.rosalind).refuse_request(at.request, "neither_confirm_nor_deny");
    expect_same(what_olive_reads(at, at.contact, at.request), before);
  }
}

TEST_P(SpecialistRequests, WhenBothRefuseOneRefusalIsRead) {
  TwoServices at(options());
  at.nell.refuse_request(at.request, "basis_not_enough");
  at.world.clock().advance(std::chrono::minutes{1});
  at.rosalind.refuse_request(at.request, "ask_another_way");
  const auto page = what_olive_reads(at, at.contact, at.request).front();
  EXPECT_NE(page.find("Please take this up with the contact desk"), std::string::npos);
  EXPECT_EQ(page.find("do not allow an answer"), std::string::npos);
  EXPECT_EQ(at.sent().front().state, "refused");
}

// All that Olive receives once the police refused to say whether they know Jasper. His wife and he are in the world, or
// nobody of his name is.
Answers read_after_a_refusal(world::WorldOptions options, bool known, const std::string& reason_code) {
  if (!known) options.without = {"jasper", "camilla"};
  AskedFor at(options);
  at.world.randomness().begin_scope("Jasper comes to the counter");
  auto told = told_by_opal(at.world);
  auto& jasper = told.people.front().identity;
  jasper.forenames = "Jasper";
  jasper.surname = "Mockford";
  const auto birth = pack::birth_date(*at.world.cast().person("jasper"),
                                      base::local_time(at.world.clock().now(), "Europe/London").date);
  jasper.birth_date = {
      static_cast<int>(birth.year()), static_cast<unsigned>(birth.month()), static_cast<unsigned>(birth.day()), {}};
  jasper.phones = {"07700 900301"};
  const auto request = at.ask(at.hear(told), "another", {{"desk", "essex_police/domestic_abuse"}});
  at.bertram.browser.get(request);
  EXPECT_EQ(at.bertram.browser.shows("None was found."), !known);
  at.bertram.refuse_request(request, reason_code);
  const auto before = at.olive.browser.transcript().size();
  for (const auto& page : {request, std::string("/requests"), std::string("/")}) at.olive.browser.get(page);
  return since(at.olive.browser, before);
}

TEST_P(SpecialistRequests, ARefusalReadsAlikeWhetherOrNotThePersonIsKnown) {
  for (const auto* code : {"neither_confirm_nor_deny", "more_facts_needed"}) {
    const auto unknown = read_after_a_refusal(options(), false, code);
    expect_same(read_after_a_refusal(options(), true, code), unknown);
  }
}

WAYMARK_ON_EACH_ENGINE(SpecialistRequests);

}  // namespace
}  // namespace waymark
