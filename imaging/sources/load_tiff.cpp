// Method: libtiff's RGBA reader, which knows all its codings (fax, LZW, JPEG, planar …) and gives 8 bits a
// colour; grey pages are taken back to one channel. Orientation is applied afterwards, as libtiff mirrors but
// does not turn.
//
// Accuracy: exact for 1 and 8 bits; those of more bits go another way (load_tiff_deep). Fails for CMYK with a profile
// (taken as plain inks) and for 32 bit floats, which libtiff does not read as RGBA; these pages bear an error.
#include "imaging/sources/load_tiff.h"

#include <tiffio.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <opencv2/imgproc.hpp>

#include "imaging/source_pixels.h"
#include "imaging/source_trouble.h"
#include "imaging/sources/load_tiff_deep.h"

namespace alihsop {
namespace {

constexpr double kCentimetresPerInch = 2.54;
constexpr tmsize_t kMaxAllocation = tmsize_t{4} << 30;  // bytes; kMaxPagePixels in RGBA and no more

/// What libtiff said of one open file, instead of printing it.
struct Remarks {
    std::string first_error, first_warning;
    bool cut_off = false;  ///< a JPEG stream ended early: libtiff fills the rest with grey and only warns
};

std::string formatted(const char* format, va_list arguments)
{
    char text[512];
    std::vsnprintf(text, sizeof text, format, arguments);
    return text;
}

int note_error(TIFF*, void* remarks, const char*, const char* format, va_list arguments)
{
    auto& first = static_cast<Remarks*>(remarks)->first_error;
    if (first.empty()) first = formatted(format, arguments);
    return 1;  // handled: nothing is printed
}

int note_warning(TIFF*, void* remarks, const char*, const char* format, va_list arguments)
{
    auto& noted = *static_cast<Remarks*>(remarks);
    const auto text = formatted(format, arguments);
    if (text.find("Premature end") != std::string::npos) noted.cut_off = true;
    if (noted.first_warning.empty()) noted.first_warning = text;
    return 1;
}

struct Close {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using OpenTiff = std::unique_ptr<TIFF, Close>;

OpenTiff open_tiff(const std::filesystem::path& input, Remarks& remarks)
{
    // Handlers of this one file: libtiff's global ones would be shared by all threads.
    TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
    TIFFOpenOptionsSetErrorHandlerExtR(options, note_error, &remarks);
    TIFFOpenOptionsSetWarningHandlerExtR(options, note_warning, &remarks);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options, kMaxAllocation);
    OpenTiff tiff(TIFFOpenExt(input.c_str(), "r", options));
    TIFFOpenOptionsFree(options);
    return tiff;
}

template <typename Number>
Number tag(TIFF* tiff, std::uint32_t name, Number otherwise)
{
    Number value{};
    return TIFFGetField(tiff, name, &value) == 1 ? value : otherwise;
}

template <typename Number>
Number tag_or_default(TIFF* tiff, std::uint32_t name)
{
    Number value{};
    TIFFGetFieldDefaulted(tiff, name, &value);
    return value;
}

// A TIFF may hold thumbnails and masks beside its pages.
bool is_page(TIFF* tiff)
{
    const auto kind = tag<std::uint32_t>(tiff, TIFFTAG_SUBFILETYPE, 0);
    return (kind & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) == 0;
}

Resolution resolution_of(TIFF* tiff)
{
    const auto unit = tag_or_default<std::uint16_t>(tiff, TIFFTAG_RESOLUTIONUNIT);
    // Without a unit the numbers tell only whether pixels are square.
    const double scale = unit == RESUNIT_INCH ? 1 : unit == RESUNIT_CENTIMETER ? kCentimetresPerInch : 0;
    return {scale * static_cast<double>(tag<float>(tiff, TIFFTAG_XRESOLUTION, 0)),
            scale * static_cast<double>(tag<float>(tiff, TIFFTAG_YRESOLUTION, 0))};
}

bool is_grey(TIFF* tiff)
{
    const auto kind = tag<std::uint16_t>(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
    const bool grey = kind == PHOTOMETRIC_MINISBLACK || kind == PHOTOMETRIC_MINISWHITE;
    return grey && tag_or_default<std::uint16_t>(tiff, TIFFTAG_SAMPLESPERPIXEL) == 1;
}

/// libtiff's RGBA has alpha multiplied in already: paper shows by what is missing to opacity.
cv::Vec3b bgr_on_white(std::uint32_t pixel)
{
    const std::uint32_t paper = 255 - TIFFGetA(pixel);
    const auto shown = [&](std::uint32_t level) { return static_cast<uchar>(std::min(level + paper, 255U)); };
    return {shown(TIFFGetB(pixel)), shown(TIFFGetG(pixel)), shown(TIFFGetR(pixel))};
}

/// As stored, without regard to the orientation tag: libtiff can mirror, but not turn.
cv::Mat decode_stored(TIFF* tiff, const cv::Size& size, const std::string& where)
{
    char fault[1024] = "";
    TIFFRGBAImage reader;
    constexpr int stop_on_error = 1;
    if (TIFFRGBAImageOK(tiff, fault) == 0 || TIFFRGBAImageBegin(&reader, tiff, stop_on_error, fault) == 0)
        throw page_kind_not_read(where, "a TIFF of a rare coding (" + one_line(fault) + ")");
    // Both alike: it then leaves the picture as it is.
    reader.orientation = reader.req_orientation = ORIENTATION_TOPLEFT;
    std::vector<std::uint32_t> rgba(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    const bool whole = TIFFRGBAImageGet(&reader, rgba.data(), static_cast<std::uint32_t>(size.width),
                                        static_cast<std::uint32_t>(size.height)) == 1;
    TIFFRGBAImageEnd(&reader);
    if (!whole) throw page_undecodable(where, "is damaged or cut off before its end");

    const bool grey = is_grey(tiff);
    cv::Mat image(size, grey ? CV_8UC1 : CV_8UC3);
    auto pixel = rgba.begin();
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x, ++pixel) {
            if (grey) {
                image.at<uchar>(y, x) = static_cast<uchar>(TIFFGetG(*pixel));
            } else {
                image.at<cv::Vec3b>(y, x) = bgr_on_white(*pixel);
            }
        }
    // Some programs store grey as colour.
    return grey_when_colourless(image);
}

class TiffSource final : public Source {
public:
    explicit TiffSource(std::filesystem::path input) : input_(std::move(input)), tiff_(open_tiff(input_, remarks_))
    {
        if (tiff_) list_pages();
        if (directories_.empty())
            throw bad_input(input_, "is a damaged TIFF, or is cut off before its first page", "Scan or copy it again.");
    }

    [[nodiscard]] int page_count() const override { return static_cast<int>(directories_.size()) + (cut_off_ ? 1 : 0); }

    [[nodiscard]] PageImage load_page(int page) override
    {
        const std::string where = "page " + std::to_string(page) + " of " + shown_name(input_);
        if (page < 1 || page > static_cast<int>(directories_.size()))
            throw page_undecodable(where, "is lost, and perhaps more behind it: the file is damaged or cut off");
        if (TIFFSetDirectory(tiff_.get(), directories_[static_cast<std::size_t>(page - 1)]) == 0)
            throw page_undecodable(where, "is damaged");
        remarks_ = {};  // of the tags: what follows is said of the pixels
        try {
            return read(page, where);
        } catch (const std::bad_alloc&) {
            throw PageTrouble("page-too-large", where + " needs more memory than there is");
        }
    }

private:
    std::filesystem::path input_;
    Remarks remarks_;
    OpenTiff tiff_;
    std::vector<tdir_t> directories_;
    bool cut_off_ = false;

    void list_pages()
    {
        std::vector<tdir_t> others;  // thumbnails: better than nothing when there is nothing else
        do {
            (is_page(tiff_.get()) ? directories_ : others).push_back(TIFFCurrentDirectory(tiff_.get()));
            remarks_ = {};
            // It also ends at a broken link, which only the error tells from the last page.
        } while (TIFFReadDirectory(tiff_.get()) == 1);
        cut_off_ = !remarks_.first_error.empty();
        if (directories_.empty()) directories_ = others;
    }

    PageImage read(int page, const std::string& where)
    {
        const auto width = tag<std::uint32_t>(tiff_.get(), TIFFTAG_IMAGEWIDTH, 0);
        const auto height = tag<std::uint32_t>(tiff_.get(), TIFFTAG_IMAGELENGTH, 0);
        require_readable_size(where, width, height);
        const auto resolution = resolution_of(tiff_.get());
        const auto orientation = orientation_of(tag_or_default<std::uint16_t>(tiff_.get(), TIFFTAG_ORIENTATION));
        const cv::Size size(static_cast<int>(width), static_cast<int>(height));
        cv::Mat stored = decode_deep_tiff(tiff_.get(), size, where);
        if (stored.empty()) stored = decode_stored(tiff_.get(), size, where);
        if (remarks_.cut_off) throw page_undecodable(where, "has JPEG data that are cut off before their end");
        const cv::Mat square = with_square_pixels(stored, resolution);
        PageImage image;
        image.page = page;
        image.pixels = oriented(square, orientation);
        image.dpi = believable_dpi(resolution, square.cols, square.rows);
        image.damage = one_line(remarks_.first_error.empty() ? remarks_.first_warning : remarks_.first_error);
        return image;
    }
};

}  // namespace

std::unique_ptr<Source> load_tiff(const std::filesystem::path& input) { return std::make_unique<TiffSource>(input); }

}  // namespace alihsop
