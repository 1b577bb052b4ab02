#pragma once
// The commands, each with what was said to it. Each returns the exit code, and throws InfrastructureError
// with one sentence that says what to do. How they are written on the command line: command_line.cpp.
#include <string>

#include "app/demo.hpp"
#include "app/locations.hpp"
#include "capabilities/staff/session.hpp"
#include "linkage/deduplicate.hpp"
#include "platform/http/server.hpp"

namespace waymark::app {

struct InitOptions {
  StoreOptions store{};
  std::string pack{};
  std::string admin_email{};  // asked for at a terminal where it is not given; so is the name
  std::string admin_name{};
  std::string admin_agency{};  // a code of the pack; the contact desk's where it is not given
};
int init(const InitOptions& options);

struct ServeOptions {
  StoreOptions store{};
  http::ServerOptions server{};
  staff::SessionLimits session{};
};
int serve(const ServeOptions& options);

struct MigrateOptions {
  StoreOptions store{};
  std::string application_role{};
};
int migrate(const MigrateOptions& options);

// Reports every problem in a pack's files.
int check_pack(const std::string& folder);

struct ActivateOptions {
  StoreOptions store{};
  std::string folder{};
};
int activate(const ActivateOptions& options);

// 1 where the audit is not sound.
int verify(const StoreOptions& options);

struct LinkOptions {
  std::string file{};
  std::string truth{};     // the column that says who is who; nothing is scored where it is empty
  std::string clusters{};  // the table to write; none where it is empty
  std::string delimiter = ",";
  double join = linkage::kJoinInFile;
};
// De-duplicates a table of people. 1 where rows of it had to be left out.
int link_file(const LinkOptions& options);

struct DemoCommandOptions {
  std::string data{};
  std::string database{};  // a migrated PostgreSQL database instead of the folder's own
  std::string pack = "packs/demo";
  DemoOptions demo{};
};
int make_demo(DemoCommandOptions options);

}  // namespace waymark::app
