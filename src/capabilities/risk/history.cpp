#include "capabilities/risk/history.hpp"

#include <algorithm>

namespace waymark::risk {

namespace {

std::vector<std::string> instruments_in(const std::vector<KeptAssessment>& all) {
  std::vector<std::string> codes;
  for (const auto& kept : all) codes.push_back(kept.assessment.instrument);
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

}  // namespace

History history_of(core::Record person, std::vector<KeptAssessment> all, std::size_t wanted, std::size_t skip) {
  History history{std::move(person)};
  history.instruments = instruments_in(all);
  if (all.empty()) return history;
  const auto& last = all.front().assessment.instrument;
  const auto found = std::find(history.instruments.begin(), history.instruments.end(), last);
  history.chosen = static_cast<std::size_t>(found - history.instruments.begin());
  if (wanted >= 1 && wanted <= history.instruments.size()) history.chosen = wanted - 1;
  std::erase_if(all, [&](const KeptAssessment& kept) {
    return kept.assessment.instrument != history.instruments[history.chosen];
  });
  history.all = std::move(all);
  history.skipped = skip < history.all.size() ? skip : 0;
  const auto count = std::min(kMostColumns, history.all.size() - history.skipped);
  const auto first = history.all.begin() + static_cast<std::ptrdiff_t>(history.skipped);
  history.shown.assign(first, first + static_cast<std::ptrdiff_t>(count));
  std::reverse(history.shown.begin(), history.shown.end());
  return history;
}

}  // namespace waymark::risk
