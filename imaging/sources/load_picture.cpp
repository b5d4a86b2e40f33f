// Every check that needs no pixels comes first: size of the file, kind, size of the picture, end mark. A
// picture that claims more pixels than are read costs only its header.
#include "imaging/sources/load_picture.h"

#include <fstream>

#include "imaging/codecs/decode_picture.h"
#include "imaging/codecs/read_picture_header.h"
#include "imaging/source_pixels.h"
#include "imaging/source_trouble.h"

namespace alihsop {
namespace {

/// A page of kMaxPagePixels in colour, uncompressed, with room to spare.
constexpr std::uintmax_t kMaxFileBytes = 1U << 30;

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

DecodedPicture decode(const Bytes& bytes, PictureKind kind, const std::string& where)
{
    try {
        auto picture = decode_picture(bytes, kind);
        if (!picture.pixels.empty()) return picture;
        if (!picture.unread.empty()) throw page_kind_not_read(where, picture.unread);
        throw page_undecodable(
            where, "is damaged and cannot be decoded" + (picture.remark.empty() ? "" : ": " + picture.remark));
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
        const auto stored = decode(bytes, *kind, where);
        const cv::Mat square =
            with_square_pixels(grey_when_colourless(on_white_paper(stored.pixels)), header.resolution);
        PageImage image;
        image.page = page;
        image.pixels = oriented(square, header.orientation);
        image.dpi = believable_dpi(header.resolution, square.cols, square.rows);
        image.damage = stored.remark;
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
