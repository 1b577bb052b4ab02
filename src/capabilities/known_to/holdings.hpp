#pragma once
// What every agency holds about some people, before anything is left out: read as the matcher on behalf
// of one enquirer, so that what is locked for her is not in it.
#include <string>
#include <vector>

#include "core/record.hpp"

namespace waymark::known_to {

struct HeldContact {
  core::ContactId contact;
  std::string happened_on;
  bool support = false;
};

// One agency's holding of the people.
struct Holding {
  std::string agency;
  core::RecordId record;                // its newest record of them
  bool in_another_part = false;         // some record holds them in another part than victim
  bool as_victim = false;               // some record holds them as victim, or in no contact
                                        // at all: an accepted referral's copy
  std::vector<HeldContact> as_victims;  // each contact once, the oldest first
  std::string support_on;               // the day on which help after a referral began; "" where none did
};

// By agency code. `but`: the contact that asks, where it is recorded already and counted by itself.
std::vector<Holding> holdings_of(core::Reading& matcher, const std::vector<core::PersonId>& people,
                                 const std::optional<core::ContactId>& but = std::nullopt);

}  // namespace waymark::known_to
