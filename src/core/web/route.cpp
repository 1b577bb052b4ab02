#include "core/web/route.hpp"

namespace waymark::core::web {

http::Response go_to(const html::Url& url) { return http::see_other(url.text()); }

}  // namespace waymark::core::web
