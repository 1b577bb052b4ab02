#pragma once
// What was typed in a form that came to nothing, once more on the page that says so: nobody types anything twice.
#include "core/web/route.hpp"

namespace waymark::app {

// What the page may show to whoever sent the form. It goes back to the browser that it came from a moment ago, and
// nowhere else: no session is needed for it.
struct GivenBack {
  http::Fields words;  // nothing where nobody typed a word
  html::Html again;    // a button that sends the form once more as it was; may be empty
};

// Nothing of a form that may hold a password, of what a script saves (its page still has it), and of one that was not
// sent from a page of ours: another site could put its own words on our page. `route`: nullptr for an address that
// leads nowhere.
GivenBack given_back(const http::Request& request, const core::web::Route* route);

// The words under what is to be said of them; nothing where there are none.
html::Html words_view(const http::Fields& words, std::string_view what_to_do);

}  // namespace waymark::app
