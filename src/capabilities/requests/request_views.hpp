#pragma once
// The parts of the page of one request that both sides have, and those of whoever received it.
#include "capabilities/requests/opened_request.hpp"

namespace waymark::requests {

// Whatever was said, the oldest first, under the name by which the viewer knows who said it; with what stays with our
// own agency. Nothing where nobody said anything.
html::Html everything_said(const OpenedRequest& opened, const pack::Pack& pack);
html::Html what_was_asked(const OpenedRequest& opened, const pack::Pack& pack);
html::Html person_as_disclosed(const OpenedRequest& opened, const pack::Pack& pack);
// With links; where none was found, how to look on.
html::Html own_records_view(const OpenedRequest& opened, const pack::Pack& pack);

}  // namespace waymark::requests
