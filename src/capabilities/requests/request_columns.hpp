#pragma once
// The statement that reads requests, and what it gives: for the files that ask it.
#include "capabilities/requests/request_store.hpp"
#include "platform/sql/database.hpp"

namespace waymark::requests {

// SELECT … WHERE, joined to what the viewer's agency received (alias h) and to the clause of visibility: go on with
// AND, over q and h.
sql::Text visible_requests();

Request request_from(core::Reading& reading, const sql::Row& row);
// The same for lists, which one request that was altered must not take away: nobody's name stands there then, and an
// error in the log.
Request request_for_list(core::Reading& reading, const sql::Row& row);
WholeRequest whole_without_said(core::Reading& reading, const sql::Row& row);
inline constexpr std::size_t kColumnsOfRequest = 20;  // a further column of a statement has this number

crypto::Place place_of_details(const core::Partnership& partnership, const core::RequestId& id);

}  // namespace waymark::requests
