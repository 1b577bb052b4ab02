#include "app/demo_rates.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "pack/read.hpp"
#include "platform/base/failure.hpp"

namespace waymark::app {

namespace simulate = linkage::simulate;
using pack::Entry;

namespace {

constexpr const char* kFile = "simulation.toml";
constexpr int kMostWeight = 100'000;
constexpr double kHundred = 100;

template <class T>
using Percentages = std::vector<std::pair<const char*, double T::*>>;

const Percentages<simulate::Slips>& slip_names() {
  using S = simulate::Slips;
  static const Percentages<S> all = {{"forename_misspelt", &S::forename_misspelt},
                                     {"forename_short", &S::forename_short},
                                     {"middle_name_missing", &S::middle_name_missing},
                                     {"surname_misspelt", &S::surname_misspelt},
                                     {"former_surname_known", &S::former_surname_known},
                                     {"names_swapped", &S::names_swapped},
                                     {"birth_date_missing", &S::birth_date_missing},
                                     {"birth_day_missing", &S::birth_day_missing},
                                     {"day_month_swapped", &S::day_month_swapped},
                                     {"birth_digit_wrong", &S::birth_digit_wrong},
                                     {"sex_missing", &S::sex_missing},
                                     {"address_missing", &S::address_missing},
                                     {"phone_missing", &S::phone_missing},
                                     {"email_missing", &S::email_missing}};
  return all;
}

const Percentages<simulate::Habit>& habit_names() {
  using H = simulate::Habit;
  static const Percentages<H> all = {{"first_name_only", &H::first_name_only},
                                     {"as_called", &H::as_called},
                                     {"nhs_number", &H::nhs_number},
                                     {"childs_surname", &H::childs_surname},
                                     {"as_registered", &H::as_registered}};
  return all;
}

template <class T>
void read_percentages(Entry& entry, const Percentages<T>& names, T& into) {
  for (const auto& [name, member] : names)
    if (const auto percent = entry.number_if(name, 0, 100)) into.*member = *percent / kHundred;
}

double read_percentage(Entry& entry, std::string_view key) { return entry.number(key, 0, 100) / kHundred; }

std::set<std::string> codes_of(const pack::CodeList& list) {
  std::set<std::string> codes;
  for (const auto& code : list.all()) codes.insert(code.code);
  return codes;
}

class Reader {
 public:
  Reader(const pack::Pack& pack, DemoRates& rates) : pack_(pack), rates_(rates) {}

  void read(Entry& root) {
    root.each("share", [&](Entry& entry) { read_share(entry); });
    root.each("area", [&](Entry& entry) { read_area(entry); });
    root.each("plot", [&](Entry& entry) { read_plot(entry); });
    root.each("habit", [&](Entry& entry) { read_habit(entry); });
    root.each("agency", [&](Entry& entry) { read_agency(entry); });
    root.each("pathway", [&](Entry& entry) { read_pathway(entry); });
    const auto& stories = rates_.stories;
    if (stories.plots.empty() || stories.agencies.empty() || stories.areas.empty())
      root.report("plot", "a demonstration needs at least one [[area]], one [[plot]] and one [[agency]]");
  }

 private:
  static std::string known(Entry& entry, const std::string& kind, std::string code) {
    entry.loading().define(kind, code, {}, entry.place());
    entry.dated();
    return code;
  }

  void read_share(Entry& entry) {
    auto& stories = rates_.stories;
    const std::map<std::string, simulate::Share*> shares = {{"five_contacts", &stories.five_contacts},
                                                            {"helped", &stories.helped},
                                                            {"high_risk", &stories.high_risk},
                                                            {"counted_high", &stories.counted_high}};
    const auto code = known(entry, "share", entry.code());
    const int of = entry.number("of", 1, kMostWeight);
    const int count = entry.number("count", 0, of);
    const auto share = shares.find(code);
    if (share == shares.end()) return entry.report("code", "nothing reads a share of this name");
    *share->second = {count, of};
  }

  void read_area(Entry& entry) {
    const auto code = known(entry, "share of an area", entry.code());
    const int weight = entry.number("weight", 1, kMostWeight);
    const auto& areas = pack_.partnership.areas;
    const auto area = std::find_if(areas.begin(), areas.end(), [&](const pack::Area& one) { return one.code == code; });
    if (area == areas.end()) return entry.report("code", "the partnership has no such area");
    rates_.stories.areas.push_back({static_cast<std::size_t>(area - areas.begin()), weight});
  }

  void read_plot(Entry& entry) {
    simulate::Plot plot;
    plot.code = known(entry, "plot", entry.code());
    plot.weight = entry.number("weight", 1, kMostWeight);
    plot.sexes = {{linkage::Sex::female, entry.number("women", 0, kMostWeight)},
                  {linkage::Sex::male, entry.number("men", 0, kMostWeight)},
                  {linkage::Sex::other, entry.number_if("others", 0, kMostWeight).value_or(0)}};
    if (std::all_of(plot.sexes.begin(), plot.sexes.end(), [](const auto& sex) { return sex.weight == 0; }))
      entry.report("women", "somebody must be at risk: give women, men or others");
    plot.youngest = entry.number("youngest", 0, 110);
    plot.oldest = entry.number("oldest", plot.youngest, 110);
    entry.within("bonds", [&](Entry& inner) { read_bonds(inner, plot); });
    plot.form = entry.refer("form", pack::in_list(pack::lists::forms_of_abuse));
    entry.within_if("more", [&](Entry& inner) {
      for (const auto& code : codes_of(pack_.list(pack::lists::forms_of_abuse)))
        if (const auto percent = inner.number_if(code, 0, 100)) plot.more_forms.push_back({code, *percent});
    });
    plot.assessed = entry.flag("assessed", false);
    plot.assessed_by = entry.refer_all("assessed_by", "agency");
    plot.said = entry.texts("said");
    if (plot.said.empty()) entry.report("said", "“said” needs at least one sentence");
    heard_as_.push_back(entry.code("heard_as"));
    rates_.stories.plots.push_back(std::move(plot));
  }

  void read_bonds(Entry& entry, simulate::Plot& plot) {
    for (const auto& code : codes_of(pack_.list(pack::lists::relationships)))
      if (const auto bond = simulate::bond_of(code))
        if (const auto weight = entry.number_if(code, 0, kMostWeight)) plot.bonds.push_back({*bond, *weight});
  }

  // What changes in the course of a life is told by the families, not by chance.
  void read_habit(Entry& entry) {
    simulate::Habit habit;
    habit.slips.surname_changed = 0;
    habit.slips.moved = 0;
    habit.slips.phone_changed = 0;
    habit.code = known(entry, "habit", entry.code());
    read_percentages(entry, slip_names(), habit.slips);
    read_percentages(entry, habit_names(), habit);
    rates_.stories.habits.push_back(std::move(habit));
  }

  void read_agency(Entry& entry) {
    simulate::Agency agency;
    agency.code = known(entry, "hearing agency", entry.refer("code", "agency"));
    agency.habit = habit_of(entry);
    std::map<std::string, int> hears;
    entry.within("hears", [&](Entry& inner) {
      for (const auto& column : std::set<std::string>(heard_as_.begin(), heard_as_.end()))
        hears[column] = inner.number_if(column, 0, kMostWeight).value_or(0);
    });
    for (const auto& column : heard_as_) agency.hears.push_back(hears[column]);
    agency.told = told_of(entry);
    agency.assesses = entry.number_if("assesses", 0, 100).value_or(0) / kHundred;
    agency.day_and_night = entry.flag("day_and_night", false);
    agency.names_everybody = entry.flag("names_everybody", false);
    agency.with_child = entry.flag("with_child", false);
    agency.quiet_days = entry.number_if("quiet_days", 0, 365).value_or(0);
    agency.channels = entry.refer_all("channels", pack::in_list(pack::lists::contact_channels));
    if (agency.channels.empty()) entry.report("channels", "“channels” needs at least one");
    rates_.stories.agencies.push_back(std::move(agency));
  }

  std::vector<std::optional<double>> told_of(Entry& entry) {
    std::map<std::string, std::optional<double>> shares;
    entry.within_if("told", [&](Entry& inner) {
      for (const auto& column : std::set<std::string>(heard_as_.begin(), heard_as_.end()))
        if (const auto percent = inner.number_if(column, 0, 100)) shares[column] = *percent / kHundred;
    });
    std::vector<std::optional<double>> told;
    for (const auto& column : heard_as_) told.push_back(shares[column]);
    return told;
  }

  std::size_t habit_of(Entry& entry) {
    const auto code = entry.refer("habit", "habit");
    const auto& habits = rates_.stories.habits;
    const auto found =
        std::find_if(habits.begin(), habits.end(), [&](const simulate::Habit& one) { return one.code == code; });
    return found == habits.end() ? 0 : static_cast<std::size_t>(found - habits.begin());
  }

  void read_pathway(Entry& entry) {
    const auto code = known(entry, "rate of a pathway", entry.refer("code", "pathway"));
    rates_.pathways.push_back({code, read_percentage(entry, "referred"), read_percentage(entry, "referred_high"),
                               read_percentage(entry, "accepted")});
  }

  const pack::Pack& pack_;
  DemoRates& rates_;
  std::vector<std::string> heard_as_;  // of each plot
};

void know_pack(const pack::Pack& pack, pack::Loading& loading) {
  for (const auto& source : pack.sources) loading.know_source(source);
  for (const auto& [name, list] : pack.lists)
    for (const auto& code : list.all()) loading.know(pack::in_list(name), code.code);
  for (const auto& agency : pack.agencies.all()) loading.know("agency", agency.code);
  for (const auto& pathway : pack.pathways.all()) loading.know("pathway", pathway.code);
}

}  // namespace

PathwayRate DemoRates::pathway(std::string_view code) const {
  const auto found =
      std::find_if(pathways.begin(), pathways.end(), [&](const PathwayRate& one) { return one.code == code; });
  return found == pathways.end() ? PathwayRate{std::string(code), 0, 0, 0} : *found;
}

LoadedRates load_rates_from_text(std::string_view toml, const pack::Pack& pack) {
  const pack::Files files = {{kFile, std::string(toml)}};
  pack::Loading loading(files);
  know_pack(pack, loading);
  LoadedRates loaded;
  loading.read(kFile, [&](Entry& root) { Reader(pack, loaded.rates).read(root); });
  loaded.problems = loading.finish();
  return loaded;
}

DemoRates load_rates(const std::filesystem::path& folder, const pack::Pack& pack) {
  std::ifstream stream(folder / kFile, std::ios::binary);
  if (!stream)
    throw base::InfrastructureError("the pack's folder has no file " + std::string(kFile) +
                                    ", which says how often what happens: give --people 0 to do without");
  auto loaded = load_rates_from_text(std::string{std::istreambuf_iterator<char>(stream), {}}, pack);
  if (!loaded.problems.empty())
    throw base::InfrastructureError("the rates of the demonstration are not sound: " +
                                    to_text(loaded.problems.front()));
  return std::move(loaded.rates);
}

}  // namespace waymark::app
