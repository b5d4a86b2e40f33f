// Made by Little CMS instead of being carried along; version 2 of the profile, as PDF/A-2 readers of all ages
// know it. Its date is overwritten, or the bytes would change by the second.
#include "exports/words/srgb_profile.h"

#include <lcms2.h>

#include <algorithm>
#include <memory>

#include "models/failure.h"

namespace alihsop {
namespace {

constexpr double kVersion = 2.1;
constexpr std::size_t kDateAt = 24;  // ICC.1:2001-04, table 9: six numbers of two bytes, year first
constexpr std::string_view kDate{"\x07\xE4\0\1\0\1\0\0\0\0\0\0", 12};  // 2020-01-01: lcms would write the time of day

struct Close {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};

}  // namespace

std::string srgb_profile()
{
    const std::unique_ptr<void, Close> profile(cmsCreate_sRGBProfile());
    cmsUInt32Number size = 0;
    if (profile) cmsSetProfileVersion(profile.get(), kVersion);
    if (!profile || cmsSaveProfileToMem(profile.get(), nullptr, &size) == 0)
        throw Failure(FailureKind::internal, "the profile of sRGB cannot be made");
    std::string bytes(size, '\0');
    cmsSaveProfileToMem(profile.get(), bytes.data(), &size);
    std::copy(kDate.begin(), kDate.end(), bytes.begin() + kDateAt);
    return bytes;
}

}  // namespace alihsop
