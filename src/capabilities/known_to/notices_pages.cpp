#include <utility>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/known_to/routes.hpp"
#include "core/record.hpp"
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
constexpr core::web::Path kPerson = "/people/{id}";

struct Line {
  Notice notice;
  std::string name;  // as our own record has it
};

struct Found {
  std::vector<Line> lines;
  std::int64_t all = 0;  // notices, those that the limit cuts off too
};

Found find(core::Reading& reading) {
  Found found{{}, count_notices(reading)};
  for (auto& notice : notices(reading))
    if (const auto record = core::find_record(reading, notice.record))
      found.lines.push_back({std::move(notice), record->identity.display_name()});
  return found;
}

Html how_many(const Found& found) {
  Html html;
  if (std::cmp_less_equal(found.all, kMostNotices)) return html;
  html << "<p class=\"govuk-body\">Showing the newest "_html << kMostNotices << " of "_html << found.all
       << ". Every notice about one person stands on that person’s page.</p>"_html;
  return html;
}

Html why(const Notice& notice, const pack::Pack& pack) {
  Html html;
  html << pack.purpose_name(notice.purpose) << "<br><span class=\"govuk-!-font-size-16\">"_html
       << pack.basis_name(notice.basis) << "</span>"_html;
  return html;
}

Html read_state(const Visit& visit, const Line& line) {
  Html html;
  if (line.notice.read) return html << "Read"_html, html;
  Html text;
  text << "Mark as read<span class=\"govuk-visually-hidden\">: "_html << line.name << "</span>"_html;
  html << "<form method=\"post\" action=\""_html << kReading.url(line.notice.id) << "\" novalidate>"_html
       << visit.csrf_field()
       << render(govuk::Button{.text = std::move(text), .classes = "govuk-button--secondary govuk-!-margin-bottom-0"})
       << "</form>"_html;
  return html;
}

std::vector<govuk::TableCell> row_of(const Visit& visit, const Line& line, const pack::Pack& pack) {
  Html whom;
  whom << "<a class=\"govuk-link\" href=\""_html << kPerson.url(line.notice.record) << "\">"_html << line.name
       << "</a>"_html;
  return {narrow_cell(std::move(whom), "Person"), narrow_cell(asked_by(line.notice, pack), "Who asked"),
          narrow_cell(why(line.notice, pack), "Purpose and basis"),
          narrow_cell(base::spoken_time(line.notice.told, pack.partnership.time_zone), "When"),
          narrow_cell(read_state(visit, line), "Read")};
}

Html table_of(const Visit& visit, const std::vector<Line>& lines, const pack::Pack& pack) {
  if (lines.empty())
    return "<p class=\"govuk-body\">Nobody has asked about our records yet. When another agency asks and an answer is "
           "drawn from one of our records, it stands here: who asked, about whom, when and why.</p>"_html;
  govuk::Table table{.caption = "The newest first",
                     .caption_classes = "govuk-visually-hidden",
                     .head = {{.text = "Person"},
                              {.text = "Who asked"},
                              {.text = "Purpose and basis"},
                              {.text = "When"},
                              {.text = "Read"}},
                     .classes = "waymark-stack"};
  for (const auto& line : lines) table.rows.push_back(row_of(visit, line, pack));
  return render(table);
}

Reply show(Visit& visit) {
  const auto found = visit.read([](core::Reading& reading) { return find(reading); });
  for (const auto& line : found.lines) visit.saw("notice", line.notice.id.text());
  Html main;
  main << "<h1 class=\"govuk-heading-l\">Our records were asked about</h1><p class=\"govuk-body\">Each of these "
          "agencies was answered by Waymark. If a purpose does not fit what you know, phone the agency that asked; "
          "for specialist support, the contact desk.</p>"_html
       << how_many(found) << table_of(visit, found.lines, *visit.pack());
  return core::web::Page{.title = "Notices",
                         .main = std::move(main),
                         .before = render(govuk::BackLink{.href = "/"_url, .text = "Home"}),
                         .wide = true};
}

Reply mark(Visit& visit) {
  const auto id = visit.id<core::NoticeId>();
  if (!id) return base::not_found();
  const auto marked = mark_read(visit.partnership(), visit.viewer(), visit.request().id, *id);
  if (!marked) return marked.failure();
  return core::web::go_to(kNotices.url());
}

}  // namespace

core::web::Routes routes() {
  const auto access = Access::practice();
  return {{http::Method::get, kNotices, access, Audit::read("notices.read"), show},
          {http::Method::post, kReading, access, Audit::write(), mark, core::web::kNothingTyped}};
}

}  // namespace waymark::known_to
