#pragma once
// The folder in which a demonstration is made, so that nothing unfinished looks like a finished one.
#include <cstdint>
#include <filesystem>

namespace waymark::app {

// A folder beside the one that was named: it takes that one's place when everything is in it, and goes away otherwise.
class DemoFolder {
 public:
  // Throws InfrastructureError where something is in the way. What one left behind that was killed is removed.
  explicit DemoFolder(const std::filesystem::path& wanted);
  ~DemoFolder();
  DemoFolder(const DemoFolder&) = delete;
  DemoFolder& operator=(const DemoFolder&) = delete;

  const std::filesystem::path& path() const { return part_; }
  // Throws InfrastructureError unless there is room for so much where it will be.
  void expect_room(std::uint64_t bytes) const;
  // When this returns, everything in it is on the disk, under the name that was wanted.
  void keep();

 private:
  std::filesystem::path wanted_;
  std::filesystem::path part_;
  bool kept_ = false;
};

// Of all files in it.
std::uint64_t size_of(const std::filesystem::path& folder);

}  // namespace waymark::app
