#pragma once
// How well the words of a name that somebody typed fit the names of a record. Pure.
#include <string>
#include <vector>

#include "core/folded.hpp"

namespace waymark::people {

// The best first.
enum class Fit { begins_name, begins_other_name, within, none };

// The worst of all words. A word begins a word of a name, or stands within one, if it has three letters. Words are also
// taken for one with their neighbours, on both sides: "O Brien" and O'Brien, "Annemarie" and Anne-Marie.
Fit fit_of(const core::Folded& record, const std::vector<std::string>& wanted);

}  // namespace waymark::people
