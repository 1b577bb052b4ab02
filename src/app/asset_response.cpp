#include "app/asset_response.hpp"

#include <waymark_assets.hpp>

#include "platform/base/failure.hpp"
#include "platform/http/mime_type.hpp"
#include "platform/http/security_headers.hpp"

namespace waymark::app {

using namespace html::literals;

namespace {

constexpr std::string_view kFolder = "/assets/";
constexpr std::string_view kManifest = "manifest.txt";

}  // namespace

html::Assets embedded_assets() {
  const auto* manifest = assets::find(kManifest);
  base::expects(manifest != nullptr, "the program holds its assets");
  const auto found = html::assets_in("/assets"_url, manifest->bytes);
  return base::promised(found, "the manifest names every asset");
}

std::optional<http::Response> asset_response(const http::Request& request) {
  const std::string_view path = request.path;
  const bool read = request.method == http::Method::get || request.method == http::Method::head;
  if (!read || !path.starts_with(kFolder)) return std::nullopt;
  const auto name = path.substr(kFolder.size());
  const auto* file = name == kManifest ? nullptr : assets::find(name);
  if (file == nullptr) return std::nullopt;
  http::Response response;
  response.content_type = http::mime_type(name);
  response.body = file->bytes;
  response.route = "/assets/{id}";
  http::add_asset_headers(response, request.secure);
  return response;
}

}  // namespace waymark::app
