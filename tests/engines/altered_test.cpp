// What was sealed and is altered in the database is an alarm, never an empty answer.
#include "capabilities/known_to/known_to.hpp"
#include "capabilities/people/search.hpp"
#include "core/conflict_lock.hpp"
#include "engines/recorded.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;

class Altered : public EachEngine {};

// Every sealed column that a contact's pages open, with a byte of it turned over.
void alter_it(world::World& world, sql::Text alter, const core::ContactId& contact) {
  const sql::Blob nonsense(64, std::uint8_t{7});
  const auto done =
      core::write(world.partnership(), world.staff("olive_examplar"), "request",
                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                    EXPECT_EQ(transaction.run(alter, {contact.text(), nonsense}), 1);
                    return transaction.commit({{"test.altered", "contact", contact.text()}}, base::Done{});
                  });
  ASSERT_TRUE(done.ok());
}

template <class Body>
void expect_alarm(world::World& world, sql::Text alter, const core::ContactId& contact, Body&& body) {
  alter_it(world, alter, contact);
  EXPECT_THROW(core::read(world.partnership(), world.staff("olive_examplar"), std::forward<Body>(body)),
               base::InfrastructureError);
}

constexpr sql::Text kAlterRecord = R"(
  UPDATE record SET identity = $5
   WHERE partnership_id = $1
     AND id IN (SELECT t.record_id FROM contact_part t WHERE t.partnership_id = $1 AND t.contact_id = $4)
)"_sql;

TEST_P(Altered, AContactDoesNotReadAsIfNothingHadBeenSaid) {
  world::World world(options());
  const auto contact = record(world, "olive_examplar", told_by_opal(world));
  expect_alarm(world, "UPDATE contact SET details = $5 WHERE partnership_id = $1 AND id = $4"_sql, contact,
               [&](core::Reading& reading) { return contacts::find_contact(reading, contact).has_value(); });
}

TEST_P(Altered, AnAnswerDoesNotReadAsIfNobodyHadBeenAsked) {
  world::World world(options());
  const auto contact = record(world, "olive_examplar", told_by_opal(world));
  expect_alarm(world, "UPDATE enquiry SET answer = $5 WHERE partnership_id = $1 AND contact_id = $4"_sql, contact,
               [&](core::Reading& reading) { return known_to::find_answer(reading, contact).has_value(); });
}

TEST_P(Altered, ARecordTakesNoOtherOutOfASearchAndTheSearchSaysSo) {
  world::World world(options());
  const auto search = [&](const char* name) {
    return core::read(world.partnership(), world.staff("olive_examplar"),
                      [&](core::Reading& reading) { return people::search(reading, people::read_wanted(name)); });
  };
  const auto contact = record(world, "olive_examplar", told_by_opal(world));
  ASSERT_EQ(search("opal").hits.size(), 1U);
  alter_it(world, kAlterRecord, contact);
  EXPECT_EQ(search("opal").hits.size(), 0U);
  const auto found = search("marigold");
  EXPECT_EQ(found.hits.size(), 1U);
  EXPECT_EQ(found.unreadable, 1U);
}

TEST_P(Altered, ARecordKeepsNobodyFromRecordingTheNextContact) {
  world::World world(options());
  alter_it(world, kAlterRecord, record(world, "olive_examplar", told_by_opal(world)));
  const auto again = contacts::record_contact(world.partnership(), world.staff("bertram_mockingham"), "request",
                                              told_by_opal(world), world.clock().now());
  ASSERT_TRUE(again.ok());
  const auto answer = core::read(world.partnership(), world.staff("bertram_mockingham"),
                                 [&](core::Reading& reading) { return known_to::find_answer(reading, *again); });
  ASSERT_TRUE(answer.has_value());
  EXPECT_TRUE(answer->not_all_read) << "the answer says that it may lack somebody";
}

WAYMARK_ON_EACH_ENGINE(Altered);

}  // namespace
}  // namespace waymark
