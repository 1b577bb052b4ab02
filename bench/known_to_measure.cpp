#include <algorithm>

#include "bench/load.hpp"
#include "bench/measures.hpp"
#include "capabilities/known_to/known_to.hpp"
#include "core/matcher.hpp"

namespace waymark::bench {

namespace {

constexpr const char* kBasis = "safeguarding_public_task";

class Enquirer {
 public:
  Enquirer(const app::Runtime& runtime, const Sample& sample)
      : partnership_(runtime.partnership()),
        sample_(sample),
        pack_(partnership_.packs.active()),
        today_(base::local_time(partnership_.clock.now(), pack_->partnership.time_zone).date),
        basis_(pack_->lawful_basis(kBasis, today_)) {
    if (basis_ == nullptr) throw base::InfrastructureError("the pack has no basis to ask on");
  }

  void ask(std::size_t number) {
    const auto& identity = sample_.people[number].misheard;
    const auto contacts = core::read(partnership_, sample_.asker, [&](core::Reading& reading) {
      return known_to::answer(reading, core::match(reading, identity), *basis_).answer.contact_number;
    });
    ++asked_;
    // The person's first contact is the one that would be written down now.
    if (contacts > 1) ++known_;
  }

  double share_known() const { return static_cast<double>(known_) / static_cast<double>(asked_); }

 private:
  const core::Partnership& partnership_;
  const Sample& sample_;
  std::shared_ptr<const pack::Pack> pack_;
  base::Date today_;
  const pack::LawfulBasis* basis_;
  std::size_t asked_ = 0;
  std::size_t known_ = 0;
};

}  // namespace

double measure_known_to(const app::Locations& locations, const Sample& sample, std::size_t runs, Report& report) {
  const app::Runtime runtime(locations);  // of its own: no key is in its memory
  Enquirer enquirer(runtime, sample);
  // The last of the sample are for warming up alone.
  const auto people = sample.people.size() - kWarmUps;
  for (std::size_t i = 0; i < kWarmUps; ++i) enquirer.ask(people + i);
  const auto each_once = std::min(runs, people);
  for (const auto* what : {kFirstAsked, kAskedAgain})
    report.add(what, 1, with_clients(1, each_once, [&](std::size_t) -> Ask {
                 return [&](std::size_t run) { enquirer.ask(run); };
               }));
  return enquirer.share_known();
}

}  // namespace waymark::bench
