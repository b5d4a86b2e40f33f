// One door to the formats' own libraries. OpenCV's imgcodecs, which has them all, draws in GDAL and sixty
// libraries more: 0.07 s at each start of a process. Decoders give pixels as stored, so that whoever takes a
// picture over byte for byte and whoever reads it see the same.
#include "imaging/codecs/decode_picture.h"

#include <new>

#include "imaging/codecs/decoders.h"
#include "imaging/codecs/read_png_header.h"
#include "imaging/source_trouble.h"

namespace alihsop {
namespace {

DecodedPicture decode(const Bytes& file, PictureKind kind)
{
    switch (kind) {
        case PictureKind::png:
            return decode_png(without_png_remarks(file));
        case PictureKind::jpeg:
            return decode_jpeg(file);
        case PictureKind::jpeg2000:
            return decode_jpeg2000(file);
        case PictureKind::webp:
            return decode_webp(file);
        case PictureKind::bmp:
            return decode_bmp(file);
    }
    return {};
}

}  // namespace

DecodedPicture decode_picture(const Bytes& file, PictureKind kind)
{
    try {
        auto picture = decode(file, kind);
        picture.remark = one_line(picture.remark);
        return picture;
    } catch (const cv::Exception& fault) {
        if (fault.code == cv::Error::StsNoMem) throw std::bad_alloc();
        return {{}, one_line(fault.err)};
    }
}

}  // namespace alihsop
