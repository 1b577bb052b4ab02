#include "platform/html/unbroken.hpp"

namespace waymark::html {

std::string unbroken(std::string_view number) {
  std::string text;
  for (const char c : number) {
    if (c == ' ')
      text += "\u00a0";
    else
      text += c;
  }
  return text;
}

}  // namespace waymark::html
