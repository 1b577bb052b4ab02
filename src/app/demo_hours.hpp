#pragma once
// Office hours of the demonstration, Monday to Friday from nine to five, as its stories count them: bank holidays do
// not matter to a made-up person.
#include <string_view>

#include "platform/base/time.hpp"

namespace waymark::app {

// So many minutes of office hours later. What begins outside them begins with the next ones.
base::Instant working_minutes_after(base::Instant at, int minutes, std::string_view zone);
// The latest instant in office hours from which there are so many minutes of them until `at`.
base::Instant working_minutes_before(base::Instant at, int minutes, std::string_view zone);

}  // namespace waymark::app
