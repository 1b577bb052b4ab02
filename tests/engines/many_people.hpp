#pragma once
// People whom somebody's agency holds, written down together and without a contact.
#include <functional>

#include "core/record.hpp"
#include "engines/each_engine.hpp"

namespace waymark {

// Olive's agency holds them. `fill` is given each identity and its number.
inline std::vector<core::NewRecord> add_people(world::World& world, std::size_t count,
                                               const std::function<void(core::Identity&, std::size_t)>& fill) {
  auto records = core::prepare_records(world.partnership(), count);
  const auto& olive = world.staff("olive_examplar");
  const auto done =
      core::write(world.partnership(), olive, "request",
                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                    for (std::size_t i = 0; i < count; ++i) {
                      records[i].agency = olive.agency();
                      fill(records[i].identity, i);
                      core::add_record(transaction, records[i], std::nullopt, {}, world.clock().now());
                    }
                    return transaction.commit({{"test.added", "record", records.front().id.text()}}, base::Done{});
                  });
  EXPECT_TRUE(done.ok());
  return records;
}

// Of one surname and different first names.
inline std::vector<core::NewRecord> add_countless(world::World& world, std::size_t count) {
  return add_people(world, count, [](core::Identity& identity, std::size_t number) {
    identity.forenames = std::string(1, static_cast<char>('A' + number % 26)) + "nonym";
    identity.surname = "Countless";
  });
}

inline core::NewRecord add_person(world::World& world, const std::string& forenames, const std::string& surname) {
  return add_people(world, 1,
                    [&](core::Identity& identity, std::size_t) {
                      identity.forenames = forenames;
                      identity.surname = surname;
                    })
      .front();
}

}  // namespace waymark
