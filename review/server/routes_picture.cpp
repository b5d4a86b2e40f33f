#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "imaging/crop_picture.h"
#include "models/json/value_json.h"
#include "review/corrections/json_walk.h"
#include "review/server/exchange.h"
#include "review/server/routes.h"

namespace alihsop {
namespace {

namespace fs = std::filesystem;

constexpr int kCropMargin = 12;     // pixels round a crop: a value is read with its surroundings
constexpr int kLargestCrop = 6000;  // pixels a side

/// pages/0001.webp of a binder; nothing when the page is not there. The name is made of the number alone.
fs::path picture_of(const ReviewedBinder& binder, int page)
{
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "%04d.webp", page);
    return binder.folder() / "pages" / name.data();
}

std::string read_picture(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void send_picture(httplib::Response& response, const std::string& webp)
{
    if (webp.empty()) return send_refusal(response, 404, "not-there");
    response.set_header("Cache-Control", "private, max-age=86400");  // the page asks with the reading's hash
    response.set_content(webp, "image/webp");
}

void read_drawn_box(const httplib::Request& request, httplib::Response& response, ReviewRoom room)
{
    const auto binder = room.shelf.open(request.matches[1].str());
    const auto page = index_of(request.matches[2].str());
    const auto extent = binder && page ? binder->extent_of_page(static_cast<int>(*page)) : std::nullopt;
    if (!extent) return send_refusal(response, 404, "not-there");
    const auto body = body_of(request);
    const auto box = overlap(box_from_json(JsonPlace(body).at("box")), *extent);
    if (box.empty()) return send_refusal(response, 422, "malformed", "the box lies outside of the page");
    const auto text = room.boxes.read(picture_of(*binder, static_cast<int>(*page)), box, JsonPlace(body).at("dpi").integer());
    if (!text) return send_refusal(response, 502, "not-read");
    send(response, {200, {{"text", text->text}, {"confidence", text->confidence}, {"box", to_json(box)}}});
}

}  // namespace

void add_picture_routes(httplib::Server& server, ReviewRoom room)
{
    const std::string page = R"(/api/binders/([^/]{1,255})/pages/(\d{1,5}))";
    server.Get(page, [room](const httplib::Request& request, httplib::Response& response) {
        const auto binder = room.shelf.open(request.matches[1].str());
        if (!binder) return send_refusal(response, 404, "not-there");
        send_picture(response, read_picture(picture_of(*binder, std::stoi(request.matches[2].str()))));
    });
    server.Get(page + "/crop", [room](const httplib::Request& request, httplib::Response& response) {
        const auto binder = room.shelf.open(request.matches[1].str());
        const auto x = number_in(request, "x"), y = number_in(request, "y"), width = number_in(request, "w"), height = number_in(request, "h");
        if (!binder || !x || !y || !width || !height || *width > kLargestCrop || *height > kLargestCrop) return send_refusal(response, 404, "not-there");
        const Box box{std::max(0, *x - kCropMargin), std::max(0, *y - kCropMargin), *width + 2 * kCropMargin, *height + 2 * kCropMargin};
        send_picture(response, crop_picture(read_picture(picture_of(*binder, std::stoi(request.matches[2].str()))), box).value_or(""));
    });
    server.Post(page + "/read", [room](const httplib::Request& request, httplib::Response& response) { read_drawn_box(request, response, room); });
}

}  // namespace alihsop
