// Written whole at each move, as it is small; a disk that takes nothing costs nobody his correction, so it is
// not told.
#include "review/server/review_places.h"

#include <fstream>
#include <iterator>

#include "exports/replace_file.h"
#include "models/failure.h"
#include "models/json/json_text.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLongestPointer = 500;  // bytes

}  // namespace

ReviewPlaces::ReviewPlaces(std::filesystem::path file) : file_(std::move(file)), places_(Json::object())
{
    std::ifstream stream(file_, std::ios::binary);
    try {
        auto kept = read_json_text(std::string{std::istreambuf_iterator<char>(stream), {}});
        if (kept.is_object()) places_ = std::move(kept);
    } catch (const Failure&) {
    }
}

bool ReviewPlaces::keep(const std::string& who, const std::string& binder, const std::string& pointer)
{
    if (pointer.size() > kLongestPointer) return false;
    const std::lock_guard lock(mutex_);
    auto& own = places_[who];
    if (!own.is_object()) own = Json::object();
    own[binder] = pointer;
    try {
        replace_file(file_, write_json_line(places_));
    } catch (const Failure&) {
    }
    return true;
}

Json ReviewPlaces::of(const std::string& who, const std::string& binder)
{
    const std::lock_guard lock(mutex_);
    const auto own = places_.find(who);
    if (own == places_.end() || !own->is_object() || !own->contains(binder)) return nullptr;
    return (*own)[binder].is_string() ? (*own)[binder] : Json();
}

}  // namespace alihsop
