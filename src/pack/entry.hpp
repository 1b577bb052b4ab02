#pragma once
// One table of a pack's file while it is read. Every getter reports what is wrong with its key, at the place of the
// value, and returns something harmless, so that reading goes on and finds the rest. Keys that nobody asked for are
// problems when the entry is closed.
#include <array>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pack/dated.hpp"
#include "pack/loading.hpp"

// Named here so that only entry.cpp and loading.cpp pay for toml++'s headers.
// NOLINTBEGIN(readability-identifier-naming, modernize-concat-nested-namespaces): toml++'s own names
namespace toml {
inline namespace v3 {
class node;
class table;
}  // namespace v3
}  // namespace toml
// NOLINTEND(readability-identifier-naming, modernize-concat-nested-namespaces)

namespace waymark::pack {

template <class E>
struct Named {
  std::string_view text;
  E value;
};

class Entry {
 public:
  using Body = std::function<void(Entry&)>;

  Entry(const toml::table& table, std::string file, Loading& loading);
  Entry(const Entry&) = delete;
  Entry& operator=(const Entry&) = delete;

  // Required: a text that is not empty. `code` also insists on small letters, digits and underscores.
  std::string text(std::string_view key);
  std::string code(std::string_view key = "code");
  std::string text_or(std::string_view key, std::string fallback);
  std::vector<std::string> texts(std::string_view key);  // empty when it is not there

  // Both ends are included.
  int number(std::string_view key, int least, int most);
  std::optional<int> number_if(std::string_view key, int least, int most);
  bool flag(std::string_view key, bool fallback);
  std::optional<bool> flag_if(std::string_view key);
  std::optional<Date> date_if(std::string_view key);
  std::vector<Date> dates(std::string_view key);
  // "09:30" as minutes since midnight; "24:00" is the end of the day.
  int minute_of_day(std::string_view key);
  std::optional<int> minute_of_day_if(std::string_view key);

  template <class E, std::size_t N>
  E choice(std::string_view key, const std::array<Named<E>, N>& names) {
    const auto found = choice_if(key, names);
    if (!found && !has(key)) missing(key);
    return found.value_or(names.front().value);
  }
  template <class E, std::size_t N>
  std::optional<E> choice_if(std::string_view key, const std::array<Named<E>, N>& names) {
    std::vector<std::string> texts;
    for (const auto& name : names) texts.emplace_back(name.text);
    const auto index = pick(key, texts);
    if (!index) return std::nullopt;
    return names.at(*index).value;
  }

  // A code that must exist as `kind` by the time that the whole pack is read.
  std::string refer(std::string_view key, const std::string& kind);
  std::string refer_if(std::string_view key, const std::string& kind);
  std::vector<std::string> refer_all(std::string_view key, const std::string& kind);

  void within(std::string_view key, const Body& body);     // required table
  void within_if(std::string_view key, const Body& body);  // table that may be absent
  void each(std::string_view key, const Body& body);       // array of tables that may be absent

  // source, effective_from, effective_to, verified, note; what is absent comes from the file's [defaults] or from
  // the entry that this one stands in.
  Dated dated();
  void take_defaults();              // reads [defaults] of a file's top table
  void pass_on(const Dated& dated);  // entries within this one hold as long as it does

  bool has(std::string_view key) const;
  Place place() const;
  Place place(std::string_view key) const;  // of the value, or of the entry when there is none
  void report(std::string_view key, std::string message);
  Loading& loading() { return loading_; }

  void close();

 private:
  struct Defaults {
    std::optional<std::string> source;
    std::optional<Date> effective_from;
    std::optional<Date> effective_to;
    std::optional<bool> verified;
  };

  const toml::v3::node* find(std::string_view key);
  std::optional<std::string> text_if(std::string_view key);
  std::optional<std::size_t> pick(std::string_view key, const std::vector<std::string>& texts);
  void missing(std::string_view key);
  void enter(const toml::v3::table& table, const Body& body);

  const toml::v3::table& table_;
  std::string file_;
  Loading& loading_;
  Defaults defaults_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace waymark::pack
