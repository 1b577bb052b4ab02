#include "core/name_indexes.hpp"

#include <algorithm>
#include <atomic>
#include <shared_mutex>

#include "core/name_reading.hpp"
#include "core/record_changes.hpp"

namespace waymark::core {

// What is held changes under `mutex_`, also while records are read: of two searches one brings it up to date, and the
// other looks again. Later transactions see what earlier ones saw, so that it never goes back.
struct NameIndexes::Agency {
  explicit Agency(std::string of) : code(std::move(of)) {}

  void bring_up_to_date(Reading& reading);
  Found find(const NameIndex::Test& test) const;
  void add_unreadable(const std::vector<RecordId>& ids);

  const std::string code;
  std::mutex preparing;  // held outside transactions alone
  std::atomic<bool> read = false;
  std::atomic<std::size_t> bytes = 0;

 private:
  bool behind(const ChangeNumbers& numbers) const;
  void read_all(Reading& reading);
  void read_changes(Reading& reading, const ChangeNumbers& numbers);

  mutable std::shared_mutex mutex_;
  NameIndex names_;
  std::vector<RecordId> unreadable_;
  ChangeNumbers known_;
};

// A lane that stands lower than what is known: this transaction began before another whose state was read already.
bool NameIndexes::Agency::behind(const ChangeNumbers& numbers) const {
  return !read || std::any_of(numbers.begin(), numbers.end(), [&](const auto& lane) {
    const auto known = known_.find(lane.first);
    return known == known_.end() || known->second < lane.second;
  });
}

void NameIndexes::Agency::bring_up_to_date(Reading& reading) {
  const auto numbers = change_numbers(reading);
  {
    const std::shared_lock lock(mutex_);
    if (!behind(numbers)) return;
  }
  const std::unique_lock lock(mutex_);
  if (!behind(numbers)) return;
  if (read)
    read_changes(reading, numbers);
  else
    read_all(reading);
  for (const auto& [lane, number] : numbers) known_[lane] = std::max(known_[lane], number);
  bytes = names_.bytes();
  read = true;
}

void NameIndexes::Agency::read_all(Reading& reading) {
  auto all = read_every_name(reading);
  names_.replace({}, std::move(all.records));
  unreadable_ = std::move(all.unreadable);
}

void NameIndexes::Agency::read_changes(Reading& reading, const ChangeNumbers& numbers) {
  std::vector<RecordId> changed;
  for (const auto& [lane, number] : numbers) {
    const auto known = known_.find(lane);
    const auto from = known == known_.end() ? 0 : known->second;
    if (number <= from) continue;
    const auto in_lane = changed_since(reading, lane, from);
    changed.insert(changed.end(), in_lane.begin(), in_lane.end());
  }
  auto now = read_names(reading, changed);
  std::erase_if(unreadable_,
                [&](const RecordId& id) { return std::find(changed.begin(), changed.end(), id) != changed.end(); });
  unreadable_.insert(unreadable_.end(), now.unreadable.begin(), now.unreadable.end());
  names_.replace(std::move(changed), std::move(now.records));
}

NameIndexes::Found NameIndexes::Agency::find(const NameIndex::Test& test) const {
  const std::shared_lock lock(mutex_);
  return {names_.candidates(test), unreadable_};
}

void NameIndexes::Agency::add_unreadable(const std::vector<RecordId>& ids) {
  const std::unique_lock lock(mutex_);
  for (const auto& id : ids)
    if (std::find(unreadable_.begin(), unreadable_.end(), id) == unreadable_.end()) unreadable_.push_back(id);
}

NameIndexes::NameIndexes(std::size_t budget) : budget_(budget) {}
NameIndexes::~NameIndexes() = default;

void NameIndexes::prepare(const Partnership& partnership, const std::string& agency) {
  const auto index = of(agency);
  const std::lock_guard one(index->preparing);
  if (index->read) return;
  core::read(partnership, Viewer::name_index(agency), [&](Reading& reading) {
    index->bring_up_to_date(reading);
    return true;
  });
  keep_budget();
}

NameIndexes::Found NameIndexes::find(Reading& reading, const NameIndex::Test& test) {
  const auto index = of(reading.viewer().agency());
  const auto viewer = Viewer::name_index(index->code);
  auto names = reading.as(viewer);
  index->bring_up_to_date(names);
  keep_budget();
  return index->find(test);
}

void NameIndexes::found_unreadable(Reading& reading, const std::vector<RecordId>& ids) {
  if (!ids.empty()) of(reading.viewer().agency())->add_unreadable(ids);
}

std::size_t NameIndexes::bytes() const {
  const std::lock_guard lock(mutex_);
  std::size_t all = 0;
  for (const auto& agency : agencies_) all += agency->bytes;
  return all;
}

std::vector<std::string> NameIndexes::agencies() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> codes;
  for (const auto& agency : agencies_) codes.push_back(agency->code);
  return codes;
}

std::shared_ptr<NameIndexes::Agency> NameIndexes::of(const std::string& agency) {
  const std::lock_guard lock(mutex_);
  const auto known =
      std::find_if(agencies_.begin(), agencies_.end(), [&](const auto& one) { return one->code == agency; });
  if (known == agencies_.end())
    agencies_.push_front(std::make_shared<Agency>(agency));
  else
    agencies_.splice(agencies_.begin(), agencies_, known);
  return agencies_.front();
}

void NameIndexes::keep_budget() {
  std::list<std::shared_ptr<Agency>> gone;  // wiped after the lock, or when the last search that has one is done
  const std::lock_guard lock(mutex_);
  std::size_t all = 0;
  for (const auto& agency : agencies_) all += agency->bytes;
  while (all > budget_ && !agencies_.empty()) {
    all -= agencies_.back()->bytes;
    gone.splice(gone.begin(), agencies_, std::prev(agencies_.end()));
  }
}

std::shared_ptr<NameIndexes> make_name_indexes() { return std::make_shared<NameIndexes>(); }

}  // namespace waymark::core
