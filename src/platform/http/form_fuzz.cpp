// Whatever is accepted must keep the promises of form.hpp.
#include <cstdint>
#include <cstdlib>

#include "platform/base/utf8.hpp"
#include "platform/http/form.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace waymark::http;
  const auto form = parse_form(std::string(bytes, bytes + size), {.fields = 20, .name_bytes = 30, .value_bytes = 300});
  if (!form) return 0;
  if (form->pairs().size() > 20) std::abort();
  for (const auto& [name, value] : form->pairs()) {
    const bool kept = name.size() <= 30 && value.size() <= 300 && waymark::base::is_utf8(name) &&
                      waymark::base::is_utf8(value) && value.find('\r') == std::string::npos &&
                      value.find('\0') == std::string::npos && name.find('\n') == std::string::npos;
    if (!kept) std::abort();
  }
  return 0;
}
