// Whatever is accepted must keep the promises of url.hpp.
#include <cstdint>
#include <cstdlib>

#include "platform/base/utf8.hpp"
#include "platform/http/url.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace waymark::http;
  const std::string text(bytes, bytes + size);
  const auto line = text.find('\n');
  const auto host = line == std::string::npos ? std::string("a.test") : text.substr(line + 1);
  is_host(host);
  const auto target = parse_target(std::string_view(text).substr(0, line), host);
  if (!target) return 0;
  const auto inside = target->path + '/';
  const bool kept = target->path.starts_with('/') && !target->path.starts_with("//") &&
                    waymark::base::is_utf8(target->path) && target->path.find("//") == std::string::npos &&
                    inside.find("/../") == std::string::npos && inside.find("/./") == std::string::npos &&
                    inside.find('\\') == std::string::npos && inside.find('\0') == std::string::npos &&
                    inside.find('\n') == std::string::npos;
  if (!kept) std::abort();
  return 0;
}
