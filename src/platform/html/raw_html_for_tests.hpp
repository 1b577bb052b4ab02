#pragma once
// Lets what upstream's fixtures hold (markup, addresses and attribute names that are known only at run
// time) into the types that refuse it. Test targets alone define WAYMARK_HTML_TESTS.
#ifndef WAYMARK_HTML_TESTS
#error "markup from a string is for tests only"
#endif
#include <set>
#include <string>

#include "platform/html/html.hpp"

namespace waymark::html {

class RawHtmlForTests {
 public:
  static Html html(std::string markup) {
    Html html;
    html.markup_ = std::move(markup);
    return html;
  }
  static Url url(std::string text) { return Url(std::move(text)); }
  static AttributeName attribute_name(const std::string& name) {
    static std::set<std::string> names;
    return {AttributeName::Unchecked{}, *names.insert(name).first};
  }
};

}  // namespace waymark::html
