#include "capabilities/home/requests_view.hpp"

#include "core/web/clock_view.hpp"
#include "core/web/telephone.hpp"

namespace waymark::home {

using html::parts::WorkItem;
using html::parts::WorkList;
using requests::Request;

namespace {

WorkItem item_of(const Request& request, const pack::Pack& pack, base::Instant now) {
  return {.what = (request.emergency ? "Emergency: " : "") + request.person,
          .href = requests::request_path().url(request.id),
          .about = "From " + pack.agency_name(request.from_agency) + ", " +
                   base::spoken_time(request.made, pack.partnership.time_zone),
          .when = core::time_left(request.due, now),
          .pressing = core::web::pressing(request.due, now)};
}

WorkItem sent_item(const Request& request, const pack::Pack& pack, base::Instant now) {
  auto item = item_of(request, pack, now);
  const auto desk = requests::desk_to_telephone(request, pack);
  item.about = "To " + requests::asked_name(request, pack) + ", sent " + core::web::how_long_ago(request.made, now) +
               (now >= request.due ? ". No answer in time: telephone " : ". If it cannot wait, telephone ") +
               core::web::number_of(pack, desk.agency, desk.desk) + ".";
  return item;
}

}  // namespace

Section requests_received_view(const Work& work, const pack::Pack& pack, base::Instant now) {
  WorkList list;
  for (const auto& request : work.requests_received.first) list.items.push_back(item_of(request, pack, now));
  return section("asked", "Requests to answer",
                 {.list = list, .all = work.requests_received.all, .whole = work.extent == Extent::whole});
}

Section requests_sent_view(const Work& work, const pack::Pack& pack, base::Instant now) {
  WorkList list;
  for (const auto& request : work.requests_sent.first) list.items.push_back(sent_item(request, pack, now));
  return section("asking", "Requests we sent",
                 {.list = list, .all = work.requests_sent.all, .whole = work.extent == Extent::whole});
}

}  // namespace waymark::home
