#pragma once
#include "core/web/kept_words.hpp"

namespace waymark::referrals {

using core::web::kept_words_page;
using core::web::KeptWords;

}  // namespace waymark::referrals
