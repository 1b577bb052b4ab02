#include <fmt/format.h>
#include <openssl/evp.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <sstream>

#include "pack/pack.hpp"
#include "platform/base/failure.hpp"

namespace waymark::pack {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExtends = "extends.toml";
constexpr std::array kOfTheDemonstration = {"cast.toml", "simulation.toml"};

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream content;
  if (stream.peek() != std::ifstream::traits_type::eof()) content << stream.rdbuf();
  if (!stream.is_open() || stream.bad()) throw base::InfrastructureError(fmt::format("cannot read {}", path.string()));
  return std::move(content).str();
}

bool belongs_to_packs(const fs::path& path) { return path.extension() == ".toml" || path.extension() == ".sql"; }

Files read_folder(const fs::path& folder) {
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && belongs_to_packs(entry.path()))
      files.emplace(entry.path().lexically_relative(folder).generic_string(), read_file(entry.path()));
  return files;
}

// The folder named by extends.toml. One level only: what a pack rests on rests on nothing itself.
fs::path base_folder(const fs::path& folder, const std::string& extends) {
  const base::InfrastructureError not_one(
      fmt::format("{} needs one line such as base = \"../thurrock\"", (folder / kExtends).string()));
  try {
    const toml::table table = toml::parse(extends);
    if (const auto base = table["base"].value<std::string>()) return (folder / *base).lexically_normal();
  } catch (const toml::parse_error&) {
    throw not_one;
  }
  throw not_one;
}

struct Digest {
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};

  Digest() { require(EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr)); }

  static void require(int done) {
    if (done != 1) throw base::InfrastructureError("SHA-256 failed");
  }
  // The length goes first, so that no two lists of files give the same bytes.
  void add(std::string_view text) const {
    const std::string length = fmt::format("{}:", text.size());
    require(EVP_DigestUpdate(context.get(), length.data(), length.size()));
    require(EVP_DigestUpdate(context.get(), text.data(), text.size()));
  }
  std::string hexadecimal() const {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int count = 0;
    require(EVP_DigestFinal_ex(context.get(), bytes.data(), &count));
    std::string text;
    for (unsigned int i = 0; i < count; ++i) text += fmt::format("{:02x}", bytes.at(i));
    return text;
  }
};

}  // namespace

Files read_files(const fs::path& folder) {
  try {
    Files files = read_folder(folder);
    for (const auto* file : kOfTheDemonstration) files.erase(file);
    if (const auto extends = files.find(std::string(kExtends)); extends != files.end()) {
      Files base = read_folder(base_folder(folder, extends->second));
      files.erase(extends);
      files.merge(base);
    }
    return files;
  } catch (const fs::filesystem_error& error) {
    throw base::InfrastructureError(fmt::format("cannot read the pack's folder: {}", error.what()));
  }
}

std::string hash(const Files& files) {
  Digest digest;
  for (const auto& [path, content] : files) {
    digest.add(path);
    digest.add(content);
  }
  return digest.hexadecimal();
}

}  // namespace waymark::pack
