#pragma once
// The three kinds of failure, each handled in one way only:
//   expected       a `Result` that the caller must look at (invalid, not found, conflict, refused);
//   infrastructure an `InfrastructureError`, caught once per request and shown as a reference number;
//   programmer's   `expects(…)`, which ends the process.
// No message of any kind may hold personal data: they are shown, and some are logged.
#include <optional>
#include <source_location>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace waymark::base {

// One thing wrong with one field of a form. `message` is shown beside the field and in the summary.
struct FieldError {
  std::string field;
  std::string message;
  bool operator==(const FieldError&) const = default;
};

enum class FailureKind {
  invalid,    // what was typed cannot be used; `fields` says where
  not_found,  // there is no such thing, or the viewer may not know that there is
  conflict,   // somebody else changed it first
  refused,    // understood and not allowed
};

struct Failure {
  FailureKind kind = FailureKind::invalid;
  std::string message;
  std::vector<FieldError> fields;
  bool operator==(const Failure&) const = default;
};

inline Failure not_found() { return {FailureKind::not_found, "not found", {}}; }
inline Failure invalid(std::vector<FieldError> fields) {
  return {FailureKind::invalid, "some answers need attention", std::move(fields)};
}
inline Failure conflict(std::string message) { return {FailureKind::conflict, std::move(message), {}}; }
inline Failure refused(std::string message) { return {FailureKind::refused, std::move(message), {}}; }

// Disk, database or network failed. The text is for the operator's log: no values, no personal data.
class InfrastructureError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Ends the process when a promise between two pieces of our own code is broken.
void expects(bool holds, const char* what, std::source_location where = std::source_location::current());

// The value that a piece of our own code promised to be there; ends the process when it is not.
template <class T>
const T& promised(const std::optional<T>& value, const char* what,
                  std::source_location where = std::source_location::current()) {
  expects(value.has_value(), what, where);
  return *value;  // NOLINT(bugprone-unchecked-optional-access): just asked, in a function the check does not know
}
template <class T>
T promised(std::optional<T>&& value, const char* what, std::source_location where = std::source_location::current()) {
  expects(value.has_value(), what, where);
  return *std::move(value);  // NOLINT(bugprone-unchecked-optional-access): as above
}

// A value or the reason why there is none. Reading the side that is not there ends the process.
template <class T>
class [[nodiscard]] Result {
 public:
  // Implicit on purpose: `return value;` and `return not_found();` both read as they should.
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Failure failure) : state_(std::in_place_index<1>, std::move(failure)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  const T& value() const& { return expects(ok(), "Result has a value"), std::get<0>(state_); }
  T& value() & { return expects(ok(), "Result has a value"), std::get<0>(state_); }
  T&& value() && { return expects(ok(), "Result has a value"), std::get<0>(std::move(state_)); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  const Failure& failure() const { return expects(!ok(), "Result has a failure"), std::get<1>(state_); }

 private:
  std::variant<T, Failure> state_;
};

struct Done {
  bool operator==(const Done&) const = default;
};

}  // namespace waymark::base
