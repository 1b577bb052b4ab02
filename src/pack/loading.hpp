#pragma once
// The reading of one pack: parses each file once, and remembers everything defined and everything referred to, so
// that what only the whole pack can tell (a code given twice, a reference to nothing) is reported at its place.
// One problem never hides another: only a file that is not TOML at all is given up.
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pack/dated.hpp"
#include "pack/problem.hpp"
#include "pack/source.hpp"

namespace waymark::pack {

class Entry;

class Loading {
 public:
  explicit Loading(const std::map<std::string, std::string>& files) : files_(files) {}

  // Calls `body` with the top table of the file. A file that is missing is a problem.
  void read(const std::string& file, const std::function<void(Entry&)>& body);
  void read_if_present(const std::string& file, const std::function<void(Entry&)>& body);
  // All files whose path begins and ends so, in the order of their paths.
  std::vector<std::string> files(std::string_view begins, std::string_view ends) const;

  void report(Place place, std::string message);

  // `kind` is what messages call it: "agency", "service class", "list parts".
  void define(const std::string& kind, const std::string& code, const Dated& dated, const Place& place);
  void know(const std::string& kind, const std::string& code);  // may be said more than once
  void refer(const std::string& kind, const std::string& code, const Place& place);
  // What stands on an unchecked source cannot be called verified.
  void rely_on(const std::string& source, bool verified, const Place& place);
  void know_source(const Source& source);

  // Everything found, references resolved, in the order of file, line and column.
  std::vector<Problem> finish();

 private:
  struct Edition {
    Dated dated;
    Place place;
  };
  struct Reference {
    std::string kind;
    std::string code;
    Place place;
  };
  struct Reliance {
    std::string source;
    bool verified;
    Place place;
  };

  void check_overlap(const std::string& kind, const std::string& code, const Edition& edition,
                     const std::vector<Edition>& others);
  void resolve(const Reference& reference);
  void resolve(const Reliance& reliance);

  const std::map<std::string, std::string>& files_;
  std::map<std::string, std::map<std::string, std::vector<Edition>>> editions_;
  std::map<std::string, std::set<std::string>> known_;
  std::map<std::string, SourceKind> sources_;
  std::vector<Reference> references_;
  std::vector<Reliance> reliances_;
  std::vector<Problem> problems_;
};

}  // namespace waymark::pack
