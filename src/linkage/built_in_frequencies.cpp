// Common British names in three classes. The classes are our own estimate, not taken from a publication
// (unverified); they serve until an index counts its own names. A name in none of them counts as average.
#include <sstream>
#include <string>
#include <unordered_map>

#include "linkage/frequencies.hpp"

namespace waymark::linkage {
namespace {

struct Class {
  double share;
  const char* words;
};

constexpr Class kSurnames[] = {
    {0.0100, "smith jones begum bibi kaur singh khan ali ahmed patel"},
    {0.0040,
     "williams taylor brown davies evans wilson thomas johnson roberts robinson thompson wright walker white "
     "edwards hughes green hall hussain akhtar miah islam uddin chowdhury nguyen"},
    {0.0012,
     "lewis harris clarke jackson wood turner martin cooper hill ward morris moore clark lee king baker harrison "
     "morgan allen james scott phillips watson davis parker price bennett young griffiths mitchell kelly cook carter "
     "richardson bailey collins bell shaw murphy miller cox richards marshall anderson simpson ellis adams wilkinson "
     "foster campbell powell mason hunt gray mohammed hassan mahmood malik iqbal shah rahman sharma das ibrahim "
     "oconnor obrien stewart murray graham reid macdonald mcdonald"},
};

constexpr Class kForenames[] = {
    {0.0120, "john david michael paul james robert mohammed muhammad mohammad mohamed margaret mary susan sarah"},
    {0.0040,
     "andrew stephen peter richard mark christopher daniel thomas matthew william alan george anthony simon kevin "
     "patricia elizabeth karen christine jean julie jacqueline linda jennifer emma helen jane amanda catherine joan "
     "nicola rebecca laura claire lisa charlotte jessica emily hannah amy joanne ann anne michelle"},
    {0.0012,
     "brian ian gary philip ronald kenneth keith steven graham nigel martin joseph jack joshua samuel benjamin adam "
     "luke ryan lee jamie lewis harry oliver charlie alexander edward jonathan nicholas barry colin dennis derek "
     "dorothy janet barbara carol maureen sheila doris sandra angela alison tracey deborah sharon victoria samantha "
     "gemma kelly stephanie natalie rachel louise katie lauren sophie chloe olivia georgia bethany megan lucy alice "
     "grace ella lily mia ali ahmed fatima aisha maria anna kate katherine caroline heather diane wendy lorraine"},
};

using Table = std::unordered_map<std::string, double>;

template <std::size_t N>
Table read(const Class (&classes)[N]) {
  Table table;
  for (const Class& one : classes) {
    std::istringstream words(one.words);
    for (std::string word; words >> word;) table.emplace(word, one.share);
  }
  return table;
}

class BuiltIn final : public Frequencies {
 public:
  std::optional<double> share(Counted kind, std::string_view value) const override {
    if (kind == Counted::forename) return find(forenames_, value);
    if (kind == Counted::surname) return find(surnames_, value);
    return std::nullopt;
  }

 private:
  static std::optional<double> find(const Table& table, std::string_view value) {
    const auto found = table.find(std::string(value));
    return found == table.end() ? std::nullopt : std::optional(found->second);
  }

  Table forenames_ = read(kForenames);
  Table surnames_ = read(kSurnames);
};

}  // namespace

const Frequencies& built_in_frequencies() {
  static const BuiltIn built_in;
  return built_in;
}

}  // namespace waymark::linkage
