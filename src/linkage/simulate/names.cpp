#include "linkage/simulate/names.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace waymark::linkage::simulate {
namespace {

constexpr std::array<std::string_view, 64> kWomen{
    "Sarah",    "Margaret", "Susan",  "Emma",     "Elizabeth", "Patricia",  "Laura",    "Rebecca",
    "Emily",    "Jessica",  "Fatima", "Aisha",    "Charlotte", "Hannah",    "Karen",    "Helen",
    "Claire",   "Nicola",   "Amy",    "Lauren",   "Chloe",     "Catherine", "Maria",    "Victoria",
    "Jennifer", "Olivia",   "Zainab", "Priya",    "Anna",      "Katarzyna", "Siân",     "Megan",
    "Bethany",  "Lucy",     "Alice",  "Grace",    "Ella",      "Ellie",     "Samantha", "Stephanie",
    "Natalie",  "Danielle", "Gemma",  "Kelly",    "Abigail",   "Eleanor",   "Georgina", "Maryam",
    "Khadija",  "Ewa",      "Olena",  "Mercy",    "Blessing",  "Chiamaka",  "Ngozi",    "Thi",
    "Mei",      "Xin",      "Simran", "Harpreet", "Ayesha",    "Nasreen",   "Rukhsana", "Tereza"};
constexpr std::array<std::string_view, 64> kMen{
    "Mohammed", "David",   "James",   "John",   "Michael",     "Paul",      "Robert",  "Daniel",
    "Thomas",   "Matthew", "Andrew",  "Jack",   "Christopher", "Joshua",    "Stephen", "Mark",
    "Richard",  "Peter",   "William", "Samuel", "Muhammad",    "Ahmed",     "Ali",     "Hassan",
    "Hussain",  "Ibrahim", "Yusuf",   "Omar",   "Benjamin",    "Adam",      "Luke",    "Ryan",
    "Jamie",    "Lewis",   "Harry",   "Oliver", "Charlie",     "Alexander", "Edward",  "Jonathan",
    "Nicholas", "Anthony", "Simon",   "Kevin",  "Piotr",       "Andrzej",   "Łukasz",  "Ivan",
    "Dmytro",   "Chinedu", "Emeka",   "Kwame",  "Tunde",       "Arjun",     "Rahul",   "Gurpreet",
    "Jaspal",   "Minh",    "Wei",     "Jun",    "Hayden",      "Jayden",    "Kayden",  "Brayden"};

// A rank below `many`; the greater the skew, the oftener a low one. The first has a share of many^(−1/skew).
std::size_t rank(Dice& dice, std::size_t many, double skew) {
  const double drawn = std::pow(dice.fraction(), skew) * static_cast<double>(many);
  return std::min(static_cast<std::size_t>(drawn), many - 1);
}

std::string syllables(std::uint64_t number) {
  constexpr std::array<std::string_view, 32> kFirst{"Tarn", "Bel",  "Crow", "Hal",   "Wex",  "Ald",  "Bram", "Cald",
                                                    "Dun",  "Elm",  "Fen",  "Garth", "Har",  "Ing",  "Kes",  "Lang",
                                                    "Mar",  "Nor",  "Oak",  "Pen",   "Quin", "Rath", "Sed",  "Thorn",
                                                    "Ul",   "Vann", "Whit", "Yar",   "Zel",  "Os",   "Bur",  "Cob"};
  constexpr std::array<std::string_view, 8> kMiddle{"", "", "", "er", "in", "ol", "a", "en"};
  constexpr std::array<std::string_view, 32> kLast{"wick",  "more",  "ley", "ton",   "by",    "ford", "son",  "worth",
                                                   "field", "dale",  "ham", "stead", "combe", "well", "gate", "mann",
                                                   "low",   "ridge", "sey", "shaw",  "ow",    "ani",  "ova",  "escu",
                                                   "ska",   "oye",   "ito", "ez",    "ard",   "ling", "kin",  "ell"};
  std::string name(kFirst[number % 32]);
  name += kMiddle[number / 32 % 8];
  name += kLast[number / 256 % 32];
  return name;
}

}  // namespace

std::string forename(Dice& dice, bool female) {
  const auto& names = female ? kWomen : kMen;
  return std::string(names[rank(dice, names.size(), 1.25)]);
}

std::string surname(Dice& dice) {
  constexpr std::uint64_t kSpread = 5'209;  // odd: neighbouring ranks get unlike names
  return syllables(rank(dice, 8'192, 2.0) * kSpread % 8'192);
}

}  // namespace waymark::linkage::simulate
