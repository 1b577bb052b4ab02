#pragma once
// The ids of the domain: one type each, so that none can stand for another.
#include "platform/base/id.hpp"

namespace waymark::core {

using StaffId = base::Id<struct StaffTag>;
using PersonId = base::Id<struct PersonTag>;
using RecordId = base::Id<struct RecordTag>;
using LinkId = base::Id<struct LinkTag>;
using MatchId = base::Id<struct MatchTag>;
using DecisionId = base::Id<struct DecisionTag>;
using ContactId = base::Id<struct ContactTag>;
using DraftId = base::Id<struct DraftTag>;
using EnquiryId = base::Id<struct EnquiryTag>;
using NoticeId = base::Id<struct NoticeTag>;
using AssessmentId = base::Id<struct AssessmentTag>;
using ProposalId = base::Id<struct ProposalTag>;
using ReferralId = base::Id<struct ReferralTag>;
using RequestId = base::Id<struct RequestTag>;
using RequestAnswerId = base::Id<struct RequestAnswerTag>;
using ClockId = base::Id<struct ClockTag>;
using LockId = base::Id<struct LockTag>;

}  // namespace waymark::core
