#pragma once
// What is sealed of a request and of what is said in answer, as documents. Pure.
#include <string>
#include <string_view>
#include <vector>

#include "core/identity.hpp"

namespace waymark::requests {

// What was asked, as whoever was asked reads it.
struct Asked {
  std::vector<std::string> kinds;  // in the pack's words of that day
  std::string words;               // of whoever asks; may be empty
  std::string why;
  std::string basis_reason;    // why the basis applies; may be empty
  std::string untold_because;  // why the person does not know; may be empty
  core::Identity person;       // as disclosed: addresses that are normal, and no other
  bool operator==(const Asked&) const = default;
};

// Whoever asked reads this.
struct Told {
  std::string text;
  std::vector<std::string> facts;  // what it holds, in the pack's words of that day
  bool operator==(const Told&) const = default;
};

// Whoever asked never reads this: for the agency that answered alone.
struct Kept {
  std::string basis_reason;  // why the basis of an answer applies
  std::string note;          // for a refusal, why
  bool operator==(const Kept&) const = default;
  bool empty() const { return basis_reason.empty() && note.empty(); }
};

std::string document_of(const Asked& asked);
std::string document_of(const Told& told);
std::string document_of(const Kept& kept);
// What does not parse, or was erased, is empty.
Asked asked_from(std::string_view document);
Told told_from(std::string_view document);
Kept kept_from(std::string_view document);

}  // namespace waymark::requests
