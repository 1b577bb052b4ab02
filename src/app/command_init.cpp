#include <unistd.h>

#include <iostream>

#include "app/commands.hpp"
#include "app/head_keeper.hpp"
#include "capabilities/staff/staff.hpp"

namespace waymark::app {

namespace {

std::string ask(std::string said, const char* question, const char* option) {
  if (!said.empty()) return said;
  if (::isatty(STDIN_FILENO) == 0)
    throw base::InfrastructureError(std::string("say it on the command line: ") + option);
  std::cout << question << ": " << std::flush;
  std::getline(std::cin, said);
  return said;
}

std::string agency_for(const InitOptions& options, const pack::Pack& pack) {
  const auto& code = options.admin_agency.empty() ? pack.partnership.contact_desk.agency : options.admin_agency;
  const auto now = base::SystemClock().now();
  if (pack.agency(code, base::local_time(now, pack.partnership.time_zone).date) == nullptr)
    throw base::InfrastructureError("the pack has no agency \"" + code +
                                    "\": give --admin-agency one of agencies.toml");
  return code;
}

staff::NewAccount administrator(const InitOptions& options, const pack::Pack& pack) {
  base::SystemRandomness randomness;
  return {.agency = agency_for(options, pack),
          .role = core::Role::administrator,
          .name = ask(options.admin_name, "Name of the first administrator", "--admin-name"),
          .login = ask(options.admin_email, "Their email address", "--admin-email"),
          .password = staff::one_time_password(randomness),
          .about = "System administrator",
          .first_password = true};
}

}  // namespace

int init(const InitOptions& options) {
  const auto files = pack::read_files(options.pack);
  const auto loaded = pack::load_from_files(files);
  if (!loaded.ok()) return pack::check(options.pack, std::cerr);
  const auto account = administrator(options, *loaded.pack);
  if (account.login.find('@') == std::string::npos || account.name.empty())
    throw base::InfrastructureError("the first administrator needs a name and an email address like name@example.org");
  const auto runtime = found_partnership(locate(options.store), files, false);
  const HeadKeeper heads(*runtime);
  const auto made = staff::create_account(runtime->partnership(), core::Viewer::migration(), "", account);
  if (!made)
    throw base::InfrastructureError("the first administrator could not be made: begin again in an empty place");
  std::cout << "made: " << loaded.pack->partnership.name << "\nsign in as the address you gave, with this password, "
            << "which is shown once and to be replaced by one of your own: " << account.password << '\n';
  return 0;
}

}  // namespace waymark::app
