#pragma once
// A route says who may come in and what the audit keeps of it. Neither has a default: a route without
// them does not compile.
#include <functional>
#include <string_view>
#include <vector>

#include "core/web/page.hpp"
#include "core/web/path.hpp"
#include "core/web/visit.hpp"

namespace waymark::core::web {

class Access {
 public:
  // Whoever comes. `why` says why nothing is given away.
  static constexpr Access anyone(std::string_view /*why*/) { return Access(false, 0); }
  // Every account: for its own matters alone.
  static constexpr Access staff() { return Access(true, 0xf); }
  // Whoever works with people. Administrators look after accounts and never see a person's record.
  static constexpr Access practice() { return only(Role::practitioner, Role::coordinator, Role::manager); }
  template <class... Roles>
  static constexpr Access only(Roles... roles) {
    return Access(true, ((1U << static_cast<unsigned>(roles)) | ...));
  }

  bool needs_sign_in() const { return signed_in_; }
  bool allows(Role role) const { return (roles_ >> static_cast<unsigned>(role) & 1U) != 0; }

 private:
  constexpr Access(bool signed_in, unsigned roles) : signed_in_(signed_in), roles_(roles) {}
  bool signed_in_;
  unsigned roles_;
};

class Audit {
 public:
  // Shows nothing personal. `why` says why not.
  static constexpr Audit nothing(std::string_view /*why*/) { return Audit(""); }
  // One entry for each thing that the handler saw (Visit::saw), written before the first byte leaves;
  // one entry with the page itself as its subject when it saw none.
  static constexpr Audit read(std::string_view action) { return Audit(action); }
  // The handler's own transactions write the entries.
  static constexpr Audit write() { return Audit(""); }

  std::string_view read_action() const { return action_; }

 private:
  explicit constexpr Audit(std::string_view action) : action_(action) {}
  std::string_view action_;
};

using Handler = std::function<Reply(Visit&)>;

// Whether a request is a use that keeps its session alive. A script that saves what is typed is none: a page that was
// left open must not stay signed in.
enum class Idle { counts_as_use, does_not_count };

// What becomes of a form whose session has expired: `kept` for whoever typed it, or nothing, because it holds a
// password, or no word that anybody typed.
enum class Unsent { kept, dropped };

// A page whose form can be filled again with what was typed on it: its handler shows Visit::form(). The form leads to
// the address of the page.
enum class Refill { no, yes };

struct Habits {
  Idle idle = Idle::counts_as_use;
  Unsent unsent = Unsent::kept;
  Refill refill = Refill::no;
};
inline constexpr Habits kNothingTyped{.unsent = Unsent::dropped};
inline constexpr Habits kRefilled{.refill = Refill::yes};
inline constexpr Habits kSavedByScript{.idle = Idle::does_not_count};

struct Route {
  http::Method method;
  Path path;
  Access access;
  Audit audit;
  Handler handler;
  Habits habits{};
};

using Routes = std::vector<Route>;

// 303 to one of our own pages.
http::Response go_to(const html::Url& url);

}  // namespace waymark::core::web
