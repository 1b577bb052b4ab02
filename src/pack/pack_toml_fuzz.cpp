// libFuzzer: whatever stands in one file of an otherwise sound pack, loading ends, and ends in either a pack or in
// problems that each have a place. The first byte chooses the file.
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "pack/sample_files.hpp"
#include "platform/base/failure.hpp"

namespace {

void expect_places(const waymark::pack::Loaded& loaded) {
  waymark::base::expects(loaded.ok() == loaded.problems.empty(), "a pack or problems, never both");
  for (const auto& problem : loaded.problems)
    waymark::base::expects(problem.place.line > 0 && problem.place.column > 0 && !problem.message.empty(),
                           "every problem has a place and a message");
}

}  // namespace

// The name is libFuzzer's.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  waymark::pack::Files files = waymark::pack::sample_files();
  const auto file = std::next(files.begin(), static_cast<std::ptrdiff_t>(bytes[0] % files.size()));
  file->second.assign(bytes + 1, bytes + size);
  expect_places(waymark::pack::load_from_files(files));
  return 0;
}
