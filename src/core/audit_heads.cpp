#include "core/audit_heads.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <fstream>

#include "platform/crypto/hex.hpp"

namespace waymark::core {

namespace {

crypto::SigningKey signing_key(crypto::KeyRing& keys) {
  const auto key = keys.find(keys.only("signing"));
  if (!key) throw base::InfrastructureError("the signing key was erased: restore the key store");
  return crypto::SigningKey(key->derive("audit heads"));
}

// An open file under an exclusive lock, so that two processes never write between each other's lines.
class LockedFile {
 public:
  explicit LockedFile(const std::filesystem::path& path)
      : descriptor_(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {
    if (descriptor_ < 0 || ::flock(descriptor_, LOCK_EX) != 0)
      throw base::InfrastructureError("the file of audit heads cannot be opened: check its folder and its owner");
  }
  ~LockedFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  LockedFile(const LockedFile&) = delete;
  LockedFile& operator=(const LockedFile&) = delete;

  // The last line without its newline, or "".
  std::string last_line() const {
    auto text = tail();
    if (text.ends_with('\n')) text.pop_back();
    const auto newline = text.rfind('\n');
    return newline == std::string::npos ? text : text.substr(newline + 1);
  }

  // All of it, or nothing: behind half a line no later one would be read.
  void append(std::string_view line) const {
    const off_t before = ::lseek(descriptor_, 0, SEEK_END);
    const auto written = ::write(descriptor_, line.data(), line.size());
    if (written == static_cast<ssize_t>(line.size()) && ::fsync(descriptor_) == 0) return;
    const bool whole = written <= 0 || ::ftruncate(descriptor_, before) == 0;
    throw base::InfrastructureError(whole ? "the file of audit heads cannot be written: is the disk full?"
                                          : "the file of audit heads cannot be written, and ends with half a line");
  }

  // A last line that was never finished (the machine stopped in the middle of it) was never a head.
  void drop_unfinished_line() const {
    const off_t size = ::lseek(descriptor_, 0, SEEK_END);
    const auto text = tail();
    if (text.empty() || text.ends_with('\n')) return;
    const auto newline = text.rfind('\n');
    if (newline == std::string::npos && static_cast<off_t>(text.size()) < size) return;
    const auto unfinished = newline == std::string::npos ? text.size() : text.size() - newline - 1;
    if (::ftruncate(descriptor_, size - static_cast<off_t>(unfinished)) != 0)
      throw base::InfrastructureError("half a line at the end of the file of audit heads cannot be removed");
  }

 private:
  std::string tail() const {
    constexpr off_t kLongestLine = 512;
    const off_t size = ::lseek(descriptor_, 0, SEEK_END);
    std::array<char, kLongestLine> bytes{};
    const off_t from = size > kLongestLine ? size - kLongestLine : 0;
    const ssize_t got = ::pread(descriptor_, bytes.data(), bytes.size(), from);
    return {bytes.data(), got > 0 ? static_cast<std::size_t>(got) : 0};
  }

  int descriptor_;
};

std::string_view signature_of(std::string_view line) {
  const auto space = line.rfind(' ');
  return space == std::string_view::npos ? std::string_view() : line.substr(space + 1);
}

std::optional<SignedHead> parse(std::string_view signed_part) {
  std::array<std::string_view, 4> fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto space = signed_part.find(' ');
    fields[i] = signed_part.substr(0, space);
    if ((space == std::string_view::npos) != (i + 1 == fields.size())) return std::nullopt;
    signed_part.remove_prefix(i + 1 == fields.size() ? signed_part.size() : space + 1);
  }
  SignedHead head{{std::string(fields[0]), 0, {}}, std::string(fields[3])};
  for (const char c : fields[1]) {
    if (c < '0' || c > '9' || head.head.position > 1'000'000'000'000'000) return std::nullopt;
    head.head.position = head.head.position * 10 + (c - '0');
  }
  if (!crypto::read_hex(fields[2], head.head.mac)) return std::nullopt;
  return head;
}

}  // namespace

HeadFile::HeadFile(std::filesystem::path path, crypto::KeyRing& keys)
    : path_(std::move(path)), key_(signing_key(keys)) {}

void HeadFile::append(const ChainHead& head, base::Instant now) {
  if (head.chain == last_chain_ && head.position == last_position_) return;
  const LockedFile file(path_);
  file.drop_unfinished_line();
  const auto before = std::string(signature_of(file.last_line()));
  const auto line = fmt::format("{} {} {} {}", head.chain, head.position, crypto::hex(head.mac), base::to_text(now));
  file.append(fmt::format("{} {}\n", line, key_.sign(before + " " + line).text()));
  last_chain_ = head.chain;
  last_position_ = head.position;
}

ReadHeads read_heads(const std::filesystem::path& path, crypto::KeyRing& keys) {
  ReadHeads result;
  const auto key = signing_key(keys).public_key();
  std::ifstream file(path);
  std::error_code ignored;
  result.there = std::filesystem::exists(path, ignored);
  if (result.there && !file)
    throw base::InfrastructureError("the file of audit heads cannot be read: check its folder and its owner");
  std::string before;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    const auto signature_text = std::string(signature_of(line));
    const auto signed_part = line.substr(0, line.size() - std::min(line.size(), signature_text.size() + 1));
    const auto signature = crypto::Signature::parse(signature_text);
    auto head = parse(signed_part);
    if (!signature || !head || !key.verify(before + " " + signed_part, *signature)) {
      result.broken_line = number;
      return result;
    }
    result.heads.push_back(std::move(*head));
    before = signature_text;
  }
  return result;
}

}  // namespace waymark::core
