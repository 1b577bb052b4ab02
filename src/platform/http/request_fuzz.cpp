// A stream of requests means the same however its bytes are cut into pieces, and no end of it can break the reader.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "platform/http/request_from.hpp"
#include "platform/http/request_reader.hpp"

namespace {

using namespace waymark::http;
using Stage = RequestReader::Stage;

// What was understood of one request, as a text to compare.
std::string told(RequestReader& reader) {
  std::string nothing;
  if (reader.feed(nothing) == Stage::refused) return "refused " + std::to_string(reader.refusal.status);
  Request request;
  const auto body = reader.body;
  auto text = reader.head.method + " " + reader.head.target + " " + body;
  for (const auto& [name, value] : reader.head.fields) text += name + value;
  if (fill_from_head(request, reader.head) || fill_from_body(request, body)) text += " unusable";
  return text;
}

std::string understood(std::string_view text, std::size_t piece) {
  std::string all;
  std::string bytes;
  RequestReader reader(1'024, 500);
  while (!text.empty() || !bytes.empty()) {
    bytes += text.substr(0, piece);
    text.remove_prefix(std::min(piece, text.size()));
    const auto before = bytes.size();
    const auto stage = reader.feed(bytes);
    if (bytes.size() > before) std::abort();
    if (stage == Stage::refused) return all + told(reader);
    if (stage == Stage::complete) {
      if (reader.body.size() > 500 || reader.head.count("host") > 1) std::abort();
      all += told(reader) + "\n";
      reader = RequestReader(1'024, 500);
    } else if (bytes.size() == before && text.empty()) {
      return all;
    }
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(bytes, bytes + size);
  const auto whole = understood(text, text.size() + 1);
  if (whole != understood(text, 1) || whole != understood(text, 7)) std::abort();
  return 0;
}
