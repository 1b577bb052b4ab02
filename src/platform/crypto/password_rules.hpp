#pragma once
// Which passwords a person may choose: long ones, of any characters, that are not among the first to be guessed
// (v5.0.0-6.2.1, 6.2.5, 6.2.8, 6.2.9, 6.2.11). Nothing is trimmed or altered. The list is small: it is not the
// set of breached passwords that 6.2.4 and 6.2.12 ask for.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "platform/base/failure.hpp"

namespace waymark::crypto {

inline constexpr std::size_t kRecommendedPasswordLength = 15;
inline constexpr std::size_t kLongestPassword = 128;

// What is wrong with `password`, as a sentence for `field`; nothing where it may be used. Lengths are in Unicode
// characters; `shortest` is included. `context` is what a guesser would try first here: the person's name and
// e-mail address, the agency, the place. A password made of nothing but such words, the commonest words, digits
// and marks is refused, and so is one that repeats one or two characters.
std::optional<base::FieldError> password_error(std::string_view field, std::string_view password, std::size_t shortest,
                                               std::span<const std::string> context);

}  // namespace waymark::crypto
