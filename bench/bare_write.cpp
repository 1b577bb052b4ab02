#include <fcntl.h>
#include <unistd.h>

#include <array>

#include "bench/bare.hpp"
#include "platform/base/failure.hpp"

namespace waymark::bench {

using base::InfrastructureError;

BareWrite::BareWrite(const std::filesystem::path& folder)
    : file_(folder / "bare_write"),
      descriptor_(::open(file_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600)) {
  if (descriptor_ < 0) throw InfrastructureError(file_.string() + " cannot be made");
}

BareWrite::~BareWrite() {
  ::close(descriptor_);
  std::error_code ignored;
  std::filesystem::remove(file_, ignored);
}

void BareWrite::write() const {
  constexpr std::array<char, 4096> kPage{};
  const bool done = ::write(descriptor_, kPage.data(), kPage.size()) == static_cast<ssize_t>(kPage.size()) &&
                    ::fdatasync(descriptor_) == 0;
  if (!done) throw InfrastructureError(file_.string() + " cannot be written");
}

}  // namespace waymark::bench
