#pragma once
// One made-up human being with what changed in the course of a life: surnames, homes, telephone numbers.
#include <string>
#include <utility>
#include <vector>

#include "linkage/person.hpp"
#include "linkage/simulate/naming.hpp"

namespace waymark::linkage::simulate {

// Held from that day until the next one's.
template <class T>
struct Since {
  base::Date from;
  T value;
};

struct Life {
  Origin origin = Origin::british;
  FamilyName family;  // by birth
  Sex sex = Sex::unknown;
  base::Date born;
  std::string forenames;
  std::string called;                        // by friends
  std::vector<Since<std::string>> surnames;  // the earliest first, as all that follow
  std::vector<Since<Address>> homes;
  std::vector<Since<std::string>> phones;  // none for a child without one
  std::string email;
  std::string nhs_number;
  std::string school;  // of a child
};

// Somebody between so many years old on that day, with a name and nothing else yet. `family` where it is known.
struct Wanted {
  Sex sex = Sex::unknown;  // unknown: any
  int youngest = 0;
  int oldest = 0;
};
Life born(Dice& dice, const Wanted& wanted, base::Date today, Origin origin);
// The same with that day of birth.
Life born_on(Dice& dice, Sex sex, base::Date day, Origin origin);

bool is_woman(const Life& life);
int age_on(const Life& life, base::Date day);
std::string forename_of(const Life& life);  // the first

// Moves, renames and changes of number are told in the order in which they happened: each is the latest so far.
void move(Life& life, const Address& home, base::Date from);
void rename(Life& life, const std::string& surname, base::Date from);
void change_phone(Life& life, const std::string& phone, base::Date from);

// What held on that day; of a day before everything, what came first.
const std::string& surname_on(const Life& life, base::Date day);
// What one would truly write down about somebody on that day: surnames of earlier are former ones.
Identity as_of(const Life& life, base::Date day);

base::Date days_after(base::Date day, int days);
// Some day from `first` to `last`, both included.
base::Date some_day(Dice& dice, base::Date first, base::Date last);

}  // namespace waymark::linkage::simulate
