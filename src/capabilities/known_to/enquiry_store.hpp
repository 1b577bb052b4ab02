#pragma once
// The rows of an enquiry: what was answered at a contact, the first time and after each check, and who heard of it.
#include "capabilities/known_to/known_to.hpp"
#include "pack/pack.hpp"

namespace waymark::known_to {

struct Enquiry {
  core::EnquiryId id;
  Question question;
  std::string agency;  // that asked
  core::StaffId staff;
  std::string pack_hash;
  crypto::KeyId key;
  std::int64_t ordinal = 0;
  std::string because;  // "" for the first answer, kChecked, kReopened
  Answer answer;
};

// For whoever answers on behalf of the enquirer, never for a page: the first answer about this record, and the last.
// Nothing where nobody asked about it, or the answer's key was erased.
struct Answers {
  Enquiry first;
  Enquiry last;
};
std::optional<Answers> answers_about(core::Reading& matcher, const core::RecordId& record);

// Seals the answer under the enquiry's key; as news for whoever asked, where it is a further one.
void add_enquiry(core::Transaction& transaction, const Enquiry& enquiry, base::Instant now);

// A notice to each holder who has a right to it and has not heard of a question of this contact about that person: of
// somebody else whom it knows it is told, whatever it heard before.
void tell_holders(core::Transaction& transaction, const Enquiry& enquiry, const std::vector<Told::Asked>& asked,
                  const pack::Pack& pack, base::Instant now);

crypto::Place place_of_answer(const core::Partnership& partnership, std::string_view id);

}  // namespace waymark::known_to
