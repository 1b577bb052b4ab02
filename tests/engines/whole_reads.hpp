#pragma once
// Which steps of a plan read everything that a table, or an agency, holds.
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace waymark {

// Where SQLite has no statistics it takes any first column of an index for one that few rows share. Every index begins
// with the partnership, which all of them share: "SEARCH … (partnership_id=?)" is a whole table too, and with an agency
// it is everything that an agency ever did. A column that is later than something, or only not empty, takes little off.
inline bool compares_too_little(const std::string& step) {
  static const std::regex little(R"(\(partnership_id=\?( AND (from_|to_)?agency=\?)?( AND \w+[<>]\?)*\))");
  return std::regex_search(step, little);
}

// "SEARCH c USING …", "SCAN c": c.
inline std::string name_in(const std::string& step) {
  const auto from = step.find(' ') + 1;
  return step.substr(from, step.find(' ', from) - from);
}

// What stands for no table: named rows that the statement itself makes, which SQLite keeps or reads as they come; and
// whatever the statement calls them besides.
inline std::set<std::string> made_on_the_way(const std::string& text, const std::vector<std::string>& steps) {
  std::set<std::string> names;
  for (const auto& step : steps)
    if (step.starts_with("MATERIALIZE ") || step.starts_with("CO-ROUTINE ")) names.insert(name_in(step));
  std::set<std::string> all = names;
  for (const auto& name : names) {
    const std::regex called("\\b" + name + "\\s+(?:AS\\s+)?(\\w+)");
    for (std::sregex_iterator one(text.begin(), text.end(), called), end; one != end; ++one) all.insert((*one)[1]);
  }
  return all;
}

inline std::vector<std::string> whole_reads(const std::string& text, const std::vector<std::string>& steps) {
  const auto passing = made_on_the_way(text, steps);
  std::vector<std::string> whole;
  for (const auto& step : steps) {
    const bool from_a_table = !passing.contains(name_in(step)) && step.find(" CONSTANT ROW") == std::string::npos;
    const bool scans = step.starts_with("SCAN ") || step.find(" USING AUTOMATIC ") != std::string::npos;
    if ((scans && from_a_table) || compares_too_little(step)) whole.push_back(step);
  }
  return whole;
}

}  // namespace waymark
