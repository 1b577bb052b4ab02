#include "app/demo_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "app/demo_progress.hpp"
#include "app/locations.hpp"
#include "platform/base/failure.hpp"

namespace waymark::app {

namespace files = std::filesystem;
using base::InfrastructureError;

namespace {

// Of a file or of a folder: its list of names.
void wait_for_the_disk(const files::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  if (!done) throw InfrastructureError(path.string() + " cannot be written to the disk: is there room on it?");
}

// "demo/" and "demo" are one folder, and its neighbour is "demo.part".
files::path without_slash(const files::path& path) { return path.has_filename() ? path : path.parent_path(); }

files::path nearest_that_exists(files::path path) {
  path = files::absolute(path);
  while (!files::exists(path) && path.has_relative_path()) path = path.parent_path();
  return path;
}

}  // namespace

DemoFolder::DemoFolder(const files::path& wanted) : wanted_(without_slash(wanted)), part_(wanted_) {
  part_ += ".part";
  if (files::exists(wanted_))
    throw InfrastructureError(wanted_.string() + " is there already: name a folder that is not there yet");
  // Left by one that was killed; anything else is not ours to remove.
  if (files::exists(demonstration_in(part_).master_key)) files::remove_all(part_);
  if (files::exists(part_)) throw InfrastructureError(part_.string() + " is in the way: move it elsewhere");
}

DemoFolder::~DemoFolder() {
  std::error_code ignored;
  if (!kept_) files::remove_all(part_, ignored);
}

void DemoFolder::expect_room(std::uint64_t bytes) const {
  const auto where = nearest_that_exists(part_);
  const auto free = files::space(where).available;
  if (free >= bytes) return;
  throw InfrastructureError(
      fmt::format("it needs about {}, and {} has {} left: make room, name another folder, or ask for fewer --people",
                  spoken_bytes(bytes), where.string(), spoken_bytes(free)));
}

void DemoFolder::keep() {
  for (const auto& entry : files::recursive_directory_iterator(part_)) wait_for_the_disk(entry.path());
  wait_for_the_disk(part_);
  kept_ = true;  // from here on its keys may be the only ones to what a server holds
  files::rename(part_, wanted_);
  wait_for_the_disk(files::absolute(wanted_).parent_path());
}

std::uint64_t size_of(const files::path& folder) {
  std::uint64_t all = 0;
  for (const auto& entry : files::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) all += entry.file_size();
  return all;
}

}  // namespace waymark::app
