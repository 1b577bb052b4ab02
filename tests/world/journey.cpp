#include "world/journey.hpp"

namespace waymark::world {

void record_contact(Browser& browser, World& world, const WrittenName& name) {
  const auto today = base::local_time(world.clock().now(), "Europe/London").date;
  const auto birth = pack::birth_date(*world.cast().person("marigold"), today);
  auto day = std::to_string(static_cast<unsigned>(birth.day()));
  auto month = std::to_string(static_cast<unsigned>(birth.month()));
  if (name.day_and_month_swapped) std::swap(day, month);
  const auto year = std::to_string(static_cast<int>(birth.year()));

  browser.get("/");
  browser.post("/contacts", {});
  const auto draft = browser.where().substr(0, browser.where().rfind('/'));
  browser.post(draft + "/now", {{"danger_danger_now", "no"}, {"safe_to_talk", "yes"}});
  browser.post(draft + "/who", {{"forenames", name.forenames},
                                {"surname", name.surname},
                                {"former_surname", name.former_surname},
                                {"birth-day", day},
                                {"birth-month", month},
                                {"birth-year", year},
                                {"phone", "07700 900142"}});
  browser.post(draft + "/what",
               {{"forms", "domestic_abuse"}, {"narrative", "Marigold told me at the counter."}, {"children", "yes"}});
  browser.post(draft + "/others",
               {{"harm_forenames", "Barnaby"}, {"harm_surname", "Testerly"}, {"harm_relationship", "spouse"}});
  browser.post(draft + "/reaching", {{"reach_call", "no"}, {"reach_text", "no"}});
  browser.post(draft + "/reason", {{"purpose", "safeguard_adult"},
                                   {"basis_safeguard_adult", "safeguarding_public_task"},
                                   {"basis_reason", "Asking would have put her at more risk."}});
  browser.post(draft + "/check", {});
}

}  // namespace waymark::world
