#pragma once
// A draft of a contact, or of a correction, that its author threw away: hidden at once, and kept for a while, in case
// that it was a slip of the hand. Nothing else finds it meanwhile: no page, no list, nothing that is sent.
#include <chrono>
#include <optional>
#include <string>

#include "core/draft.hpp"

namespace waymark::core {

// From the moment at which it was thrown away, its end not included.
inline constexpr std::chrono::hours kThrownAwayLasts{24 * 7};

// With the kind that it had; `saved` is when it was thrown away. Nothing for somebody else's, for one that is hidden
// from the viewer with its contact, and once its time is over.
std::optional<Draft> find_thrown_away(Reading& reading, const DraftId& id, base::Instant now);
base::Instant thrown_away_until(const Draft& thrown_away);

// Not found for what is not the viewer's or has no pages of its own, and the second time.
base::Result<base::Done> throw_away(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                                    const DraftId& id);
// As it was, but for the moment at which it was saved. Not found where find_thrown_away() finds nothing.
base::Result<base::Done> bring_back(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                                    const DraftId& id);

}  // namespace waymark::core
