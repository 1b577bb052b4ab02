#pragma once
// One request, with whoever makes it: what a handler is given.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/draft.hpp"
#include "core/transaction.hpp"
#include "core/web/path.hpp"
#include "platform/html/html.hpp"
#include "platform/http/message.hpp"

namespace waymark::core::web {

// Somebody who has signed in.
struct Visitor {
  Viewer viewer;
  std::string name;          // shown to her alone
  std::string session_hash;  // which of her sessions this is
  std::string csrf_secret;
  bool first_password = false;  // nothing else is open before another one is chosen
};

class Visit {
 public:
  Visit(const Partnership& partnership, const http::Request& request, std::optional<Visitor> visitor,
        std::string_view path_id, std::string csrf_token)
      : partnership_(partnership),
        request_(request),
        visitor_(std::move(visitor)),
        path_id_(path_id),
        csrf_token_(std::move(csrf_token)),
        now_(partnership.clock.now()) {}

  const Partnership& partnership() const { return partnership_; }
  const http::Request& request() const { return request_; }
  // What was typed: sent with this request or, on a page that shows it again, kept from before.
  const http::Fields& form() const { return restored_ ? restored_->fields : request_.form; }
  base::Instant now() const { return now_; }
  std::shared_ptr<const pack::Pack> pack() const { return partnership_.packs.active(); }

  bool signed_in() const { return visitor_.has_value(); }
  // Only on routes whose access asks for it.
  const Visitor& visitor() const { return base::promised(visitor_, "this route is for people who have signed in"); }
  const Viewer& viewer() const { return visitor().viewer; }

  // The id in the address, if it is one.
  template <class SomeId>
  std::optional<SomeId> id() const {
    return SomeId::parse(path_id_);
  }
  template <class SomeId>
  SomeId make_id(std::string_view purpose) const {
    return SomeId::random(partnership_.randomness, purpose);
  }

  // The hidden fields that every form with method="post" begins with.
  html::Html csrf_field() const;

  // What its reader typed on this page before and has not sent: the forms are filled with it.
  void restore(Draft draft) { restored_ = std::move(draft); }
  const std::optional<Draft>& restored() const { return restored_; }
  // Of what the form on this page was filled with; it comes back with the form.
  std::optional<DraftId> kept_id() const;

  // What this page shows goes into the audit before its first byte leaves. Said twice it counts once: the body
  // of a read may run again.
  void saw(std::string_view subject_kind, std::string subject_id) {
    const bool again = std::any_of(seen_.begin(), seen_.end(), [&](const AuditEntry& entry) {
      return entry.subject_kind == subject_kind && entry.subject_id == subject_id;
    });
    if (!again) seen_.push_back({"", subject_kind, std::move(subject_id)});
  }
  const std::vector<AuditEntry>& seen() const { return seen_; }

  template <class Body>
  auto read(Body&& body) const {
    return core::read(partnership_, viewer(), std::forward<Body>(body));
  }
  template <class Body>
  auto write(Body&& body) const {
    return core::write(partnership_, viewer(), request_.id, std::forward<Body>(body));
  }

 private:
  const Partnership& partnership_;
  const http::Request& request_;
  std::optional<Visitor> visitor_;
  std::string_view path_id_;
  std::string csrf_token_;
  base::Instant now_;
  std::vector<AuditEntry> seen_;
  std::optional<Draft> restored_;
};

}  // namespace waymark::core::web
