#pragma once
// Who to be in the demonstration: a card for each member of the cast.
#include <string>
#include <vector>

#include "platform/html/html.hpp"

namespace waymark::html::parts {

struct PersonaCard {
  std::string name{};
  std::string part{};  // job and agency
  std::string about{};
  Html action{};  // a form with one button, whose name says who
};

struct PersonaCards {
  std::vector<PersonaCard> cards{};
  int heading_level = 2;
};
Html render(const PersonaCards& personas);

}  // namespace waymark::html::parts
