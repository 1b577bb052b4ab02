#include "core/name_index.hpp"

#include <gmock/gmock.h>

#include "platform/base/randomness.hpp"

namespace waymark::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class NameIndexed : public testing::Test {
 protected:
  RecordId id() { return RecordId::random(randomness, "record"); }

  static IndexedRecord record(const RecordId& id, const std::string& forenames, const std::string& surname,
                              int born = 1990) {
    Identity identity;
    identity.forenames = forenames;
    identity.surname = surname;
    identity.birth_date.year = born;
    return {id, {}, folded_birth(identity.birth_date), crypto::WipedText(folded_text(identity, {}))};
  }

  void add(IndexedRecord one, std::vector<RecordId> gone = {}) {
    std::vector<IndexedRecord> records;
    records.push_back(std::move(one));
    index.replace(std::move(gone), std::move(records));
  }

  std::vector<RecordId> found(const std::string& word) const {
    return index
        .candidates([&](const Folded& held) {
          return held.names.find(word) == std::string_view::npos ? Likely::no : Likely::yes;
        })
        .likely;
  }

  base::SeededRandomness randomness{1};
  NameIndex index;
};

TEST_F(NameIndexed, GivesIdsInTheOrderOfNamesAndBirthDates) {
  const auto zebra = id();
  const auto younger = id();
  const auto older = id();
  const auto longer = id();
  std::vector<IndexedRecord> records;
  records.push_back(record(zebra, "Ann", "Zebra"));
  records.push_back(record(younger, "Ann", "Able", 1995));
  index.replace({}, std::move(records));
  add(record(longer, "Ann", "Able Sample"));
  add(record(older, "Ann", "Able", 1950));
  EXPECT_THAT(found("ann"), ElementsAre(older, younger, longer, zebra));
}

TEST_F(NameIndexed, KeepsThoseThatAreNearlyItApart) {
  const auto yes = id();
  const auto nearly = id();
  add(record(nearly, "Joanne", "Able"));
  add(record(yes, "Ann", "Zebra"));
  const auto candidates = index.candidates([](const Folded& held) {
    return held.names.find("\tann") == std::string_view::npos ? Likely::nearly : Likely::yes;
  });
  EXPECT_THAT(candidates.likely, ElementsAre(yes));
  EXPECT_THAT(candidates.nearly, ElementsAre(nearly));
}

TEST_F(NameIndexed, WhatChangedIsFoundByWhatItSaysNow) {
  const auto changed = id();
  const auto other = id();
  add(record(changed, "Marigold", "Placeholder"));
  add(record(other, "Barnaby", "Testerly"));
  add(record(changed, "Marigold", "Testerly"), {changed});
  EXPECT_THAT(found("placeholder"), IsEmpty());
  EXPECT_THAT(found("testerly"), ElementsAre(other, changed)) << "Barnaby, then Marigold";
  index.replace({changed, id()}, {});
  EXPECT_THAT(found("testerly"), ElementsAre(other));
  EXPECT_EQ(index.size(), 1U);
}

TEST_F(NameIndexed, KnowsWhatItCosts) {
  std::vector<IndexedRecord> records;
  std::vector<RecordId> ids;
  constexpr std::size_t kMany = 1000;
  records.reserve(kMany);
  for (std::size_t i = 0; i < kMany; ++i) {
    ids.push_back(id());
    records.push_back(record(ids.back(), "Marigold Anne-Marie", "Testerly Placeholder"));
  }
  index.replace({}, std::move(records));
  EXPECT_LE(index.bytes(), kMany * 300) << "a county's 300,000 records in less than the budget";
  const auto full = index.bytes();
  index.replace(ids, {});
  EXPECT_LT(index.bytes(), full);
  EXPECT_EQ(index.size(), 0U);
}

}  // namespace
}  // namespace waymark::core
