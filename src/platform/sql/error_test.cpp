#include <future>
#include <latch>
#include <thread>

#include "platform/sql/engine_suite.hpp"
#include "platform/sql/postgresql_address.hpp"

namespace waymark::sql {
namespace {

class Errors : public EngineSuite {};
INSTANTIATE_TEST_SUITE_P(Engines, Errors, kEngines, name_of);

const char* const kSecret = "12 Hidden Lane";

TEST_P(Errors, HaveTheSameKindOnBoth) {
  execute("INSERT INTO shelf (id, note) VALUES ('s', 'n')"_sql, {});
  execute("INSERT INTO keeper (id, shelf) VALUES ('k', 's')"_sql, {});
  const auto kind = [&](Text sql) { return error_of(sql, {}).kind(); };
  EXPECT_EQ(kind("INSERT INTO shelf (id) VALUES ('s')"_sql), ErrorKind::unique);
  EXPECT_EQ(kind("INSERT INTO shelf (id, note) VALUES ('t', 'n')"_sql), ErrorKind::unique);
  EXPECT_EQ(kind("INSERT INTO thing (id, shelf) VALUES ('a', 'nowhere')"_sql), ErrorKind::reference);
  EXPECT_EQ(kind("DELETE FROM shelf"_sql), ErrorKind::reference);
  EXPECT_EQ(kind("INSERT INTO promise (id, shelf) VALUES ('p', 'nowhere')"_sql), ErrorKind::reference) << "at commit";
  EXPECT_EQ(kind("INSERT INTO thing (id, amount) VALUES ('a', 13)"_sql), ErrorKind::check);
  EXPECT_EQ(kind("INSERT INTO keeper (id) VALUES ('a')"_sql), ErrorKind::check);
  EXPECT_EQ(kind("INSERT INTO shelf (id) VALUES (NULL)"_sql), ErrorKind::check) << "a primary key is never NULL";
  EXPECT_EQ(kind("SELECT nothing FROM nowhere"_sql), ErrorKind::other);
  EXPECT_EQ(kind("SELECT \"s\""_sql), ErrorKind::other) << "a name is not a text";
  EXPECT_EQ(query("SELECT id FROM promise"_sql, {}).size(), 0U);
}

TEST_P(Errors, HoldNoValue) {
  execute("INSERT INTO shelf (id, note) VALUES ($1, $1)"_sql, {kSecret});
  const auto text = [&](Text sql, std::initializer_list<Value> values) {
    return std::string(error_of(sql, values).what());
  };
  const std::vector<std::string> texts = {
      text("INSERT INTO shelf (id) VALUES ($1)"_sql, {kSecret}),
      text("INSERT INTO thing (id, shelf) VALUES ('a', $1)"_sql, {std::string(kSecret) + "x"}),
      text("INSERT INTO thing (id, amount) VALUES ($1, $2)"_sql, {kSecret, 13}),
      text("INSERT INTO thing (id, bytes) VALUES ('a', $1)"_sql, {kSecret}),
      text("INSERT INTO thing (id, amount) VALUES ('a', CAST($1 AS BIGINT) + 9223372036854775807)"_sql, {kSecret}),
      text("INSERT INTO thing (id, shelf) VALUES ($1, $2)"_sql, {kSecret, std::string(kSecret) + '\0'}),
      text("SELECT $1 FROM nowhere"_sql, {kSecret}),
  };
  for (const auto& each : texts) EXPECT_EQ(each.find("Hidden"), std::string::npos) << each;
}

TEST_P(Errors, SayWhereAndWhich) {
  execute("INSERT INTO shelf (id) VALUES ('s')"_sql, {});
  const std::string text = error_of("INSERT INTO\n  shelf (id) VALUES ($1)"_sql, {"s"}).what();
  EXPECT_EQ(text, GetParam() == Engine::sqlite ? "SQLite error 1555: INSERT INTO shelf (id) VALUES"
                                               : "PostgreSQL error 23505: INSERT INTO shelf (id) VALUES");
}

TEST_P(Errors, AStatementThatTakesTooLongIsEnded) {
  const auto hurried = open(trial_->application(), {.statement_timeout = std::chrono::milliseconds(100)});
  const auto endless = [](Snapshot& snapshot) {
    return snapshot
        .query(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000)"
            " SELECT count(*) FROM n"_sql,
            {})
        .size();
  };
  EXPECT_THROW(hurried->read(kScope, endless), Error);
  EXPECT_EQ(hurried->read(kScope, [](Snapshot& snapshot) { return snapshot.query("SELECT 1"_sql, {}).size(); }), 1U);
}

TEST_P(Errors, AWaitForALockEnds) {
  execute("INSERT INTO thing (id, amount) VALUES ('a', 1)"_sql, {});
  const auto hurried = open(trial_->application(), {.lock_timeout = std::chrono::milliseconds(50)});
  const auto change = [](Transaction& transaction) -> base::Result<base::Done> {
    transaction.execute("UPDATE thing SET amount = 2 WHERE id = 'a'"_sql, {});
    return base::Done();
  };
  static_cast<void>(database_->write(kScope, [&](Transaction& transaction) -> base::Result<base::Done> {
    auto kept = change(transaction);
    EXPECT_THROW(static_cast<void>(hurried->write(kScope, change)), Error);
    return kept;
  }));
  EXPECT_TRUE(hurried->write(kScope, change).ok());
}

// A database that hangs takes one request after the other with it, but none for ever.
TEST_P(Errors, AWaitForAConnectionEnds) {
  using namespace std::chrono_literals;
  const auto narrow = open(trial_->application(), {.readers = 1, .turn_timeout = 50ms});
  const int all = GetParam() == Engine::sqlite ? 1 : 2;
  std::latch inside(all);
  std::promise<void> leave;
  const auto left = leave.get_future().share();
  const auto hold = [&](Transaction&) -> base::Result<base::Done> {
    inside.count_down();
    left.wait();
    return base::Done();
  };
  {
    std::vector<std::jthread> holders;
    for (int i = 0; i < all; ++i) holders.emplace_back([&] { EXPECT_TRUE(narrow->write(kScope, hold).ok()); });
    inside.wait();
    try {
      static_cast<void>(narrow->write(kScope, hold));
      ADD_FAILURE() << "there was no connection left";
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find("busy"), std::string::npos);
    }
    leave.set_value();
  }
  EXPECT_EQ(narrow->read(kScope, [](Snapshot& snapshot) { return snapshot.query("SELECT 1"_sql, {}).size(); }), 1U);
}

TEST(Open, AServerElsewhereMustProveWhoItIs) {
  for (const auto* url : {"postgresql://db.example.org/waymark", "postgresql:///waymark?host=10.0.0.1",
                          "postgresql://localhost,db.example.org/waymark", "postgresql:///waymark?hostaddr=10.0.0.1",
                          "postgresql://localhost/waymark?hostaddr=10.0.0.1"})
    EXPECT_STREQ(default_encryption(url), "verify-full") << url;
  for (const auto* url : {"postgresql:///waymark", "postgresql://localhost:5433/waymark", "postgresql://[::1]/waymark",
                          "postgresql:///waymark?host=/run/postgresql"})
    EXPECT_STREQ(default_encryption(url), "prefer") << url;
}

TEST(Open, SaysWhyWithoutSayingWhat) {
  for (const auto* location : {"postgresql://somebody:topsecret@localhost:1/nothing", "postgresql://:::topsecret",
                               "/nonexistent/topsecret/waymark.db"}) {
    try {
      open(location);
      FAIL() << location;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::connection);
      EXPECT_EQ(std::string(error.what()).find("topsecret"), std::string::npos) << error.what();
    }
  }
}

}  // namespace
}  // namespace waymark::sql
