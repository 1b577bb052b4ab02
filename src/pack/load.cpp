#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>

#include "pack/clock_laws.hpp"
#include "pack/laws.hpp"
#include "pack/nearest.hpp"
#include "pack/read.hpp"
#include "platform/base/failure.hpp"

namespace waymark::pack {

namespace {

// Files that belong to a pack but are read by the slices that own them.
constexpr std::array kReadElsewhere = {"services.toml", "retention.toml", "strategy.toml", "reference.toml"};
constexpr std::array kReadHere = {"agencies.toml",     "calendars.toml",   "clocks.toml",   "desks.toml",
                                  "lawful_bases.toml", "partnership.toml", "routing.toml",  "service_classes.toml",
                                  "sources.toml",      "risk_review.toml", "statutory.toml"};
constexpr std::array kFolders = {"codes/", "forms/", "instruments/", "pathways/", "indicators/"};

bool is_known(const std::string& path) {
  return std::find(kReadHere.begin(), kReadHere.end(), path) != kReadHere.end() ||
         std::find(kReadElsewhere.begin(), kReadElsewhere.end(), path) != kReadElsewhere.end() ||
         std::any_of(kFolders.begin(), kFolders.end(), [&](const char* folder) { return path.starts_with(folder); });
}

void check_names(const Files& files, Loading& loading) {
  const std::vector<std::string> names(kReadHere.begin(), kReadHere.end());
  for (const auto& [path, content] : files)
    if (!is_known(path))
      loading.report({path, 1, 1}, fmt::format("no pack has a file of this name{}", did_you_mean(path, names)));
}

void read_all(Loading& loading, Pack& pack) {
  read_sources(loading, pack);
  read_partnership(loading, pack);
  read_code_lists(loading, pack);
  read_forms(loading, pack);
  read_service_classes(loading, pack);
  read_agencies(loading, pack);
  read_lawful_bases(loading, pack);
  read_calendars(loading, pack);
  read_clocks(loading, pack);
  read_instruments(loading, pack);
  read_pathways(loading, pack);
  read_routing(loading, pack);
  read_statutory(loading, pack);
  read_review(loading, pack);
}

}  // namespace

Loaded load_activated(const Files& files) {
  auto pack = std::make_shared<Pack>();
  pack->hash = hash(files);
  Loading loading(files);
  check_names(files, loading);
  read_all(loading, *pack);
  std::vector<Problem> problems = loading.finish();
  // The laws are about what the pack does as a whole; a pack that could not be read does nothing.
  if (problems.empty()) problems = broken_laws(*pack);
  return {std::move(pack), std::move(problems)};
}

Loaded load_from_files(const Files& files) {
  auto loaded = load_activated(files);
  if (!loaded.problems.empty()) loaded.pack = nullptr;
  return loaded;
}

Loaded load(const std::filesystem::path& folder) {
  try {
    return load_from_files(read_files(folder));
  } catch (const base::InfrastructureError& error) {
    return {nullptr, {{{folder.generic_string(), 1, 1}, error.what()}}};
  }
}

namespace {

void warn(const Pack& pack, Date today, std::ostream& out) {
  for (const EndingTerms& ending : terms_that_end_soon(pack, today))
    out << fmt::format("warning: calendars.toml: the school terms of “{}” end on {}: add the next year's\n",
                       ending.calendar, base::to_text(ending.last_day));
}

}  // namespace

int check(const std::filesystem::path& folder, std::ostream& out, std::optional<Date> today) {
  const Loaded loaded = load(folder);
  for (const Problem& problem : loaded.problems) out << to_text(problem) << '\n';
  if (!loaded.ok()) return 1;
  const Pack& pack = *loaded.pack;
  out << fmt::format(
      "ok: {} agencies, {} code lists, {} lawful bases, {} clocks, {} instruments, {} pathways, {} rules, "
      "{} sources, hash {}\n",
      pack.agencies.all().size(), pack.lists.size(), pack.lawful_bases.all().size(), pack.clocks.all().size(),
      pack.instruments.all().size(), pack.pathways.all().size(), pack.rules.all().size(), pack.sources.size(),
      pack.hash);
  if (today) warn(pack, *today, out);
  return 0;
}

}  // namespace waymark::pack
