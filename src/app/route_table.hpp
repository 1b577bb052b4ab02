#pragma once
// Which route answers an address.
#include <optional>
#include <string>
#include <string_view>

#include "core/web/route.hpp"

namespace waymark::app {

struct FoundRoute {
  const core::web::Route* route = nullptr;  // nullptr: no route answers this method at this address
  std::string_view id;                      // what stands in the place of {id}, within the path that was asked for
  std::string allowed;                      // the methods that this address does have, for Allow; "": no such address
};

class RouteTable {
 public:
  // Ends the process when two routes answer the same method and address.
  explicit RouteTable(core::web::Routes routes);

  // An address without {id} goes before one with it: "/people/new" is not the person "new". `path` must
  // outlive the answer. A HEAD is answered as GET.
  FoundRoute find(http::Method method, std::string_view path) const;

  // Whether a page is there and somebody with this role may open it.
  bool has_page(const core::web::Path& path, core::Role role) const;

 private:
  core::web::Routes routes_;
};

}  // namespace waymark::app
