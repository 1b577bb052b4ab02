#pragma once
#include "capabilities/risk/kept_assessment.hpp"

namespace waymark::risk {

std::optional<KeptAssessment> find_assessment(core::Reading& reading, const core::AssessmentId& id);
// In the viewer's agency, the newest first.
std::vector<KeptAssessment> kept_assessments_of_contact(core::Reading& reading, const core::ContactId& contact);
std::vector<KeptAssessment> kept_assessments_of(core::Reading& reading, const core::PersonId& person);

// False when there is one of this id already.
bool add_assessment(core::Transaction& transaction, const Assessment& assessment, const Answers& answers,
                    const std::string& pack_hash, const crypto::KeyId& key);

}  // namespace waymark::risk
