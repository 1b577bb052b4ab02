// What goes when somebody is asked for more, what stays, and what is asked before it goes.
#include <gmock/gmock.h>

#include "engines/asked.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;
using testing::IsEmpty;
using testing::SizeIs;

class Asking : public EachEngine {};

TEST_P(Asking, TheAddressAndTheCodeWordStay) {
  AskedFor at(options());
  const auto contact = at.hear(told_by_opal(at.world));
  at.olive.browser.get(contact + "/ask");
  EXPECT_TRUE(at.olive.browser.shows("Opal Madeup"));
  EXPECT_TRUE(at.olive.browser.shows("They will read"));
  const auto request = at.ask(contact, "another", {{"desk", "essex_police/mash"}});
  at.bertram.browser.get(request);
  EXPECT_TRUE(at.bertram.browser.shows("Opal Madeup"));
  for (auto* who : {&at.olive, &at.bertram})
    for (const auto* secret : {"Hidden Lane", "marmalade"}) EXPECT_FALSE(who->browser.shows(secret)) << secret;
}

TEST_P(Asking, WhatIsMissingIsAskedAndWhatWasTypedStays) {
  AskedFor at(options());
  const auto contact = at.hear(told_by_marigold(at.world));
  auto& olive = at.olive.browser;
  olive.get(contact + "/ask");
  send_form(olive, contact + "/ask", {{"why", "Typed already"}, {"person_told", "unsafe"}});
  EXPECT_EQ(olive.page().status, 422);
  EXPECT_TRUE(olive.shows("Typed already"));
  for (const auto* error : {"Select whom you ask", "Select what you ask for", "Select why you need to know it"})
    EXPECT_TRUE(olive.shows(error)) << error;
  send_form(olive, contact + "/ask", question("another", {{"person_told", "unsafe"}, {"why", "Typed again"}}));
  EXPECT_EQ(olive.page().status, 422);
  EXPECT_TRUE(olive.shows("Select the desk that you ask"));
  EXPECT_TRUE(olive.shows("Enter why it is not safe to tell the person"));
  EXPECT_TRUE(olive.shows("Typed again"));
  EXPECT_THAT(at.sent(), IsEmpty());
}

TEST_P(Asking, ConsentIsABasisOnlyForWhoeverAgreedAndKnows) {
  AskedFor at(options());
  const auto contact = at.hear(told_by_marigold(at.world));
  auto& olive = at.olive.browser;
  const auto send = [&](world::Form first) {
    first.emplace_back("basis_safeguard_adult", "consent");
    olive.get(contact + "/ask");
    send_form(olive, contact + "/ask", question("holder-essex_police", std::move(first)));
  };
  send({{"consent", "not_asked"}});
  EXPECT_EQ(olive.page().status, 422);
  EXPECT_TRUE(olive.shows("Select “Yes” only if the person agreed, or choose another basis"));
  send({{"consent", "given"}, {"person_told", "later"}});
  EXPECT_EQ(olive.page().status, 422);
  EXPECT_TRUE(olive.shows("Whoever agreed knows"));
  send({{"consent", "given"}});
  EXPECT_THAT(at.sent(), SizeIs(1));
}

TEST_P(Asking, SpecialistSupportIsNotAskedOnABasisThatMayNotKnowOfIt) {
  AskedFor at(options());
  const auto contact = at.hear(told_by_marigold(at.world));
  at.olive.browser.get(contact + "/ask");
  send_form(at.olive.browser, contact + "/ask",
            question("specialist",
                     {{"purpose", "homelessness_duty"}, {"basis_homelessness_duty", "housing_legal_obligation"}}));
  EXPECT_EQ(at.olive.browser.page().status, 422);
  EXPECT_TRUE(at.olive.browser.shows("Specialist support is not asked on this basis"));
  EXPECT_THAT(at.sent(), IsEmpty());
}

TEST_P(Asking, NobodyIsAskedAboutAnAllegedPerpetrator) {
  AskedFor at(options());
  auto told = told_by_marigold(at.world);
  told.people.front().part = contacts::kAllegedPerpetrator;
  const auto contact = at.hear(told);
  at.olive.browser.get(contact);
  EXPECT_EQ(at.olive.browser.page().status, 200);
  EXPECT_FALSE(at.olive.browser.shows(contact + "/ask"));
  at.olive.browser.get(contact + "/ask");
  EXPECT_EQ(at.olive.browser.page().status, 404);
}

// Another record of the person may say meanwhile that an address is confidential.
TEST_P(Asking, WhatWasNotShownIsNotSent) {
  AskedFor at(options());
  auto told = told_by_opal(at.world);
  told.people.front().identity.addresses = {{"3 Hidden Lane", "ZZ1 3CC", core::AddressClass::normal}};
  const auto contact = at.hear(told);
  auto& olive = at.olive.browser;
  olive.get(contact + "/ask");
  EXPECT_TRUE(olive.shows("Hidden Lane"));
  const auto drawn = hidden(olive, "drawn");
  const auto shown = hidden(olive, "shown");
  record(at.world, "olive_examplar", told_by_opal(at.world));
  const world::Form as_seen = {{"desk", "essex_police/mash"}, {"drawn", drawn}, {"shown", shown}};
  olive.get(contact + "/ask");
  olive.post(contact + "/ask", question("another", as_seen));
  EXPECT_EQ(olive.page().status, 409);
  EXPECT_TRUE(olive.shows("has changed since you opened this page"));
  EXPECT_TRUE(olive.shows("Who sees her now?"));
  EXPECT_FALSE(olive.shows("Hidden Lane"));
  EXPECT_THAT(at.sent(), IsEmpty());
}

TEST_P(Asking, AShieldSendsNothingAndTheWordsAreKept) {
  AskedFor at(options());
  const auto contact = at.hear(told_by_marigold(at.world));
  auto& olive = at.olive.browser;
  olive.get(contact + "/ask");
  const auto form = question("holder-essex_police", {{"shown", hidden(olive, "shown")}});
  const auto shielded = core::write(at.world.partnership(), at.world.staff("olive_examplar"), "request",
                                    [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                                      EXPECT_GE(transaction.run(R"(
          UPDATE record SET shielded = 1
           WHERE partnership_id = $1
             AND id IN (SELECT t.record_id FROM contact_part t WHERE t.partnership_id = $1 AND t.contact_id = $4)
        )"_sql,
                                                                {id_in<core::ContactId>(contact).text()}),
                                                1);
                                      return transaction.commit({{"test.shielded", "contact", contact}}, base::Done{});
                                    });
  ASSERT_TRUE(shielded.ok());
  olive.post(contact + "/ask", form);
  EXPECT_EQ(olive.page().status, 409);
  EXPECT_TRUE(olive.shows("A shield protects this person"));
  EXPECT_TRUE(olive.shows("I must know before she goes home."));
  olive.get(contact + "/ask");
  EXPECT_EQ(olive.page().status, 200);
  EXPECT_TRUE(olive.shows("A shield protects this person"));
  EXPECT_THAT(at.sent(), IsEmpty());
}

// Another record of Marigold's, of an agency that nobody of the cast works for.
core::RecordId hold(world::World& world, const std::string& agency) {
  auto record = std::move(core::prepare_records(world.partnership(), 1).front());
  record.agency = agency;
  record.identity = told_by_marigold(world).people.front().identity;
  const auto done =
      core::write(world.partnership(), core::Viewer::migration(), "request",
                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                    core::add_record(transaction, record, world.people("marigold").front(), {"test", 0, "a test"},
                                     world.clock().now());
                    return transaction.commit({{"record.added", "record", record.id.text()}}, base::Done{});
                  });
  base::expects(done.ok(), "a test's record is added");
  return record.id;
}

TEST_P(Asking, WhoeverHasNoRightToBeToldIsNeitherToldNorAsked) {
  AskedFor at(options());
  const auto theirs = hold(at.world, "mears");
  const auto contact = at.hear(told_by_marigold(at.world));
  EXPECT_THAT(audited(at.world, "record.asked_about"), testing::Contains(theirs.text())) << "the audit has it";
  const auto told = at.olive.reads(
      [&](core::Reading& reading) { return known_to::told_holders(reading, id_in<core::ContactId>(contact)); });
  EXPECT_FALSE(told.empty());
  for (const auto& holder : told) EXPECT_NE(holder.agency, "mears");
  at.olive.browser.get(contact + "/ask");
  EXPECT_TRUE(at.olive.browser.shows("holder-essex_police"));
  EXPECT_FALSE(at.olive.browser.shows("holder-mears"));
  EXPECT_FALSE(at.olive.browser.shows("mears/works"));
}

TEST_P(Asking, IsWrittenDownWithTheRecordThatWasDisclosed) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  EXPECT_THAT(audited(at.world, "request.made"), testing::Contains(id_in<core::RequestId>(request).text()));
  EXPECT_THAT(audited(at.world, "record.disclosed"), testing::Contains(at.sent().front().own_record->text()));
}

WAYMARK_ON_EACH_ENGINE(Asking);

}  // namespace
}  // namespace waymark
