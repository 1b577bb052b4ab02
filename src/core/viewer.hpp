#pragma once
// Who is asking. Nothing personal is read without a viewer, and no viewer sees all: a member of staff
// sees what her agency holds, less what a conflict lock keeps from her; the few viewers that are not
// human are a closed list, each with its own clause in the visibility predicate (visibility.hpp).
#include <string>
#include <string_view>

#include "core/ids.hpp"
#include "platform/crypto/sealed.hpp"

namespace waymark::core {

enum class Role { practitioner, coordinator, manager, administrator };
std::string_view to_text(Role role);
std::optional<Role> parse_role(std::string_view text);

enum class ViewerKind { staff, matcher, name_index, clock_keeper, indicators, migration };

class Viewer final : public crypto::Opener {
 public:
  static Viewer staff(StaffId id, std::string agency, Role role);
  // Compares records across agencies on behalf of one enquirer: what is locked for her is locked for it.
  // It hands out link ids and the fields of an answer, nothing else.
  static Viewer matcher(const Viewer& enquirer);
  // The same on behalf of somebody who asked earlier, and is not here now.
  static Viewer matcher(const StaffId& enquirer, std::string agency);
  // Reads what an agency's people are called into memory, for its searches; it hands out record ids, and each search
  // reads those as whoever searches (name_indexes.hpp).
  static Viewer name_index(std::string agency);
  // Starts and stops clocks and counts what is overdue; opens no sealed value.
  static Viewer clock_keeper();
  // Reads codes, dates and counts under pseudonyms; opens no sealed value.
  static Viewer indicators();
  // Fills a new database (demo, import), before there is anybody to see anything.
  static Viewer migration();

  bool opens_sealed() const override;
  ViewerKind kind() const { return kind_; }
  Role role() const { return role_; }
  const std::string& agency() const { return agency_; }
  // The staff id, for the matcher the enquirer's; "" for the other non-human viewers.
  const std::string& staff_id() const { return staff_id_; }
  // What audit and database see: a staff id, "matcher:" and a staff id, or the kind alone.
  std::string name() const;

 private:
  Viewer(ViewerKind kind, Role role, std::string staff_id, std::string agency);

  ViewerKind kind_;
  Role role_;
  std::string staff_id_;
  std::string agency_;
};

}  // namespace waymark::core
