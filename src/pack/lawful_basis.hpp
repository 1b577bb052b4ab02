#pragma once
// Why somebody may ask what other agencies know, and how much they are then told (lawful_bases.toml).
#include <string>
#include <vector>

#include "pack/dated.hpp"

namespace waymark::pack {

struct Purpose {
  std::string code;
  std::string label;
  std::string help;
  Dated dated;
  bool operator==(const Purpose&) const = default;
};

struct LegalText {
  std::string text;    // "UK GDPR Article 6(1)(e): public task"
  std::string source;  // id in sources.toml
  bool verified = false;
  bool operator==(const LegalText&) const = default;
};

// Whether an enquirer learns that a sensitive service knows the person at all.
enum class SensitiveAnswer {
  none,                   // the answer reads as if that service did not exist
  as_specialist_support,  // "specialist support", no number, no dates, through the contact desk
};

// What an answer on this basis holds. Everything is off unless the pack says otherwise.
struct Reveals {
  bool service_class = false;
  bool count = false;    // how many contacts
  bool dates = false;    // first and last; with `count` it can be counted how many lie within some time
  bool contact = false;  // the desk's telephone number
  SensitiveAnswer sensitive = SensitiveAnswer::none;
  bool other_parts = false;  // records that hold the person in another part than victim
  bool operator==(const Reveals&) const = default;
};

// Whether the person hears that something about them was asked for or shared on this basis.
enum class PersonTold {
  agreed,         // they know: the basis is their agreement
  unless_unsafe,  // they are told, unless telling them would put somebody at more risk
};

// Who hears of what is done on this basis.
struct NoticeRule {
  bool holders = true;  // the holder of a record that an answer was drawn from, though nobody asked it for more
  PersonTold person = PersonTold::unless_unsafe;
  std::string source;  // id in sources.toml
  bool verified = false;
  std::string note;  // may be empty
  bool operator==(const NoticeRule&) const = default;
};

struct LawfulBasis {
  std::string code;
  std::string label;
  std::string help;
  std::vector<std::string> purposes;  // codes of the purposes that it can serve; at least one
  std::vector<LegalText> law;         // at least one
  bool reason_required = false;       // the enquirer writes down why (no consent at high risk, say)
  bool consent_required = false;      // it is the person's agreement: without that it is no basis
  Reveals reveals;
  NoticeRule notice;
  Dated dated;
  bool operator==(const LawfulBasis&) const = default;
};

}  // namespace waymark::pack
