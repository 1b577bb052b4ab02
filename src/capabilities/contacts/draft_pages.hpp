#pragma once
#include "capabilities/contacts/reading.hpp"
#include "core/web/route.hpp"

namespace waymark::contacts {

// The pack of a request, held as long as its context is used.
struct DraftContext {
  explicit DraftContext(const core::web::Visit& visit);
  std::shared_ptr<const pack::Pack> pack;
  ReadingContext context;
};

core::web::Routes draft_routes();

}  // namespace waymark::contacts
