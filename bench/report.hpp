#pragma once
// The table of one run: how long each thing took, and what that is in hellos and in SELECTs of the same run.
#include <map>
#include <string>
#include <utility>

#include "bench/times.hpp"

namespace waymark::bench {

inline constexpr const char* kSelect = "a bare prepared SELECT of one row";
inline constexpr const char* kWrite = "a bare write of 4 KiB, waited for";
inline constexpr const char* kHello = "a bare hello of the same server";
inline constexpr const char* kFirstAsked = "known-to, the engine alone: somebody asked about for the first time";
inline constexpr const char* kAskedAgain = "known-to, the engine alone: asked about again";
inline constexpr const char* kHome = "page: home";
inline constexpr const char* kPerson = "page: a person";
inline constexpr const char* kSearch = "page: search by part of a name";
inline constexpr const char* kSent = "a contact sent: matched, answered, on disk with its audit";
inline constexpr const char* kSentAndRead = "a contact sent, and the page with its answer";

class Report {
 public:
  // Prints the heading.
  Report();
  // Prints a row at once. What others are compared with (kSelect, kHello) comes first.
  void add(const std::string& what, std::size_t clients, Times times);
  // Of a row that was added.
  const Times& of(const std::string& what, std::size_t clients = 1) const;
  bool any_failed() const;

 private:
  std::string in_units_of(const std::string& other, std::size_t clients, const Times& times) const;

  std::map<std::pair<std::string, std::size_t>, Times> rows_;
};

}  // namespace waymark::bench
