#pragma once
// Who can be asked, as whoever asks may know them; and to which agencies that is carried. Pure.
#include <optional>
#include <string>
#include <vector>

#include "capabilities/known_to/known_to.hpp"
#include "pack/pack.hpp"

namespace waymark::requests {

struct Whom {
  std::string value;   // in the form
  std::string label;   // as it reads: "Essex Police, Domestic abuse enquiries"
  std::string agency;  // "" for specialist support
  std::string desk;

  bool specialist() const { return agency.empty(); }
};

// Values of the form's first question besides the holders.
inline constexpr std::string_view kSpecialist = "specialist";
inline constexpr std::string_view kAnotherDesk = "another";

// Who asks, on which day, and under which pack.
struct Asker {
  std::string agency;
  const pack::Pack& pack;
  base::Date today;
};

// The holders of an answer whom the basis names, then specialist support if the answer has it. Not an agency without a
// right to be told: it is not asked either.
std::vector<Whom> holders_to_ask(const known_to::Answer& answer, const Asker& asker);
// Every desk of every other agency that may be asked, whatever it knows; by agency in the order of the pack.
std::vector<Whom> desks_to_ask(const Asker& asker);

// Whom the form chose: `whom` of the holders or kSpecialist, or kAnotherDesk with one of the desks.
std::optional<Whom> chosen(std::string_view whom, std::string_view desk, const known_to::Answer& answer,
                           const Asker& asker);

struct Delivery {
  std::string agency;
  std::string desk;
  std::optional<core::RecordId> record;  // that agency's own, where the answer was drawn from it and it is still the
                                         // person's
};
// Each agency once. A desk that is asked whether it knows somebody is told of no record, whatever `told` says: it looks
// for itself. Empty for specialist support that nobody of `told` is any longer.
std::vector<Delivery> deliveries(const Whom& whom, const known_to::Answer& answer,
                                 const std::vector<known_to::Told::Asked>& told, const Asker& asker);

// How specialist support reads to whoever asks it.
std::string specialist_name();

}  // namespace waymark::requests
