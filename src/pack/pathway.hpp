#pragma once
// Kinds of joint response (pathways/*.toml).
#include <string>
#include <vector>

#include "pack/dated.hpp"
#include "pack/partnership.hpp"

namespace waymark::pack {

// What a pathway is for, the same in every partnership: the laws of safe routing speak of kinds.
enum class PathwayKind {
  marac,
  idva,
  isva,
  sarc,
  childrens_safeguarding,
  adult_safeguarding,
  stalking_advocacy,
  housing_safety,
  refuge,
  sanctuary,
  perpetrator_programme,
  specialist_support,
};

struct Pathway {
  std::string code;
  std::string label;
  std::string help;
  PathwayKind kind = PathwayKind::specialist_support;
  DeskAddress receives;
  int minimum_age = 0;                           // in whole years; never proposed to anybody known to be younger
  std::vector<std::string> clocks_on_high_risk;  // run for whoever found it, until it is taken up or declined
  std::vector<std::string> clocks_on_referral;   // codes in clocks.toml that start when it is referred
  std::vector<std::string> clocks_on_accept;     // … and when it is accepted
  std::vector<std::string> clocks_on_decline;    // run for whoever referred, when the receiving service declines
  bool decline_needs_reason = false;             // whoever does not take it up writes why, and a manager sees it
  Dated dated;
  bool operator==(const Pathway&) const = default;
};

}  // namespace waymark::pack
