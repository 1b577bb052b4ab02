#pragma once
#include "core/web/path.hpp"
#include "pack/pack.hpp"

namespace waymark::risk {

inline constexpr core::web::Path kQuestions = "/contacts/{id}/questions";
inline constexpr core::web::Path kAnswers = "/questions/{id}";
inline constexpr core::web::Path kHistory = "/people/{id}/answers";

// An address never names an instrument: it would tell who reads the address. The first sheet has no number in it.
inline constexpr int kFirstSheet = 1;
// What can be asked on that day under this number; or nullptr.
const pack::Instrument* on_sheet(const pack::Pack& pack, int sheet, base::Date today);
html::Url questions_url(const core::ContactId& contact, const pack::Instrument& instrument);

// Of another slice.
inline constexpr core::web::Path kPerson = "/people/{id}";

}  // namespace waymark::risk
