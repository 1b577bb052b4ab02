#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "linkage/normalise.hpp"
#include "platform/base/failure.hpp"

namespace waymark::linkage {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Composed first, because ICU's rules for Hangul start from whole syllables; decomposed afterwards, so that
// accents fall off as marks of their own. One per thread: ICU does not promise a shared one to be safe.
const icu::Transliterator& to_latin() {
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("NFKC; Any-Latin; NFKD; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    base::expects(U_SUCCESS(status) && made != nullptr, "ICU has its transliteration tables");
    return made;
  }();
  return *transliterator;
}

}  // namespace

std::string latin_lower(std::string_view utf8) {
  utf8 = utf8.substr(0, kLongestText);
  std::string latin;
  if (is_ascii(utf8)) {
    for (const char c : utf8) latin += lower(c);
    return latin;
  }
  icu::UnicodeString text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  to_latin().transliterate(text);
  for (std::int32_t i = 0; i < text.length(); ++i)
    if (text[i] < 0x80) latin += lower(static_cast<char>(text[i]));
  return latin;
}

}  // namespace waymark::linkage
