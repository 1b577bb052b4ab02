#pragma once
// The rows of a contact, inside the transaction that records it.
#include "capabilities/contacts/recording.hpp"
#include "pack/lawful_basis.hpp"

namespace waymark::contacts {

void add_contact(core::Transaction& transaction, const NewContact& contact, const crypto::KeyId& key,
                 base::Instant now);
void add_forms(core::Transaction& transaction, const core::ContactId& contact, const std::vector<std::string>& forms);
void add_part(core::Transaction& transaction, const core::ContactId& contact, std::size_t ordinal, const Part& part);

bool serves(const pack::LawfulBasis& basis, std::string_view purpose);

}  // namespace waymark::contacts
