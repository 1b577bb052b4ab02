#include "app/process.hpp"

#include <pthread.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>

#include "platform/base/failure.hpp"

namespace waymark::app {

namespace {

sigset_t stop_signals() {
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGTERM);
  ::sigaddset(&signals, SIGINT);
  return signals;
}

}  // namespace

void keep_memory_private() {
  constexpr rlimit kNone{0, 0};
  if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 || ::setrlimit(RLIMIT_CORE, &kNone) != 0)
    throw base::InfrastructureError("core dumps cannot be switched off: the system must allow prctl and setrlimit");
}

void outlive_closed_outputs() {
  ::signal(SIGPIPE, SIG_IGN);
  ::signal(SIGXFSZ, SIG_IGN);
}

StopSignals::StopSignals() {
  const auto signals = stop_signals();
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void StopSignals::on_stop(std::function<void()> stop) {
  base::expects(!thread_.joinable(), "one thing is done at the stop");
  thread_ = std::thread([stop = std::move(stop)] {
    const auto signals = stop_signals();
    int arrived = 0;
    ::sigwait(&signals, &arrived);
    stop();
  });
}

StopSignals::~StopSignals() {
  if (!thread_.joinable()) return;
  // It may still be waiting, when the server ended by itself.
  // NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread): the thread blocks the signal and waits for it
  ::pthread_kill(thread_.native_handle(), SIGTERM);
  thread_.join();
}

}  // namespace waymark::app
