#pragma once
// Grounds for thinking of high risk that are shown before answers are kept as "not high". A nudge decides nothing:
// whoever reads it judges the risk to be high, or says why not. Pure.
#include "capabilities/risk/assessing.hpp"

namespace waymark::risk {

// By what was typed so far, right or wrong, and by what was told at the contact. None before the judgement, and none
// where the risk is judged to be high, or is high on another ground.
std::vector<pack::Reason> nudges_for(const http::Fields& form, const Subject& subject,
                                     const pack::Instrument& instrument, const pack::Pack& pack);

// Whether each of them stood on the page that was sent, and a reason was given against them.
bool answered(const std::vector<pack::Reason>& nudges, const http::Fields& form);

}  // namespace waymark::risk
