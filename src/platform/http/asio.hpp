#pragma once
// The names that the few files on top of Asio share. Every executor is an io_context's own: no type erasure.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace waymark::http {

namespace asio = boost::asio;

using Executor = asio::io_context::executor_type;
template <class T = void>
using Awaitable = asio::awaitable<T, Executor>;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;

// An operation's outcome as a value: [error, …]. Nothing throws for what a network does.
inline constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> kOutcome{};

}  // namespace waymark::http
