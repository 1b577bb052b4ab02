#pragma once
#include "platform/html/html.hpp"

namespace waymark::html::gallery {

Html forms();
Html text();
Html parts();

}  // namespace waymark::html::gallery
