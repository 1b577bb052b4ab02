// What was sealed and is altered in the database is an alarm, never an empty answer.
#include "capabilities/known_to/known_to.hpp"
#include "core/conflict_lock.hpp"
#include "engines/recorded.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;

class Altered : public EachEngine {};

// Every sealed column that a contact's pages open, with a byte of it turned over.
template <class Body>
void expect_alarm(world::World& world, sql::Text alter, const core::ContactId& contact, Body&& body) {
  const sql::Blob nonsense(64, std::uint8_t{7});
  const auto& olive = world.staff("olive_examplar");
  const auto done =
      core::write(world.partnership(), olive, "request",
                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                    EXPECT_EQ(transaction.run(alter, {contact.text(), nonsense}), 1);
                    return transaction.commit({{"test.altered", "contact", contact.text()}}, base::Done{});
                  });
  ASSERT_TRUE(done.ok());
  EXPECT_THROW(core::read(world.partnership(), olive, std::forward<Body>(body)), base::InfrastructureError);
}

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

WAYMARK_ON_EACH_ENGINE(Altered);

}  // namespace
}  // namespace waymark
