// Whatever is found must be able to stand in a Cookie header.
#include <cstdint>
#include <cstdlib>

#include "platform/http/cookie.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace waymark::http;
  const auto cookies = parse_cookies(std::string(bytes, bytes + size));
  if (cookies.pairs().size() > 100) std::abort();
  for (const auto& [name, value] : cookies.pairs())
    if (name.empty() || (name + value).find_first_of(std::string_view("; ,\r\n\0", 6)) != std::string::npos)
      std::abort();
  return 0;
}
