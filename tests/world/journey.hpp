#pragma once
// The journey of the demonstration, form by form: somebody records what Marigold told her.
#include <string>

#include "world/browser.hpp"

namespace waymark::world {

struct WrittenName {
  std::string forenames = "Marigold";
  std::string surname = "Testerly";
  std::string former_surname = "Placeholder";
  bool day_and_month_swapped = false;
};

// From the start button to the page of the recorded contact, whose address is then `browser.where()`.
void record_contact(Browser& browser, World& world, const WrittenName& name = {});

}  // namespace waymark::world
