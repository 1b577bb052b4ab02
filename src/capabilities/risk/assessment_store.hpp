#pragma once
#include "capabilities/risk/answers.hpp"
#include "capabilities/risk/risk.hpp"

namespace waymark::risk {

struct KeptAssessment {
  Assessment assessment;
  Answers answers;
};
std::optional<KeptAssessment> find_assessment(core::Reading& reading, const core::AssessmentId& id);

// False when there is one of this id already.
bool add_assessment(core::Transaction& transaction, const Assessment& assessment, const Answers& answers,
                    const std::string& pack_hash, const crypto::KeyId& key);

}  // namespace waymark::risk
