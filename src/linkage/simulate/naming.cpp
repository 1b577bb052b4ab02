#include "linkage/simulate/naming.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string_view>
#include <utility>

#include "linkage/simulate/names.hpp"

namespace waymark::linkage::simulate {
namespace {

using Names = std::span<const std::string_view>;

struct Decades {
  int until;  // year of birth, not included
  std::array<std::string_view, 16> women;
  std::array<std::string_view, 16> men;
};

constexpr std::array<Decades, 5> kBritish{{
    {1950,
     {"Margaret", "Jean", "Dorothy", "Joan", "Sheila", "Barbara", "Doreen", "Maureen", "Patricia", "Brenda", "Joyce",
      "Pamela", "Beryl", "Audrey", "Shirley", "Eileen"},
     {"John", "Ronald", "Kenneth", "Raymond", "Dennis", "Derek", "Roy", "Peter", "Brian", "Alan", "Norman", "Gordon",
      "Stanley", "Leonard", "Maurice", "Terence"}},
    {1970,
     {"Susan", "Linda", "Christine", "Carol", "Jacqueline", "Janet", "Julie", "Karen", "Deborah", "Tracey", "Elaine",
      "Sandra", "Diane", "Lesley", "Alison", "Wendy"},
     {"David", "Stephen", "Michael", "Paul", "Kevin", "Gary", "Ian", "Keith", "Graham", "Nigel", "Trevor", "Barry",
      "Malcolm", "Colin", "Neil", "Clive"}},
    {1985,
     {"Sarah", "Claire", "Nicola", "Emma", "Lisa", "Joanne", "Michelle", "Samantha", "Rachel", "Louise", "Kelly",
      "Rebecca", "Victoria", "Gemma", "Leanne", "Stacey"},
     {"Darren", "Lee", "Jason", "Simon", "Wayne", "Craig", "Stuart", "Dean", "Andrew", "Mark", "Gareth", "Martin",
      "Matthew", "Carl", "Shaun", "Richard"}},
    {2000,
     {"Laura", "Jessica", "Lauren", "Charlotte", "Hannah", "Amy", "Chloe", "Sophie", "Danielle", "Kirsty", "Natalie",
      "Jade", "Bethany", "Megan", "Elizabeth", "Siân"},
     {"James", "Daniel", "Ryan", "Adam", "Luke", "Jamie", "Ashley", "Liam", "Thomas", "Aaron", "Kieran", "Callum",
      "Jordan", "Connor", "Scott", "Rhys"}},
    {3000,
     {"Emily", "Olivia", "Ellie", "Grace", "Mia", "Ruby", "Lily", "Ava", "Isla", "Evie", "Poppy", "Freya", "Daisy",
      "Amelia", "Millie", "Erin"},
     {"Jack", "Harry", "Alfie", "Charlie", "Oscar", "Archie", "Riley", "Tyler", "Jayden", "Noah", "Leo", "Finley",
      "Ethan", "Freddie", "Logan", "Mason"}},
}};

struct Lists {
  std::array<std::string_view, 12> women;
  std::array<std::string_view, 12> men;
};

// In the order of `Origin`, from the second on.
constexpr std::array<Lists, 5> kOthers{{
    {{"Fatima", "Aisha", "Nasreen", "Rukhsana", "Shabana", "Zainab", "Khadija", "Maryam", "Saima", "Ayesha", "Farzana",
      "Rubina"},
     {"Mohammed", "Muhammad", "Ahmed", "Ali", "Hassan", "Hussain", "Imran", "Tariq", "Bilal", "Usman", "Yusuf",
      "Kamran"}},
    {{"Harpreet", "Simran", "Jaspreet", "Manjit", "Gurpreet", "Kiran", "Sukhdeep", "Navdeep", "Parminder", "Rajinder",
      "Amrit", "Baljit"},
     {"Gurpreet", "Jaspal", "Harjit", "Manpreet", "Sukhvinder", "Amrit", "Kuldeep", "Ranjit", "Balbir", "Satnam",
      "Inderjit", "Kulwant"}},
    {{"Blessing", "Mercy", "Ngozi", "Chiamaka", "Folake", "Abena", "Adaeze", "Comfort", "Yetunde", "Amara", "Ifeoma",
      "Esther"},
     {"Chinedu", "Emeka", "Kwame", "Tunde", "Kofi", "Emmanuel", "Samuel", "Femi", "Ifeanyi", "Olumide", "Kelechi",
      "Joseph"}},
    {{"Katarzyna", "Ewa", "Agnieszka", "Magdalena", "Olena", "Ioana", "Elena", "Tereza", "Rasa", "Monika", "Natalia",
      "Oksana"},
     {"Piotr", "Andrzej", "Łukasz", "Tomasz", "Dmytro", "Ion", "Mihai", "Andrei", "Jonas", "Marek", "Pavel", "Ivan"}},
    {{"Mei", "Xin", "Thi", "Lan", "Yan", "Hui", "Linh", "Jing", "Ling", "Hoa", "Fen", "Xiu"},
     {"Wei", "Jun", "Minh", "Hai", "Ming", "Long", "Tuan", "Feng", "Duc", "Hung", "Jian", "Tao"}},
}};

Names forenames_of(Origin origin, bool female, int birth_year) {
  if (origin == Origin::british) {
    const auto* decade =
        std::find_if(kBritish.begin(), kBritish.end() - 1, [&](const Decades& one) { return birth_year < one.until; });
    return female ? Names(decade->women) : Names(decade->men);
  }
  const auto& lists = kOthers.at(static_cast<std::size_t>(origin) - 1);
  return female ? Names(lists.women) : Names(lists.men);
}

std::string_view one_of(Dice& dice, Names names) { return names[dice.below(names.size())]; }

std::string joined(Dice& dice, Names firsts, Names lasts) {
  std::string name(one_of(dice, firsts));
  name += one_of(dice, lasts);
  return name;
}

FamilyName south_asian(Dice& dice) {
  constexpr std::array<std::string_view, 10> kFirst{"Rah", "Kar", "Mal", "Qur", "Zah",
                                                    "Ans", "Bas", "Mir", "Far", "Jal"};
  constexpr std::array<std::string_view, 10> kLast{"man",  "imi", "ikar", "eshan", "oori",
                                                   "arid", "hir", "zada", "nawi",  "uddin"};
  constexpr std::array<std::string_view, 3> kOfWomen{"Begum", "Bibi", "Khatun"};
  const auto family = joined(dice, kFirst, kLast);
  return {dice.chance(0.4) ? std::string(one_of(dice, kOfWomen)) : family, family};
}

FamilyName punjabi(Dice& dice) {
  constexpr std::array<std::string_view, 8> kFirst{"Dhar", "Grew", "Sand", "Brah", "Ghil", "Sidh", "Mang", "Bhul"};
  constexpr std::array<std::string_view, 8> kLast{"iwan", "ala", "hara", "anda", "oni", "umar", "era", "oth"};
  if (dice.chance(0.6)) return {"Kaur", "Singh"};
  const auto clan = joined(dice, kFirst, kLast);
  return {clan, clan};
}

FamilyName west_african(Dice& dice) {
  constexpr std::array<std::string_view, 10> kFirst{"Ade",  "Olu",  "Oko", "Nwa", "Mens",
                                                    "Asan", "Boat", "Eze", "Aki", "Oba"};
  constexpr std::array<std::string_view, 10> kLast{"yori",  "walu",  "rimo", "foru",  "saho",
                                                   "mbeke", "tenga", "kwu",  "ntori", "ladu"};
  const auto name = joined(dice, kFirst, kLast);
  return {name, name};
}

FamilyName east_european(Dice& dice) {
  constexpr std::array<std::string_view, 10> kFirst{"Kowar", "Nowin", "Wisel", "Zielar", "Wozan",
                                                    "Mazel", "Petar", "Iona",  "Popar",  "Kazel"};
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kLast{
      {{"ska", "ski"}, {"cka", "cki"}, {"escu", "escu"}, {"enko", "enko"}, {"ova", "ov"}}};
  const std::string first(one_of(dice, kFirst));
  const auto& [women, men] = kLast.at(dice.below(kLast.size()));
  return {first + std::string(women), first + std::string(men)};
}

FamilyName east_asian(Dice& dice) {
  constexpr std::array<std::string_view, 8> kFirst{"Ng", "Tr", "L", "Ph", "Ch", "W", "Zh", "H"};
  constexpr std::array<std::string_view, 8> kLast{"uyan", "ain", "ama", "eng", "ang", "ung", "uo", "aio"};
  const auto name = joined(dice, kFirst, kLast);
  return {name, name};
}

FamilyName british(Dice& dice) {
  auto name = surname(dice);
  if (dice.chance(0.03)) name += '-' + surname(dice);
  return {name, name};
}

}  // namespace

Origin some_origin(Dice& dice) {
  constexpr std::array<std::pair<Origin, double>, 5> kShares{{{Origin::south_asian_muslim, 0.05},
                                                              {Origin::punjabi, 0.03},
                                                              {Origin::west_african, 0.09},
                                                              {Origin::east_european, 0.08},
                                                              {Origin::east_asian, 0.02}}};
  double drawn = dice.fraction();
  for (const auto& [origin, share] : kShares)
    if ((drawn -= share) < 0) return origin;
  return Origin::british;
}

std::string forename(Dice& dice, Origin origin, bool female, int birth_year) {
  constexpr double kSkew = 1.3;
  const auto names = forenames_of(origin, female, birth_year);
  const auto rank = static_cast<std::size_t>(std::pow(dice.fraction(), kSkew) * static_cast<double>(names.size()));
  return std::string(names[std::min(rank, names.size() - 1)]);
}

FamilyName family_name(Dice& dice, Origin origin) {
  switch (origin) {
    case Origin::south_asian_muslim:
      return south_asian(dice);
    case Origin::punjabi:
      return punjabi(dice);
    case Origin::west_african:
      return west_african(dice);
    case Origin::east_european:
      return east_european(dice);
    case Origin::east_asian:
      return east_asian(dice);
    case Origin::british:
      break;
  }
  return british(dice);
}

std::string short_form(const std::string& forename) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kForms{{{"Elizabeth", "Liz"},
                                                                                  {"Margaret", "Maggie"},
                                                                                  {"Patricia", "Pat"},
                                                                                  {"Susan", "Sue"},
                                                                                  {"Deborah", "Debbie"},
                                                                                  {"Samantha", "Sam"},
                                                                                  {"Rebecca", "Becky"},
                                                                                  {"Victoria", "Vicky"},
                                                                                  {"Jessica", "Jess"},
                                                                                  {"Danielle", "Dani"},
                                                                                  {"Katarzyna", "Kasia"},
                                                                                  {"Michael", "Mick"},
                                                                                  {"Stephen", "Steve"},
                                                                                  {"Andrew", "Andy"},
                                                                                  {"Thomas", "Tom"},
                                                                                  {"Kenneth", "Ken"}}};
  const auto* found =
      std::find_if(kForms.begin(), kForms.end(), [&](const auto& form) { return form.first == forename; });
  return found == kForms.end() ? forename : std::string(found->second);
}

}  // namespace waymark::linkage::simulate
