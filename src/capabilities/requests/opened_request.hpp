#pragma once
// A request with what the pages of whoever is asked need besides.
#include "capabilities/requests/request_store.hpp"
#include "core/web/visit.hpp"

namespace waymark::requests {

struct OpenedRequest {
  WholeRequest whole;
  std::vector<core::Record> own;  // of whoever received it: may be about the person
  std::string who_asks;
  std::string asker;  // the agency's name: "… will read exactly this"

  const Request& request() const { return whole.request; }
};
// The one that the address names; nothing where the viewer may not see it.
std::optional<OpenedRequest> open_request(core::web::Visit& visit);
void note_what_is_shown(core::web::Visit& visit, const OpenedRequest& opened);

// The hidden field with the version that a form was shown with, and what came back in it: 0, which nothing received
// has, for what is not a version.
html::Html version_field(const OpenedRequest& opened);
std::int64_t version_typed(const http::Fields& form);

}  // namespace waymark::requests
