#include "linkage/person.hpp"

namespace waymark::linkage {

YearSpan born_for_age(int youngest, int oldest, base::Date stated_on) {
  const int year = static_cast<int>(stated_on.year());
  return {year - oldest - 1, year - youngest};  // the birthday of that year may be still to come
}

}  // namespace waymark::linkage
