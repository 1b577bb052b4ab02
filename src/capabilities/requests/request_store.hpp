#pragma once
#include "capabilities/requests/outcome.hpp"
#include "capabilities/requests/requests.hpp"
#include "capabilities/requests/whom.hpp"

namespace waymark::requests {

// A request with what only its own page shows.
struct WholeRequest {
  Request request;
  Asked asked;
  std::vector<Said> said;    // as far as the viewer may read it, the oldest first
  std::int64_t version = 0;  // of what was said by the viewer's agency; 0 for whoever asked
  crypto::KeyId key;
};
std::optional<WholeRequest> find_whole_request(core::Reading& reading, const core::RequestId& id);

struct NewRequest {
  core::RequestId id;
  core::ContactId contact;
  core::RecordId record;
  Whom whom;
  std::string purpose;
  std::string basis;
  std::string person_told;
  bool emergency = false;
  base::Instant made;
  base::Instant due;
  crypto::KeyId key;
  Asked asked;
  std::vector<Delivery> deliveries;  // at least one
};
// False when this request was made before.
bool add_request(core::Transaction& transaction, const NewRequest& made);

// Marks what the viewer's agency received; each is false when it was withdrawn or changed since `version`. Information
// may be added to whatever was said; a refusal answers what still waits.
bool mark_answered(core::Transaction& transaction, const core::RequestId& id, std::int64_t version);
bool mark_refused(core::Transaction& transaction, const core::RequestId& id, std::int64_t version);
void add_said(core::Transaction& transaction, const core::RequestId& request, const crypto::KeyId& key,
              const Said& said);

// False when it was withdrawn before. What was answered already stays so.
bool mark_withdrawn(core::Transaction& transaction, const core::RequestId& id, base::Instant now);

}  // namespace waymark::requests
