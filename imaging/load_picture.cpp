#include "imaging/load_picture.h"

#include <fstream>
#include <mutex>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>

#include "imaging/find_jpeg_damage.h"
#include "imaging/load_picture_header.h"
#include "imaging/load_picture_png.h"
#include "imaging/source_pixels.h"
#include "imaging/source_trouble.h"

namespace alihsop {
namespace {

/// A page of kMaxPagePixels in colour, uncompressed, with room to spare.
constexpr std::uintmax_t kMaxFileBytes = 1U << 30;

void silence_opencv()
{
    static std::once_flag once;
    std::call_once(once, [] { cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT); });
}

Bytes read_bytes(const std::filesystem::path& input)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(input, error);
    std::ifstream file(input, std::ios::binary);
    if (error || !file) throw page_undecodable(shown_name(input), "cannot be opened for reading");
    if (size > kMaxFileBytes) throw PageTrouble("page-too-large", shown_name(input) + " is larger than 1 GiB");
    Bytes bytes(static_cast<std::size_t>(size));
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    if (!file) throw page_undecodable(shown_name(input), "cannot be read to its end");
    return bytes;
}

/// As stored, any depth and channels; OpenCV's own turning by EXIF and its dropping of transparency are off.
cv::Mat decode(const Bytes& bytes, PictureKind kind, const std::string& where)
{
    silence_opencv();
    try {
        return cv::imdecode(kind == PictureKind::png ? without_png_remarks(bytes) : bytes, cv::IMREAD_UNCHANGED);
    } catch (const cv::Exception& fault) {
        throw page_undecodable(where, "cannot be decoded: " + one_line(fault.err));
    } catch (const std::bad_alloc&) {
        throw PageTrouble("page-too-large", where + " needs more memory than there is");
    }
}

class PictureSource final : public Source {
public:
    explicit PictureSource(std::filesystem::path input) : input_(std::move(input)) {}

    [[nodiscard]] int page_count() const override { return 1; }

    [[nodiscard]] PageImage load_page(int page) override
    {
        const std::string where = shown_name(input_);
        const Bytes bytes = read_bytes(input_);
        const auto kind = picture_kind(bytes);
        if (page != 1 || !kind) throw page_undecodable(where, "is no picture of a known kind");
        const auto header = read_picture_header(bytes, *kind);
        require_readable_size(where, header.size.width, header.size.height);
        if (!header.complete) throw page_undecodable(where, "is damaged or cut off before its end");
        const cv::Mat stored = decode(bytes, *kind, where);
        if (stored.empty()) throw page_undecodable(where, "is damaged and cannot be decoded");
        const cv::Mat square = with_square_pixels(grey_when_colourless(on_white_paper(stored)), header.resolution);
        PageImage image;
        image.page = page;
        image.pixels = oriented(square, header.orientation);
        image.dpi = believable_dpi(header.resolution, square.cols, square.rows);
        if (kind == PictureKind::jpeg) image.damage = find_jpeg_damage(bytes.data(), bytes.size());
        return image;
    }

private:
    std::filesystem::path input_;
};

}  // namespace

std::unique_ptr<Source> load_picture(const std::filesystem::path& input)
{
    return std::make_unique<PictureSource>(input);
}

}  // namespace alihsop
