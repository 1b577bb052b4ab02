#pragma once
// A partnership's definitions, read from files, checked, and from then on never altered.
//
// A pack is a folder of TOML files. An activated pack is the same files kept in the database: `read_files`
// takes them from a folder, `hash` names them, `load_from_files` reads either, byte for byte alike.
//
//   Files files = read_files("packs/thurrock");
//   Loaded loaded = load_from_files(files);
//   if (!loaded.ok()) for (const Problem& problem : loaded.problems) std::cerr << to_text(problem) << '\n';
#include <filesystem>
#include <iosfwd>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pack/agency.hpp"
#include "pack/calendar.hpp"
#include "pack/clock_rule.hpp"
#include "pack/code_list.hpp"
#include "pack/dated.hpp"
#include "pack/form.hpp"
#include "pack/instrument.hpp"
#include "pack/lawful_basis.hpp"
#include "pack/partnership.hpp"
#include "pack/pathway.hpp"
#include "pack/problem.hpp"
#include "pack/review.hpp"
#include "pack/routing.hpp"
#include "pack/source.hpp"
#include "pack/statutory.hpp"
#include "pack/worked_out.hpp"

namespace waymark::pack {

struct Pack {
  std::string hash;  // of the files that it was read from
  Partnership partnership;
  std::vector<Source> sources;
  std::map<std::string, CodeList, std::less<>> lists;
  Editions<Form> forms;
  Editions<ServiceClass> service_classes;
  Editions<Agency> agencies;
  Editions<Purpose> purposes;
  Editions<LawfulBasis> lawful_bases;
  Editions<Calendar> calendars;
  Editions<ClockRule> clocks;
  Editions<Instrument> instruments;
  Editions<Pathway> pathways;
  Editions<Rule> rules;
  Editions<StatutoryTest> statutory;
  Editions<ReviewPeriod> review_periods;
  Editions<ReviewEvent> review_events;
  WorkedOut worked_out;  // of the above, by whoever reads it

  // Each returns what is in force on that day, or nullptr.
  const Agency* agency(std::string_view code, Date on) const { return agencies.find(code, on); }
  const Form* form(std::string_view code, Date on) const { return forms.find(code, on); }
  const ServiceClass* service_class(std::string_view code, Date on) const { return service_classes.find(code, on); }
  const Purpose* purpose(std::string_view code, Date on) const { return purposes.find(code, on); }
  const LawfulBasis* lawful_basis(std::string_view code, Date on) const { return lawful_bases.find(code, on); }
  const Calendar* calendar(std::string_view code, Date on) const { return calendars.find(code, on); }
  const ClockRule* clock(std::string_view code, Date on) const { return clocks.find(code, on); }
  const Instrument* instrument(std::string_view code, Date on) const { return instruments.find(code, on); }
  const Pathway* pathway(std::string_view code, Date on) const { return pathways.find(code, on); }

  // Whether it is a secret that this agency knows somebody. What the pack does not know is taken to be sensitive.
  bool sensitive(std::string_view agency_code, Date on) const;
  // An empty list for a name that the pack does not have.
  const CodeList& list(std::string_view name) const;
  // The label of a code in force or not; the code itself where the pack never had it.
  std::string label(std::string_view list_name, std::string_view code) const;
  // The same for what has a list of its own.
  std::string agency_name(std::string_view code) const;
  std::string desk_name(std::string_view agency, std::string_view desk) const;  // "Changing Pathways, IDVA service"
  std::string purpose_name(std::string_view code) const;
  std::string basis_name(std::string_view code) const;
  std::string clock_name(std::string_view code) const;
  std::string instrument_name(std::string_view code) const;
  std::string pathway_name(std::string_view code) const;
  // The bases that serve a purpose, in the order of the file.
  std::vector<const LawfulBasis*> bases_for(std::string_view purpose_code, Date on) const;
  const Source* source(std::string_view id) const;  // or nullptr
};

// Path relative to the pack's folder, with '/' between the parts, to the file's bytes.
using Files = std::map<std::string, std::string>;

// Either a pack and no problems, or no pack and every problem found, in the order of file, line and column.
struct Loaded {
  std::shared_ptr<const Pack> pack;
  std::vector<Problem> problems;
  bool ok() const { return pack != nullptr; }
};

// The files of a pack's folder. Where it has extends.toml (`base = "../thurrock"`), the files of that folder
// come first and are replaced by files of the same path; extends.toml, cast.toml and simulation.toml are not part of
// the pack. Throws base::InfrastructureError when the folder or a file cannot be read.
Files read_files(const std::filesystem::path& folder);

// SHA-256 over paths and contents in the order of the paths, in 64 hexadecimal digits.
std::string hash(const Files& files);

Loaded load_from_files(const Files& files);

// Files that were sound when they were activated, under an earlier version of the program perhaps: the pack as far as
// it reads, and beside it whatever is asked of a pack by now.
Loaded load_activated(const Files& files);

// `load_from_files(read_files(folder))`; a folder that cannot be read is a problem, not an exception.
Loaded load(const std::filesystem::path& folder);

// What `waymark pack check` does: prints every problem, one a line, or "ok: 24 agencies, …, hash …", and after it what
// will go wrong soon, where `today` is given: a warning, so that no pack is refused for the day on which it is read.
// Returns the exit code: 0 when the pack is sound, 1 otherwise.
int check(const std::filesystem::path& folder, std::ostream& out, std::optional<Date> today = std::nullopt);

}  // namespace waymark::pack
