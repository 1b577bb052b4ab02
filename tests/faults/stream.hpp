#pragma once
// The data of the kill test: a founded demonstration without the crowd, in a folder, or on PostgreSQL when
// WAYMARK_STREAM_DATABASE says where (its keys stay in the folder).
#include <cstdlib>

#include "app/runtime.hpp"

namespace waymark::faults {

inline app::Locations stream_locations(const std::filesystem::path& folder) {
  auto locations = app::demonstration_in(folder);
  if (const char* database = std::getenv("WAYMARK_STREAM_DATABASE")) locations.database = database;
  return locations;
}

}  // namespace waymark::faults
