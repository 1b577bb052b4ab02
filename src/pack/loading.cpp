#include "pack/loading.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <utility>

#include "pack/entry.hpp"
#include "pack/nearest.hpp"

namespace waymark::pack {

namespace {

Place place_of(const std::string& file, const toml::source_position& position) {
  return {file, static_cast<int>(position.line), static_cast<int>(position.column)};
}

bool overlap(const Dated& a, const Dated& b) {
  const bool a_ends_first = a.effective_to && *a.effective_to <= b.effective_from;
  const bool b_ends_first = b.effective_to && *b.effective_to <= a.effective_from;
  return !a_ends_first && !b_ends_first;
}

std::string missing(const std::string& kind, const std::string& code) {
  constexpr std::string_view kList = "list ";
  if (kind.starts_with(kList)) return fmt::format("the {} has no entry “{}”", kind, code);
  return fmt::format("there is no {} “{}”", kind, code);
}

}  // namespace

void Loading::read(const std::string& file, const std::function<void(Entry&)>& body) {
  if (files_.contains(file)) return read_if_present(file, body);
  report({file, 1, 1}, "this file is missing; every pack needs it");
}

void Loading::read_if_present(const std::string& file, const std::function<void(Entry&)>& body) {
  const auto found = files_.find(file);
  if (found == files_.end()) return;
  try {
    const toml::table table = toml::parse(found->second);
    Entry root(table, file, *this);
    root.take_defaults();
    body(root);
    root.close();
  } catch (const toml::parse_error& error) {
    report(place_of(file, error.source().begin), fmt::format("this is not TOML: {}", error.description()));
  }
}

std::vector<std::string> Loading::files(std::string_view begins, std::string_view ends) const {
  std::vector<std::string> found;
  for (const auto& [path, content] : files_)
    if (path.starts_with(begins) && path.ends_with(ends)) found.push_back(path);
  return found;
}

void Loading::report(Place place, std::string message) { problems_.push_back({std::move(place), std::move(message)}); }

void Loading::define(const std::string& kind, const std::string& code, const Dated& dated, const Place& place) {
  if (code.empty()) return;  // that it is missing has been reported already
  auto& editions = editions_[kind][code];
  check_overlap(kind, code, {dated, place}, editions);
  editions.push_back({dated, place});
  know(kind, code);
}

void Loading::check_overlap(const std::string& kind, const std::string& code, const Edition& edition,
                            const std::vector<Edition>& others) {
  for (const Edition& other : others) {
    if (!overlap(edition.dated, other.dated)) continue;
    const std::string where = fmt::format("{}:{}", other.place.file, other.place.line);
    if (edition.dated.effective_from == other.dated.effective_from)
      return report(edition.place, fmt::format("the {} “{}” is already defined at {}; give it another code, or remove "
                                               "one of the two",
                                               kind, code, where));
    return report(edition.place, fmt::format("this edition of the {} “{}” overlaps the one at {}; end the earlier one "
                                             "with effective_to on the day the later one begins",
                                             kind, code, where));
  }
}

void Loading::know(const std::string& kind, const std::string& code) { known_[kind].insert(code); }

void Loading::refer(const std::string& kind, const std::string& code, const Place& place) {
  if (!code.empty()) references_.push_back({kind, code, place});
}

void Loading::rely_on(const std::string& source, bool verified, const Place& place) {
  refer("source", source, place);
  reliances_.push_back({source, verified, place});
}

void Loading::know_source(const Source& source) {
  if (source.id.empty()) return;
  sources_.emplace(source.id, source.kind);
  know("source", source.id);
}

void Loading::resolve(const Reference& reference) {
  const std::set<std::string>& known = known_[reference.kind];
  if (known.contains(reference.code)) return;
  std::string message = missing(reference.kind, reference.code);
  if (known.empty()) message += "; the pack defines none";
  message += did_you_mean(reference.code, {known.begin(), known.end()});
  report(reference.place, std::move(message));
}

void Loading::resolve(const Reliance& reliance) {
  const auto source = sources_.find(reliance.source);
  if (!reliance.verified || source == sources_.end() || source->second != SourceKind::general) return;
  report(reliance.place, fmt::format("the source “{}” is general knowledge that nobody has checked, so this cannot be "
                                     "verified; name the page that it was checked against, or write verified = false",
                                     reliance.source));
}

std::vector<Problem> Loading::finish() {
  for (const Reference& reference : std::exchange(references_, {})) resolve(reference);
  for (const Reliance& reliance : std::exchange(reliances_, {})) resolve(reliance);
  std::sort(problems_.begin(), problems_.end());
  problems_.erase(std::unique(problems_.begin(), problems_.end()), problems_.end());
  return std::move(problems_);
}

}  // namespace waymark::pack
