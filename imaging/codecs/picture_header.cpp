#include "imaging/codecs/picture_header.h"

namespace alihsop {

void take_resolution(PictureHeader& header, const Resolution& told)
{
    const auto believable = [&](const Resolution& resolution) {
        return believable_dpi(resolution, header.size.width, header.size.height) > 0;
    };
    if (!believable(header.resolution) && told.x > 0 && told.y > 0) header.resolution = told;
}

}  // namespace alihsop
