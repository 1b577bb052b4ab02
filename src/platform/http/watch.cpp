#include "platform/http/watch.hpp"

namespace waymark::http {

void Watched::doom() {
  doomed_ = true;
  deadline_ = Clock::time_point::min();
  cut();
}

void Watch::sweep(Watched::Clock::time_point now) {
  for (auto* one : all_)
    if (one->expired(now)) one->cut();
}

bool Watch::doom_longest_idle() {
  Watched* longest = nullptr;
  for (auto* one : all_)
    if (one->idle && !one->doomed() && (longest == nullptr || one->deadline_ < longest->deadline_)) longest = one;
  if (longest != nullptr) longest->doom();
  return longest != nullptr;
}

void Watch::cut_idle() {
  for (auto* one : all_)
    if (one->idle) one->cut();
}

void Watch::doom_all() {
  for (auto* one : all_) one->doom();
}

}  // namespace waymark::http
