// Pictures lie on the disk as the machine turned them; what is sent is turned to the rotation that the page
// shows. Boxes go the other way: those that a person draws are on the turned picture, and are turned back
// before they are cut.
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "imaging/codecs/crop_picture.h"
#include "models/json/binder_json.h"
#include "models/json/value_json.h"
#include "pipeline/binder/read_binder.h"
#include "review/corrections/turn_page.h"
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

/// How the kept picture is turned to be seen at a rotation; the page asks with the one that it shows, saved or not yet.
int turn_for(const httplib::Request& request, const ReviewedBinder::PageOnPaper& page)
{
    const auto asked = number_in(request, "rotation");
    const int turn = quarters_between(page.rotation, asked.value_or(page.rotation));
    return turn % 90 == 0 ? turn : 0;
}

/// A box of the turned picture on the kept one.
Box kept_box(const Box& box, int turn, const Box& extent)
{
    const auto turned = turned_box(extent, turn, extent.width, extent.height);
    return turned_box(box, (360 - turn) % 360, turned.width, turned.height);
}

void send_page(const httplib::Request& request, httplib::Response& response, ReviewRoom room)
{
    const auto binder = room.shelf.open(request.matches[1].str());
    const int number = std::stoi(request.matches[2].str());
    const auto page = binder ? binder->page_on_paper(number) : std::nullopt;
    if (!page) return send_refusal(response, 404, "not-there");
    auto webp = read_picture(picture_of(*binder, number));
    if (const int turn = turn_for(request, *page); turn != 0)
        webp = crop_picture(webp, page->extent, turn).value_or("");
    send_picture(response, webp);
}

void send_crop(const httplib::Request& request, httplib::Response& response, ReviewRoom room)
{
    const auto binder = room.shelf.open(request.matches[1].str());
    const int number = std::stoi(request.matches[2].str());
    const auto page = binder ? binder->page_on_paper(number) : std::nullopt;
    const auto x = number_in(request, "x"), y = number_in(request, "y"), width = number_in(request, "w"),
               height = number_in(request, "h");
    if (!page || !x || !y || !width || !height || *width > kLargestCrop || *height > kLargestCrop)
        return send_refusal(response, 404, "not-there");
    // Only the upper left needs a limit here; crop_picture cuts at the other edges.
    const Box box{std::max(0, *x - kCropMargin), std::max(0, *y - kCropMargin), *width + 2 * kCropMargin,
                  *height + 2 * kCropMargin};
    const int turn = turn_for(request, *page);
    send_picture(
        response,
        crop_picture(read_picture(picture_of(*binder, number)), kept_box(box, turn, page->extent), turn).value_or(""));
}

KeptPicture kept_picture(const ReviewedBinder& binder, const ReviewedBinder::PageOnPaper& page)
{
    return {picture_of(binder, page.page), quarters_between(page.rotation, page.turned_to), page.dpi};
}

void read_drawn_box(const httplib::Request& request, httplib::Response& response, ReviewRoom room)
{
    const auto binder = room.shelf.open(request.matches[1].str());
    const auto page = binder ? binder->page_on_paper(std::stoi(request.matches[2].str())) : std::nullopt;
    if (!page) return send_refusal(response, 404, "not-there");
    const auto body = body_of(request);
    const auto picture = kept_picture(*binder, *page);
    auto extent = turned_box(page->extent, picture.turn, page->extent.width, page->extent.height);
    // The drawn box comes from a browser: it may reach beyond the page.
    const auto box = overlap(box_from_json(JsonPlace(body).at("box")), extent);
    if (box.empty()) return send_refusal(response, 422, "malformed", "the box lies outside of the page");
    const auto text = room.paper.read_box(picture, box);
    if (!text) return send_refusal(response, 502, "not-read");
    send(response, {200, {{"text", text->text}, {"confidence", text->confidence}, {"box", to_json(box)}}});
}

/// The page as the machine reads it in the position that people gave it. The other pages of its SOP are read with it: a
/// table that goes on has its heading there.
void read_page_again(const httplib::Request& request, httplib::Response& response, ReviewRoom room)
{
    const auto binder = room.shelf.open(request.matches[1].str());
    const int number = std::stoi(request.matches[2].str());
    if (!binder || !binder->page_on_paper(number)) return send_refusal(response, 404, "not-there");
    std::vector<PageReading> readings;
    for (const auto& page : binder->pages_read_with(number)) {
        auto reading = room.paper.read_page(kept_picture(*binder, page), page.page);
        if (reading) readings.push_back(std::move(*reading));
        // Another page that cannot be read only costs its help.
        else if (page.page == number)
            return send_refusal(response, 502, "not-read");
    }
    const auto document = to_json(read_binder(std::move(readings)));
    send(response, {200, {{"pages", document["pages"]}, {"sops", document["sops"]}}});
}

}  // namespace

void add_picture_routes(httplib::Server& server, ReviewRoom room)
{
    // Names and numbers are bounded in length, so that stoi never fails.
    const std::string page = R"(/api/binders/([^/]{1,255})/pages/(\d{1,5}))";
    server.Get(page, [room](const httplib::Request& request, httplib::Response& response) {
        send_page(request, response, room);
    });
    server.Get(page + "/crop", [room](const httplib::Request& request, httplib::Response& response) {
        send_crop(request, response, room);
    });
    server.Post(page + "/read", [room](const httplib::Request& request, httplib::Response& response) {
        read_drawn_box(request, response, room);
    });
    server.Post(page + "/read-again", [room](const httplib::Request& request, httplib::Response& response) {
        read_page_again(request, response, room);
    });
}

}  // namespace alihsop
