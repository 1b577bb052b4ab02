#pragma once
// A founded demonstration without the crowd, and what must be true of it after each kill: every acknowledged contact is
// there whole, with its audit entry, and none is half there.
#include <gtest/gtest.h>
#include <unistd.h>

#include <set>

#include "app/demo_cast.hpp"
#include "app/head_keeper.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/known_to/known_to.hpp"
#include "core/audit_verify.hpp"
#include "faults/stream.hpp"
#include "pack/pack.hpp"

namespace waymark::faults {

inline int rounds(int usual) {
  const char* wanted = std::getenv("WAYMARK_KILLS");
  return wanted == nullptr ? usual : std::stoi(wanted);
}

inline std::filesystem::path fresh_folder() {
  auto pattern = (std::filesystem::temp_directory_path() / "waymark-kill-XXXXXX").string();
  base::expects(::mkdtemp(pattern.data()) != nullptr, "a test has a folder");
  return pattern;
}

class Founded {
 public:
  Founded() : folder(fresh_folder()), locations(stream_locations(folder)) {
    const auto pack_folder = std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo";
    const auto runtime = app::found_partnership(locations, pack::read_files(pack_folder), true);
    const app::HeadKeeper heads(*runtime);
    const auto cast = pack::load_cast(pack_folder, *runtime->partnership().packs.active());
    viewer = app::add_accounts(runtime->partnership(), *cast.cast).staff.at("olive_examplar");
  }
  ~Founded() {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
  }
  Founded(const Founded&) = delete;
  Founded& operator=(const Founded&) = delete;

  std::filesystem::path folder;
  app::Locations locations;
  core::Viewer viewer = core::Viewer::migration();  // then whoever records every contact
};

inline std::set<std::string> column(const core::Partnership& partnership, sql::Text sql,
                                    std::initializer_list<sql::Value> values) {
  std::set<std::string> all;
  for (const auto& row : partnership.database.read(
           {partnership.code, "test"}, [&](sql::Snapshot& snapshot) { return snapshot.query(sql, values); }))
    all.emplace(row.text(0));
  return all;
}

inline void expect_whole(const core::Partnership& partnership, const core::Viewer& viewer, const std::string& id) {
  core::read(partnership, viewer, [&](core::Reading& reading) {
    const auto contact = contacts::find_contact(reading, *core::ContactId::parse(id));
    EXPECT_TRUE(contact.has_value());
    if (!contact) return false;
    EXPECT_EQ(contact->parts.size(), 2U);
    EXPECT_EQ(contact->forms.size(), 1U);
    EXPECT_FALSE(contact->details.narrative.empty());
    for (const auto& part : contact->parts) EXPECT_TRUE(core::find_record(reading, part.record).has_value());
    EXPECT_TRUE(known_to::find_answer(reading, contact->id).has_value());
    return true;
  });
}

inline void expect_nothing_lost(const Founded& founded, const std::set<std::string>& acknowledged) {
  using sql::operator""_sql;
  const app::Runtime runtime(founded.locations);
  const auto& partnership = runtime.partnership();
  const auto there = column(partnership, "SELECT id FROM contact WHERE partnership_id = $1"_sql, {partnership.code});
  const auto audited = column(
      partnership,
      "SELECT subject_id FROM audit_entry WHERE partnership_id = $1 AND action = 'contact.recorded' AND viewer = $2"_sql,
      {partnership.code, founded.viewer.staff_id()});
  for (const auto& id : acknowledged) EXPECT_TRUE(there.contains(id)) << "acknowledged, and not there";
  EXPECT_EQ(there, audited);
  for (const auto& id : there) expect_whole(partnership, founded.viewer, id);
  const auto verdict = core::verify_audit(partnership.database, partnership.keys, founded.locations.audit_heads);
  for (const auto& problem : verdict.problems) ADD_FAILURE() << problem.message;
}

}  // namespace waymark::faults
