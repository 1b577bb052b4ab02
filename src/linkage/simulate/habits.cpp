#include "linkage/simulate/habits.hpp"

namespace waymark::linkage::simulate {

Identity written_by(const Habit& habit, const Life& life, base::Date day, Dice dice, const Life* child) {
  constexpr int kLongestRegistered = 6 * 365;
  const int registered = dice.between(200, kLongestRegistered);
  const bool as_then = dice.chance(habit.as_registered);
  Identity truth = as_of(life, as_then ? days_after(day, -registered) : day);
  if (dice.chance(habit.as_called)) truth.forenames = life.called;
  const bool by_child = child != nullptr && dice.chance(habit.childs_surname);
  if (by_child) truth.surname = surname_on(*child, day);
  if (by_child) truth.former_surnames.clear();
  Identity written = as_written(truth, dice, habit.slips);
  if (!dice.chance(habit.slips.former_surname_known)) written.former_surnames.clear();
  if (dice.chance(habit.first_name_only) && !written.forenames.empty()) written.surname.clear();
  if (!dice.chance(habit.nhs_number)) written.nhs_number.clear();
  return written;
}

}  // namespace waymark::linkage::simulate
