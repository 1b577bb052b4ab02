#include "app/restoring.hpp"

#include <algorithm>

#include "capabilities/kept/kept.hpp"
#include "core/kept.hpp"
#include "core/web/autosave.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/http/log.hpp"

namespace waymark::app {

using core::web::Page;
using core::web::Reply;
using core::web::Visit;
using html::Html;
using namespace html::literals;

namespace {

bool is_read(const Visit& visit) {
  const auto method = visit.request().method;
  return method == http::Method::get || method == http::Method::head;
}

std::optional<core::Draft> find(core::Reading& reading, const Visit& visit) {
  const auto address = core::web::address_of(visit.request());
  if (const auto id = core::DraftId::parse(visit.request().query.get(core::web::kFillWith))) {
    auto named = core::find_kept(reading, *id, visit.now());
    if (named && named->address == address) return named;
  }
  return core::newest_page_draft(reading, address, visit.now());
}

Html notice(const core::Draft& kept, const Visit& visit) {
  const auto when = base::spoken_time(kept.saved, visit.pack()->partnership.time_zone);
  Html text;
  if (kept.kind == core::kUnsent)
    text << "You had been signed out when you sent this on "_html << when << ". Nothing of it was carried out."_html;
  else
    text << "You began this, and it was saved last on "_html << when << ". Nothing of it has been sent."_html;
  text << " What you typed is below. <a class=\"govuk-link\" href=\""_html << kept::kept_path().url(kept.id)
       << "\">See it by itself, or throw it away</a>"_html;
  return render(html::govuk::InsetText{.text = std::move(text)});
}

bool is_done(const Reply& reply) {
  const auto* response = std::get_if<http::Response>(&reply);
  return response != nullptr && response->status == 303;
}

// The window of the form, and that of what it was filled from: what came too late was often saved before as well.
std::vector<std::string> windows_of(const Visit& visit, const std::vector<core::Draft>& all) {
  std::vector<std::string> windows = {core::web::typed_in_window(visit.form())};
  for (const auto& kept : all)
    if (kept.id == visit.kept_id()) windows.push_back(kept.window);
  std::erase(windows, "");
  return windows;
}

std::vector<core::DraftId> sent_with(const Visit& visit, const std::vector<core::Draft>& all) {
  const auto windows = windows_of(visit, all);
  std::vector<core::DraftId> sent;
  for (const auto& kept : all) {
    if (kept.address.substr(0, kept.address.find('?')) != visit.request().path) continue;
    const bool same_window = std::find(windows.begin(), windows.end(), kept.window) != windows.end();
    if (same_window || kept.id == visit.kept_id()) sent.push_back(kept.id);
  }
  return sent;
}

void forget(const Visit& visit) {
  const auto all = visit.read([&](core::Reading& reading) { return core::kept_drafts(reading, visit.now()); });
  const auto sent = sent_with(visit, all);
  // Not found: another window was quicker.
  if (!sent.empty())
    static_cast<void>(core::forget_kept(visit.partnership(), visit.viewer(), visit.request().id, sent));
}

}  // namespace

void restore(Visit& visit, const core::web::Route& route) {
  if (route.habits.refill == core::web::Refill::no || !is_read(visit) || !visit.signed_in()) return;
  auto kept = visit.read([&](core::Reading& reading) { return find(reading, visit); });
  if (kept) visit.restore(std::move(*kept));
}

void say_what_was_restored(Visit& visit, Reply& reply) {
  auto* page = std::get_if<Page>(&reply);
  const auto& restored = visit.restored();
  if (page == nullptr || !restored) return;
  visit.saw("draft", restored->id.text());
  auto main = notice(*restored, visit);
  main << std::move(page->main);
  page->main = std::move(main);
}

void forget_what_was_sent(const Visit& visit, const Reply& reply) {
  const auto& form = visit.request().form;
  if (is_read(visit) || !visit.signed_in() || !is_done(reply)) return;
  if (!form.has(core::web::kKeptId) && !form.has(core::web::kKeptWindow)) return;
  try {
    forget(visit);
  } catch (const base::InfrastructureError& error) {
    http::log_failure("kept_not_forgotten", http::RandomId{visit.request().id}, error);
  }
}

}  // namespace waymark::app
