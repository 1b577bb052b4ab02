#pragma once
// What somebody typed on a page and has not sent: saved while they typed, or sent when their session had expired. A
// draft like any other, sealed and its author's alone, that knows the page on which it was typed. It waits until its
// author looks at it; nothing ever sends it by itself.
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/draft.hpp"

namespace waymark::core {

// Kinds of draft.
inline constexpr std::string_view kPageDraft = "page";  // saved while it was typed
inline constexpr std::string_view kUnsent = "unsent";   // came too late
// Of any other kind: it is neither of these.
inline bool has_pages_of_its_own(const Draft& draft) { return draft.kind != kPageDraft && draft.kind != kUnsent; }

// Until when: from the moment at which it was saved last, its end not included. Nothing goes before its time, however
// much there is: its author reads at home what is kept, and until when.
inline constexpr std::chrono::hours kUnsentLasts{24};
inline constexpr std::chrono::hours kPageDraftLasts{24 * 30};
base::Instant kept_until(const Draft& kept);
// What is over is shown to nobody, and removed only then: a clock that was an hour ahead and is put right takes nothing
// away.
inline constexpr std::chrono::hours kRemovedAfter{2};

struct TypedOnPage {
  std::string address;      // of the page: "/contacts/{id}/questions?sheet=2"
  http::Fields fields;      // none of those that a form carries for us
  std::string window = {};  // names one opening of the page, where a script said so
};

// The same once more takes the place of what came before: a form sent twice is kept once, and so is what one window
// sends again and again. Conflict only where what it would replace went away in that moment, twice.
base::Result<DraftId> keep_unsent(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                                  const TypedOnPage& typed);
// What a window saved before is replaced. `continues`: the draft of an earlier window that this one was filled from,
// which goes.
base::Result<DraftId> keep_page(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                                const TypedOnPage& typed, const std::optional<DraftId>& continues);

// The viewer's own of both kinds, the last saved first.
std::vector<Draft> kept_drafts(Reading& reading, base::Instant now);
// Not found for any other kind of draft, for somebody else's, and once its time is over.
std::optional<Draft> find_kept(Reading& reading, const DraftId& id, base::Instant now);
// The page draft of this page that was saved last.
std::optional<Draft> newest_page_draft(Reading& reading, std::string_view address, base::Instant now);

// Thrown away, or sent after all. Not found where none of them is there.
base::Result<base::Done> forget_kept(const Partnership& partnership, const Viewer& viewer,
                                     const std::string& request_id, const std::vector<DraftId>& ids);

// Everybody's whose time has been over for so long, what was thrown away (thrown_away.hpp) too; how many they were.
std::size_t sweep_kept(const Partnership& partnership);

}  // namespace waymark::core
