#pragma once
// What a made-up professional types into the forms of the product. Pure.
#include <string>
#include <vector>

#include "app/demo_rates.hpp"
#include "linkage/simulate/stories.hpp"
#include "pack/pack.hpp"
#include "platform/http/message.hpp"

namespace waymark::app {

// One occasion of a story, for whoever writes it down.
struct Occasion {
  const linkage::simulate::Story& story;
  const linkage::simulate::Telling& telling;
  std::vector<linkage::Identity> written;  // of each of the telling's people, in their order
};

// The form of a contact. `support`: the service and the person spoke. `dice` for what no story says.
http::Fields contact_form(const Occasion& occasion, bool support, const pack::Pack& pack,
                          linkage::simulate::Dice& dice);

// The same with “No” where it was said that calls, messages or letters are safe.
http::Fields without_safe_phone(const http::Fields& form);

// The answers of an instrument that come to so many.
http::Fields questions_form(const pack::Instrument& instrument, const linkage::simulate::Assessed& assessed,
                            linkage::simulate::Dice& dice);

}  // namespace waymark::app
