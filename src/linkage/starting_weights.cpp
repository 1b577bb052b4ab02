// The values to start with for British data. The column `same` follows the weights that the Ministry of
// Justice's person matching service publishes (full name 17.1 bits, swapped −3.1 of that, through an alias
// −5.6; birth date 13.9, else −8.6; NHS and police numbers ±20 and −14), divided between our finer levels.
// Two things are ours: sector and district weigh little, because the prior is that of a local index in
// which one person in fifty shares a sector; and the household columns, estimated (unverified) from how
// often people of one home share each thing. All are pseudo-counts in spirit: training moves them.
#include "linkage/weights.hpp"

namespace waymark::linkage {
namespace {

using Table = std::vector<LevelWeight>;

constexpr LevelWeight kUnknown{"unknown", {}};

// A twin practically never has the same forename; a relative sometimes (father and son), whatever its
// rarity: so the rarer the name, the likelier a namesake is family.
constexpr LevelWeight same_forename(std::string_view text, double bits) {
  return {text, {bits, bits - 16.6, bits - 6.0, 0.0}};
}

// Family shares a surname almost as surely as one person does with himself.
constexpr LevelWeight same_surname(std::string_view text, double bits) {
  return {text, {bits, bits, bits - 0.4, bits - 1.8}};
}

Table forename() {
  return {kUnknown,
          same_forename("same", 7.0),
          same_forename("same, a very common one", 5.8),
          same_forename("same, a common one", 6.6),
          same_forename("same, a fairly common one", 8.0),
          same_forename("same, a rare one", 10.0),
          same_forename("same, a very rare one", 12.0),
          {"another form of the same name", {5.0, -2.0, 0.5, 0.0}},
          {"spelt almost the same", {5.0, 1.2, 1.5, 0.0}},
          {"spelt much the same", {2.5, 1.5, 1.0, 0.0}},
          {"one is the initial of the other", {3.5, 0.5, 0.5, 0.0}},
          {"one is a further forename of the other", {4.0, 0.0, 2.0, 0.0}},
          {"sounds the same", {2.0, 1.0, 0.5, 0.0}},
          {"a little alike", {-1.5, 0.5, 0.3, 0.0}},
          {"differs", {-5.5, 0.0, 0.0, 0.0}}};
}

Table middle_names() {
  return {kUnknown,
          {"one the same", {4.5, 0.5, 2.0, 0.0}},
          {"alike, or an initial", {2.0, 0.2, 0.5, 0.0}},
          {"differ", {-2.0, 0.0, 0.0, 0.0}}};
}

Table surname() {
  return {kUnknown,
          same_surname("same", 10.1),
          same_surname("same, a very common one", 6.3),
          same_surname("same, a common one", 8.0),
          same_surname("same, a fairly common one", 9.8),
          same_surname("same, a rare one", 12.3),
          same_surname("same, a very rare one", 14.0),
          {"same as a former one", {8.0, 7.0, 6.5, 4.0}},
          {"one part of a double name", {6.0, 3.0, 6.0, 4.0}},
          {"spelt almost the same", {5.5, 5.5, 5.0, 3.5}},
          {"spelt much the same", {3.0, 3.0, 2.5, 1.5}},
          {"sounds the same", {2.0, 2.0, 1.5, 1.0}},
          {"differs, and name changes are known", {-2.2, -2.5, -1.5, -0.4}},
          {"differs", {-3.2, -3.2, -1.7, -0.4}}};
}

Table arrangement() {
  return {kUnknown,
          {"as written", {}},
          {"the same words in other columns", {-1.0, -1.0, -1.0, -1.0}},
          {"forename and surname swapped", {-3.1, -3.1, -3.1, -3.1}},
          {"through an alias", {-5.6, -5.6, -5.6, -5.6}}};
}

// Brothers and sisters cannot be born on one day nor within some months of each other; twins are.
Table birth_date() {
  return {kUnknown,
          {"same", {13.9, 13.9, -9.0, 0.0}},
          {"same, 1 January", {8.0, 8.0, 1.5, 1.0}},
          {"day and month swapped", {7.5, 7.5, -5.0, 0.0}},
          {"two digits swapped", {4.0, 4.0, 0.0, 0.0}},
          {"same day of another year, one or ten apart", {3.5, 3.5, 0.0, 0.0}},
          {"one digit differs", {3.3, 3.6, 0.0, 0.0}},
          {"same year and month, another day", {1.5, 2.0, -4.0, 0.5}},
          {"same year, another day", {-2.0, -4.0, -1.0, 1.0}},
          {"year and month the same, day not known", {8.5, 8.9, -4.0, 0.5}},
          {"day and month the same, year not known", {8.3, 8.3, -1.0, 0.0}},
          {"year the same, the rest not known", {5.0, 5.3, -2.0, 1.5}},
          {"fits the stated age", {2.5, 2.5, -1.0, 1.0}},
          {"fits the stated age, which is wide", {1.0, 1.0, -0.5, 0.5}},
          {"up to three years outside the stated age", {-1.0, -1.0, 0.0, 0.5}},
          {"up to five years apart", {-5.0, -7.0, 0.8, 1.0}},
          {"differs", {-8.6, -8.6, 0.0, -0.3}}};
}

Table sex() { return {kUnknown, {"same", {0.9, 0.3, 0.0, -0.8}}, {"differs", {-2.0, -0.5, 0.0, 0.5}}}; }

struct PlaceRow {
  std::array<std::string_view, kGapCount> texts;
  Evidence bits;
};

// Both what agrees and what differs says less the more years lie between the two dates.
void add_faded(Table& table, const PlaceRow& row) {
  constexpr std::array<double, kGapCount> kWeightLeft{1.0, 0.75, 0.5};
  for (std::size_t gap = 0; gap < kGapCount; ++gap) {
    const double left = kWeightLeft[gap];
    const Evidence& bits = row.bits;
    table.push_back(
        {row.texts[gap], {bits.same * left, bits.twin * left, bits.relative * left, bits.housemate * left}});
  }
}

Table address() {
  static constexpr std::array<PlaceRow, kPlaceCount> kRows{
      PlaceRow{{"same home", "same home, some years apart", "same home, long apart"}, {15.0, 15.3, 14.7, 15.9}},
      {{"same postcode", "same postcode, some years apart", "same postcode, long apart"}, {11.0, 11.3, 10.7, 11.5}},
      {{"same postcode, another house", "same postcode, another house, some years apart",
        "same postcode, another house, long apart"},
       {6.5, 6.5, 5.0, 3.0}},
      {{"same address, of many people", "same address, of many people, some years apart",
        "same address, of many people, long apart"},
       {4.0, 4.0, 4.0, 4.0}},
      {{"same postcode sector", "same postcode sector, some years apart", "same postcode sector, long apart"},
       {2.5, 2.5, 2.0, 0.0}},
      {{"same postcode district", "same postcode district, some years apart", "same postcode district, long apart"},
       {1.0, 1.0, 1.0, 0.0}},
      {{"somewhere else", "somewhere else, some years apart", "somewhere else, long apart"}, {-1.5, -1.5, -0.8, -4.0}}};
  Table table{kUnknown};
  for (const PlaceRow& row : kRows) add_faded(table, row);
  return table;
}

Table phone() {
  return {kUnknown,
          {"same", {13.0, 13.0, 12.0, 12.5}},
          {"same, one of many people", {4.0, 4.0, 4.0, 4.0}},
          {"last six digits the same", {6.0, 6.0, 5.0, 5.0}},
          {"differs", {-1.1, -0.5, -0.3, -0.3}}};
}

Table email() {
  return {kUnknown,
          {"same", {15.0, 11.0, 11.0, 11.0}},
          {"same before the @", {8.0, 4.0, 5.0, 4.0}},
          {"differs", {-0.8, -0.1, -0.1, -0.1}}};
}

// People of one home do get each other's number, by a slip in the list of patients.
Table nhs_number() {
  return {kUnknown,
          {"same and valid", {20.0, 11.0, 9.0, 7.0}},
          {"same and valid, but name or birth date contradict", {11.0, 3.0, 2.0, 0.0}},
          {"all but one digit the same", {9.0, 7.0, 3.0, 1.0}},
          {"both valid and different", {-14.0, 0.0, 0.0, 0.0}}};
}

Table other_number() {
  return {kUnknown,
          {"same", {20.0, 9.0, 8.0, 7.0}},
          {"differs", {-2.0, 0.0, 0.0, 0.0}},
          {"differs, and a person has only one", {-14.0, 0.0, 0.0, 0.0}}};
}

}  // namespace

const Weights& starting_weights() {
  static const Weights weights({forename(), middle_names(), surname(), arrangement(), birth_date(), sex(), address(),
                                phone(), email(), nhs_number(), other_number()},
                               HouseholdMix{});
  return weights;
}

}  // namespace waymark::linkage
