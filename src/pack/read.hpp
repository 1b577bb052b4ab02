#pragma once
// One function for each kind of file in a pack: reads it into `pack`, reports what is wrong to `loading`.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pack/entry.hpp"
#include "pack/loading.hpp"
#include "pack/pack.hpp"

namespace waymark::pack {

void read_sources(Loading& loading, Pack& pack);
void read_partnership(Loading& loading, Pack& pack);
void read_code_lists(Loading& loading, Pack& pack);
void read_service_classes(Loading& loading, Pack& pack);
void read_agencies(Loading& loading, Pack& pack);
void read_lawful_bases(Loading& loading, Pack& pack);
void read_calendars(Loading& loading, Pack& pack);
void read_clocks(Loading& loading, Pack& pack);
void read_instruments(Loading& loading, Pack& pack);
void read_pathways(Loading& loading, Pack& pack);
void read_routing(Loading& loading, Pack& pack);
void read_review(Loading& loading, Pack& pack);
void read_forms(Loading& loading, Pack& pack);  // after the code lists
void read_statutory(Loading& loading, Pack& pack);

// The two halves of an instrument that have files of their own; a wording comes after all instruments.
inline constexpr int kMostTopics = 200;
inline constexpr std::string_view kWordingFile = "/wording.toml";
void read_topics(Entry& root, Instrument& instrument);
void read_wordings(Loading& loading, std::vector<Instrument>& instruments);

// What references call the entries of a code list.
std::string in_list(std::string_view list);

// { agency = "…", desk = "…" }
DeskAddress read_desk_address(Entry& entry, std::string_view key);

// The [[key]] entries of a table, each read, dated and made known as `kind`.
template <class T>
void read_each(Entry& root, std::string_view key, const std::string& kind, std::vector<T>& into, T (*read)(Entry&)) {
  root.each(key, [&](Entry& entry) {
    T value = read(entry);
    value.dated = entry.dated();
    entry.loading().define(kind, value.code, value.dated, entry.place());
    into.push_back(std::move(value));
  });
}

}  // namespace waymark::pack
