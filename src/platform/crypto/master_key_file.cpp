#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "platform/crypto/hex.hpp"
#include "platform/crypto/key_ring.hpp"

namespace waymark::crypto {

namespace {

constexpr std::size_t kDigits = 2 * Key::kSize;
constexpr std::size_t kFileSize = kDigits + 1;

[[noreturn]] void fail(const std::string& path, const std::string& wrong_and_mend) {
  throw base::InfrastructureError("master key file " + path + ": " + wrong_and_mend);
}

[[noreturn]] void fail_by_system(const std::string& path, const char* step, const char* mend) {
  fail(path, std::string(step) + " failed (" + std::generic_category().message(errno) + "); " + mend);
}

class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  File& operator=(File&&) = delete;
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  int descriptor() const { return descriptor_; }
  bool is_open() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

// Room for the file and one byte more, which shows that there is more. Wiped when it goes.
struct Text {
  Text() = default;
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;
  ~Text() { ::sodium_memzero(characters.data(), characters.size()); }
  std::array<char, kFileSize + 1> characters{};
};

File open_to_read(const std::string& path) {
  // Not blocking: somebody may have put a pipe there.
  File file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
  if (file.is_open()) return file;
  if (errno == ELOOP)
    fail(path, "is a symbolic link, which anybody who can write there may turn; name the file itself");
  if (errno == ENOENT)
    fail(path, "does not exist; restore it from where you keep it safe, or create one for a new store");
  fail_by_system(path, "opening", "let the user that runs waymark own and read it");
}

void check_file(const std::string& path, const File& file) {
  struct stat status {};
  if (::fstat(file.descriptor(), &status) != 0) fail_by_system(path, "looking at it", "check the disk");
  if (!S_ISREG(status.st_mode)) fail(path, "is not a regular file; name the file that holds the key");
  constexpr mode_t kOthers = S_IRWXG | S_IRWXO;
  if ((status.st_mode & kOthers) != 0)
    fail(path, "others than its owner may use it; run chmod 600 on it, and if others did read it, change the key");
}

std::size_t read_all(const std::string& path, const File& file, std::span<char> into) {
  std::size_t size = 0;
  while (size < into.size()) {
    const ssize_t got = ::read(file.descriptor(), into.data() + size, into.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail_by_system(path, "reading", "check the disk");
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  return size;
}

bool write_all(const File& file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = ::write(file.descriptor(), text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  return ::fsync(file.descriptor()) == 0;
}

// A new file outlives a power cut only when its folder was written too.
bool write_folder(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  const File file(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return file.is_open() && ::fsync(file.descriptor()) == 0;
}

}  // namespace

Key load_master_key(const std::string& path) {
  const auto file = open_to_read(path);
  check_file(path, file);
  Text text;
  const auto size = read_all(path, file, text.characters);
  std::array<std::uint8_t, Key::kSize> bytes{};
  const std::string_view digits(text.characters.data(), kDigits);
  const bool good = size == kFileSize && text.characters[kDigits] == '\n' && read_hex(digits, bytes);
  if (!good) {
    ::sodium_memzero(bytes.data(), bytes.size());
    fail(path,
         "must hold 64 hexadecimal digits and a newline, and nothing else; restore it from where you keep it safe");
  }
  auto key = Key::from(bytes);
  ::sodium_memzero(bytes.data(), bytes.size());
  return key;
}

void create_master_key(const std::string& path, base::Randomness& randomness) {
  const auto key = Key::random(randomness, "master key");
  const File file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (!file.is_open() && errno == EEXIST)
    fail(path, "exists already and is never overwritten: what it wrapped would be lost; choose another name");
  if (!file.is_open())
    fail_by_system(path, "creating", "make its folder, and let the user that runs waymark write there");
  auto text = hex(key.bytes()) + '\n';
  const bool written = write_all(file, text) && write_folder(path);
  const int reason = errno;
  ::sodium_memzero(text.data(), text.size());
  if (written) return;
  ::unlink(path.c_str());
  errno = reason;
  fail_by_system(path, "writing", "make room on the disk and try again");
}

}  // namespace waymark::crypto
