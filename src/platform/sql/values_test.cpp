#include <cmath>
#include <limits>
#include <ranges>

#include "platform/sql/engine_suite.hpp"

namespace waymark::sql {
namespace {

using namespace std::string_literals;

class ValuesOf : public EngineSuite {};
INSTANTIATE_TEST_SUITE_P(Engines, ValuesOf, kEngines, name_of);

TEST_P(ValuesOf, IntegersComeBack) {
  for (const auto integer : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1}, std::int64_t{0},
                             std::int64_t{1} << 53, std::numeric_limits<std::int64_t>::max()}) {
    execute("INSERT INTO thing (id, amount) VALUES ($1, $2)"_sql, {"a", integer});
    EXPECT_EQ(query("SELECT amount FROM thing"_sql, {}).front().integer(0), integer);
    EXPECT_EQ(execute("DELETE FROM thing WHERE amount = $1"_sql, {integer}), 1);
  }
}

TEST_P(ValuesOf, RealsComeBackToTheLastBit) {
  using Limits = std::numeric_limits<double>;
  for (const double real : {0.1, -1.5, 1e22, 123456789.123456789, Limits::max(), Limits::min(), Limits::denorm_min(),
                            Limits::epsilon(), Limits::infinity(), -Limits::infinity(), 3.0}) {
    execute("INSERT INTO thing (id, weight) VALUES ($1, $2)"_sql, {"a", real});
    EXPECT_EQ(query("SELECT weight FROM thing"_sql, {}).front().real(0), real);
    execute("DELETE FROM thing"_sql, {});
  }
}

TEST_P(ValuesOf, OneThatATextDoesNotNeedIsLeftOut) {
  execute("INSERT INTO thing (id, words) VALUES ($2, $5)"_sql, {"unused", "a", 7, "unused too", "said"});
  EXPECT_EQ(query("SELECT words FROM thing WHERE id = $2"_sql, {"unused", "a", 7, "unused too"}).front().text(0),
            "said");
}

TEST_P(ValuesOf, TextsComeBack) {
  for (const auto& text : {""s, "plain"s, "O'Brien \"\\ $1 %"s, "Zoë 🦊 \u0301\ufffd"s, "\U0010ffff"s,
                           std::string(3'000'000, 'x'), " \t\r\n "s}) {
    execute("INSERT INTO thing (id, words) VALUES ($1, $2)"_sql, {"a", text});
    const auto rows = query("SELECT words FROM thing WHERE words = $1"_sql, {text});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().text(0), text);
    execute("DELETE FROM thing"_sql, {});
  }
}

TEST_P(ValuesOf, BlobsComeBackWithEveryByte) {
  Blob every(256);
  for (std::size_t i = 0; i < every.size(); ++i) every[i] = static_cast<std::uint8_t>(i);
  for (const auto& blob : {Blob{}, Blob{0}, Blob{0, 0, 1, 0}, every, Blob(2'000'000, 0xa5)}) {
    execute("INSERT INTO thing (id, bytes) VALUES ($1, $2)"_sql, {"a", blob});
    const auto rows = query("SELECT bytes FROM thing WHERE bytes = $1"_sql, {blob});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().blob(0), blob);
    execute("DELETE FROM thing"_sql, {});
  }
}

TEST_P(ValuesOf, NullIsNotEmpty) {
  execute("INSERT INTO thing (id, shelf, amount, weight, bytes) VALUES ($1, $2, $3, $4, $5)"_sql,
          {"null", nullptr, std::optional<int>(), std::optional<double>(), std::optional<Blob>()});
  execute("INSERT INTO thing (id, amount, bytes) VALUES ($1, $2, $3)"_sql, {"", std::optional<int>(0), Blob{}});
  const auto rows = query("SELECT id, shelf, amount, weight, bytes FROM thing ORDER BY id"_sql, {});
  EXPECT_EQ(rows[0].text(0), "");
  EXPECT_EQ(rows[0].maybe_integer(2), 0);
  EXPECT_EQ(rows[0].maybe_blob(4), Blob{});
  for (std::size_t column = 1; column < 5; ++column) EXPECT_TRUE(rows[1].null(column));
  EXPECT_EQ(rows[1].maybe_text(1), std::nullopt);
  EXPECT_EQ(rows[1].maybe_integer(2), std::nullopt);
  EXPECT_EQ(rows[1].maybe_blob(4), std::nullopt);
}

TEST_P(ValuesOf, WhatWasReadIsWrittenAgainAsItIs) {
  const auto insert = "INSERT INTO thing (id, amount, weight, bytes, words) VALUES ($1, $2, $3, $4, $5)"_sql;
  execute(insert, {"full", -7, 0.1, Blob{0, 255}, "Zoë"});
  execute(insert, {"empty", nullptr, nullptr, nullptr, nullptr});
  for (const auto& row : query("SELECT amount, weight, bytes, words, id FROM thing"_sql, {}))
    execute(insert, {"copy of " + std::string(row.text(4)), row.value(0), row.value(1), row.value(2), row.value(3)});
  const auto full = query("SELECT amount, weight, bytes, words FROM thing WHERE id = 'copy of full'"_sql, {}).front();
  EXPECT_EQ(full.integer(0), -7);
  EXPECT_EQ(full.real(1), 0.1);
  EXPECT_EQ(full.blob(2), (Blob{0, 255}));
  EXPECT_EQ(full.text(3), "Zoë");
  const auto empty = query("SELECT amount, weight, bytes, words FROM thing WHERE id = 'copy of empty'"_sql, {}).front();
  for (std::size_t column = 0; column < 4; ++column) EXPECT_TRUE(empty.null(column));
}

TEST_P(ValuesOf, ParametersAreTakenByNumber) {
  const auto row = query("SELECT $3, $1, $2, $1"_sql, {"one", 2, true}).front();
  EXPECT_TRUE(row.truth(0));
  EXPECT_EQ(row.text(1), "one");
  EXPECT_EQ(row.integer(2), 2);
  EXPECT_EQ(row.text(3), "one");
  const auto ten = query("SELECT $10, $9, $8, $7, $6, $5, $4, $3, $2, $1"_sql, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}).front();
  for (std::size_t column = 0; column < 10; ++column)
    EXPECT_EQ(ten.integer(column), 10 - static_cast<std::int64_t>(column));
}

TEST_P(ValuesOf, WhatIsReckonedHasTheSameTypeOnBoth) {
  for (const int amount : {1, 2, 4})
    execute("INSERT INTO thing (id, amount) VALUES ($1, $2)"_sql, {std::to_string(amount), amount});
  const auto row =
      query(
          "SELECT count(*), sum(amount), avg(amount), amount_is_two, CAST(sum(amount) AS DOUBLE PRECISION) / 2,"
          " count(*) FILTER (WHERE amount > 1), CAST($1 AS TEXT) IS NULL, max(amount) = 4"
          " FROM thing, (SELECT 2 = 2 AS amount_is_two) x GROUP BY amount_is_two"_sql,
          {nullptr})
          .front();
  EXPECT_EQ(row.integer(0), 3);
  EXPECT_EQ(row.integer(1), 7);
  EXPECT_DOUBLE_EQ(row.real(2), 7.0 / 3);
  EXPECT_TRUE(row.truth(3));
  EXPECT_EQ(row.real(4), 3.5);
  EXPECT_EQ(row.integer(5), 2);
  EXPECT_TRUE(row.truth(6));
  EXPECT_TRUE(row.truth(7));
}

TEST_P(ValuesOf, TextsSortByTheirBytes) {
  const std::vector<std::string> sorted = {"",    " ",   "-a", "10", "9", "A", "Z",      "a",
                                           "a b", "a-b", "aa", "z",  "É", "é", "\uffee", "🦊"};
  for (const auto& text : std::views::reverse(sorted)) execute("INSERT INTO shelf (id) VALUES ($1)"_sql, {text});
  std::vector<std::string> found;
  for (const auto& row : query("SELECT id FROM shelf ORDER BY id"_sql, {})) found.emplace_back(row.text(0));
  EXPECT_EQ(found, sorted);
  EXPECT_EQ(query("SELECT id FROM shelf WHERE id LIKE 'A%'"_sql, {}).size(), 1U);
}

TEST_P(ValuesOf, WhatOneEngineCouldNotKeepBothRefuse) {
  for (const auto& text :
       {"a\0b"s, "\0"s, "\xff"s, "\xc3"s, "\xc0\x80"s, "\xed\xa0\x80"s, "\xf4\x90\x80\x80"s, "x\x80"s}) {
    const auto error = error_of("INSERT INTO shelf (id, note) VALUES ($1, $2)"_sql, {"a", text});
    EXPECT_NE(std::string(error.what()).find("parameter $2"), std::string::npos);
  }
  error_of("INSERT INTO thing (id, weight) VALUES ($1, $2)"_sql, {"a", std::nan("")});
  EXPECT_THROW(database_->read({"\xff", "viewer"}, [](Snapshot&) { return 0; }), Error);
  EXPECT_THROW(database_->read({"partnership", "a\0b"s}, [](Snapshot&) { return 0; }), Error);
  EXPECT_EQ(query("SELECT id FROM shelf"_sql, {}).size(), 0U);
}

TEST_P(ValuesOf, ATypeThatDoesNotBelongIsRefused) {
  error_of("INSERT INTO thing (id, amount) VALUES ($1, $2)"_sql, {"a", "many"});
  error_of("INSERT INTO thing (id, bytes) VALUES ($1, $2)"_sql, {"a", "text"});
  error_of("INSERT INTO thing (id, weight) VALUES ($1, $2)"_sql, {"a", "heavy"});
  EXPECT_EQ(count_things(), 0);
}

TEST_P(ValuesOf, RowsRefuseTheWrongQuestion) {
  const auto row = query("SELECT 1, CAST($1 AS TEXT)"_sql, {nullptr}).front();
  EXPECT_DEATH(static_cast<void>(row.text(0)), "broken promise");
  EXPECT_DEATH(static_cast<void>(row.text(1)), "broken promise");
  EXPECT_DEATH(static_cast<void>(row.integer(2)), "broken promise");
}

}  // namespace
}  // namespace waymark::sql
