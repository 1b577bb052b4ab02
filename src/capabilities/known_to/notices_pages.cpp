#include <algorithm>
#include <utility>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/known_to/routes.hpp"
#include "core/record.hpp"
#include "core/web/paging_view.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/parts/narrow_cell.hpp"

namespace waymark::known_to {

using namespace html::literals;
using core::web::Access;
using core::web::Audit;
using core::web::Reply;
using core::web::Visit;
using html::Html;
using html::parts::narrow_cell;
namespace govuk = html::govuk;

namespace {

constexpr core::web::Path kNotices = "/notices";
constexpr core::web::Path kReading = "/notices/{id}/reading";
constexpr core::web::Path kReadingAll = "/notices/reading";
constexpr core::web::Path kPerson = "/people/{id}";

// A field of the form: the ids of those on the page that nobody has read, with spaces between.
constexpr std::string_view kUnread = "unread";

core::web::ListInPages pages() { return {.address = kNotices.url(), .label = "Notices"}; }

struct Line {
  Notice notice;
  std::string name;  // as our own record has it
};
using Lines = core::Paged<Line>;

Lines find(core::Reading& reading, std::int64_t page) {
  auto found = notices(reading, page);
  Lines lines{found.paging, {}};
  for (auto& notice : found.items) {
    auto name = core::name_in_list(reading, notice.record);
    lines.items.push_back({std::move(notice), std::move(name)});
  }
  return lines;
}

Html why(const Notice& notice, const pack::Pack& pack) {
  Html html;
  html << pack.purpose_name(notice.purpose) << "<br><span class=\"govuk-!-font-size-16\">"_html
       << pack.basis_name(notice.basis) << "</span>"_html;
  return html;
}

// Its reader comes back to the page of the list on which it was.
Html form_to(const Visit& visit, const html::Url& address, const core::Paging& paging) {
  Html html;
  html << "<form method=\"post\" action=\""_html << address << "\" novalidate>"_html << visit.csrf_field();
  if (paging.page > 1) html << "<input type=\"hidden\" name=\"page\" value=\""_html << paging.page << "\">"_html;
  return html;
}

Html read_state(const Visit& visit, const Line& line, const core::Paging& paging) {
  Html html;
  if (line.notice.read) return html << "Read"_html, html;
  Html text;
  text << "Mark as read<span class=\"govuk-visually-hidden\">: "_html << line.name << "</span>"_html;
  html << form_to(visit, kReading.url(line.notice.id), paging)
       << render(govuk::Button{.text = std::move(text), .classes = "govuk-button--secondary govuk-!-margin-bottom-0"})
       << "</form>"_html;
  return html;
}

std::vector<govuk::TableCell> row_of(const Visit& visit, const Line& line, const core::Paging& paging) {
  const auto pack = visit.pack();
  Html whom;
  whom << "<a class=\"govuk-link\" href=\""_html << kPerson.url(line.notice.record) << "\">"_html << line.name
       << "</a>"_html;
  return {narrow_cell(std::move(whom), "Person"), narrow_cell(asked_by(line.notice, *pack), "Who asked"),
          narrow_cell(why(line.notice, *pack), "Purpose and basis"),
          narrow_cell(base::spoken_time(line.notice.told, pack->partnership.time_zone), "When"),
          narrow_cell(read_state(visit, line, paging), "State")};
}

Html table_of(const Visit& visit, const Lines& lines) {
  govuk::Table table{.caption = "Those that nobody has read first, the newest at the top",
                     .caption_classes = "govuk-visually-hidden",
                     .head = {{.text = "Person"},
                              {.text = "Who asked"},
                              {.text = "Purpose and basis"},
                              {.text = "When"},
                              {.text = "State"}},
                     .classes = "waymark-stack waymark-stack--lines"};
  for (const auto& line : lines.items) table.rows.push_back(row_of(visit, line, lines.paging));
  return render(table);
}

// Beside one alone its own button is enough. Only what stands on the page is marked: what came meanwhile nobody has
// seen.
Html mark_all_form(const Visit& visit, const Lines& lines) {
  std::string unread;
  std::size_t count = 0;
  for (const auto& line : lines.items) {
    if (line.notice.read) continue;
    unread += (unread.empty() ? "" : " ") + line.notice.id.text();
    ++count;
  }
  Html html;
  if (count < 2) return html;
  html << form_to(visit, kReadingAll.url(), lines.paging) << "<input type=\"hidden\" name=\""_html << kUnread
       << "\" value=\""_html << unread << "\">"_html
       << render(govuk::Button{.text = "Mark all on this page as read", .classes = "govuk-button--secondary"})
       << "</form>"_html;
  return html;
}

Html list_view(const Visit& visit, const Lines& lines) {
  if (lines.items.empty())
    return "<p class=\"govuk-body\">Nobody has asked about our records yet. When another agency asks and an answer is "
           "drawn from one of our records, it stands here: who asked, about whom, when and why.</p>"_html;
  Html html;
  html << core::web::what_is_shown(lines.paging) << table_of(visit, lines) << mark_all_form(visit, lines)
       << core::web::other_pages(lines.paging, pages());
  return html;
}

Reply show(Visit& visit) {
  const auto page = core::web::page_asked_for(visit.request().query);
  const auto lines = visit.read([&](core::Reading& reading) { return find(reading, page); });
  for (const auto& line : lines.items) visit.saw("notice", line.notice.id.text());
  Html main;
  main << "<h1 class=\"govuk-heading-l\">Our records were asked about</h1><p class=\"govuk-body\">Each of these "
          "agencies was answered by Waymark. If a purpose does not fit what you know, phone the agency that asked; "
          "for specialist support, the contact desk.</p>"_html
       << list_view(visit, lines);
  return core::web::Page{.title = "Notices",
                         .main = std::move(main),
                         .before = render(govuk::BackLink{.href = "/"_url, .text = "Home"}),
                         .wide = true};
}

Reply back_to_list(const Visit& visit) {
  const auto page = core::web::page_asked_for(visit.form());
  return core::web::go_to(core::web::address_of(pages(), page));
}

Reply mark(Visit& visit) {
  const auto id = visit.id<core::NoticeId>();
  if (!id) return base::not_found();
  const auto marked = mark_read(visit.partnership(), visit.viewer(), visit.request().id, *id);
  if (!marked) return marked.failure();
  return back_to_list(visit);
}

// Those of a text that are ids, and no more than stand on a page.
std::vector<core::NoticeId> ids_in(std::string_view text) {
  std::vector<core::NoticeId> ids;
  while (!text.empty() && std::cmp_less(ids.size(), core::kOnAPage)) {
    const auto end = std::min(text.find(' '), text.size());
    if (const auto id = core::NoticeId::parse(text.substr(0, end))) ids.push_back(*id);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return ids;
}

// Whatever was on the page and is read already needs nothing more: the list shows it so.
Reply mark_all(Visit& visit) {
  const auto ids = ids_in(visit.form().get(kUnread));
  const auto marked = mark_all_read(visit.partnership(), visit.viewer(), visit.request().id, ids);
  if (!marked && marked.failure().kind != base::FailureKind::not_found) return marked.failure();
  return back_to_list(visit);
}

}  // namespace

core::web::Routes routes() {
  const auto access = Access::practice();
  return {{http::Method::get, kNotices, access, Audit::read("notices.read"), show},
          {http::Method::post, kReadingAll, access, Audit::write(), mark_all, core::web::kNothingTyped},
          {http::Method::post, kReading, access, Audit::write(), mark, core::web::kNothingTyped}};
}

}  // namespace waymark::known_to
