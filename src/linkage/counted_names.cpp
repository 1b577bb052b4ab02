#include "linkage/counted_names.hpp"

#include "linkage/normalise.hpp"

namespace waymark::linkage {
namespace {

// As `Prepared` holds it: all words of a surname are one.
std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word;
  return text.substr(0, kLongestWord);
}

}  // namespace

CountedNames::CountedNames(std::span<const Identity> rows) : rows_(static_cast<double>(rows.size())) {
  for (const Identity& person : rows) {
    for (std::string& word : name_words(person.forenames)) ++forenames_[std::move(word)];
    ++surnames_[joined(name_words(person.surname))];
  }
}

const CountedNames::Table* CountedNames::table_of(Counted kind) const {
  if (kind == Counted::forename) return &forenames_;
  return kind == Counted::surname ? &surnames_ : nullptr;
}

std::optional<double> CountedNames::share(Counted kind, std::string_view value) const {
  const Table* table = table_of(kind);
  if (table == nullptr) return std::nullopt;
  const auto found = table->find(std::string(value));
  return found == table->end() ? std::nullopt : std::optional(found->second / rows_);
}

}  // namespace waymark::linkage
