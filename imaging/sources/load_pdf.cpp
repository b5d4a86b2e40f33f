// Method: the page's content is run through once without painting (survey_page), and three kinds of page are
// told: only images that can be copied pixel for pixel; a scan with something over it, drawn at the scan's own
// resolution; and a page of text or drawing, drawn at the resolution asked for, with its words. A drawn page is
// told from a scan by how much of it lies under images and how much is written on it.
//
// Accuracy: a plain scan comes out with the pixels that the file holds (tests/imaging). Fails for a scan whose
// text layer is visible (a viewer shows both): it is a drawn page then, and its words are taken.
#include "imaging/sources/load_pdf.h"

#include <GlobalParams.h>
#include <PDFDoc.h>

#include <algorithm>
#include <cmath>

#include "imaging/source_trouble.h"
#include "imaging/sources/load_pdf_attachments.h"
#include "imaging/sources/load_pdf_compose.h"
#include "imaging/sources/load_pdf_count.h"
#include "imaging/sources/load_pdf_faults.h"
#include "imaging/sources/load_pdf_oversize.h"
#include "imaging/sources/load_pdf_render.h"
#include "imaging/sources/load_pdf_survey.h"

namespace alihsop {
namespace {

// These four are set by hand.
constexpr double kScanShare = 0.5;   // of the page under images: the page is a scan, with or without additions
constexpr double kMajorShare = 0.1;  // of the page: an image that counts for the page's resolution
constexpr double kHighestScanDpi = 600;
constexpr double kLowestScanDpi = 150;  // for drawing letters on a coarse scan

bool is_major(const PdfPage& page, const PlacedImage& image) { return share_of_page(image, page.size) >= kMajorShare; }

bool is_marked(const PdfPage& page) { return page.visible_glyphs + page.visible_paths > 0; }

/// A few lines or boxes beside a picture make no drawn page: word processors leave those round pasted scans.
bool is_drawn(const PdfPage& page)
{
    if (page.images.empty()) return true;
    if (!is_marked(page)) return false;
    return is_substantial(page) || share_of_page(page) < (page.visible_glyphs > 0 ? kScanShare : kMajorShare);
}

/// Letters may lie in many small stencils over a coarse picture of the paper: together they count.
bool are_stencils_major(const PdfPage& page)
{
    double share = 0;
    for (const auto& image : page.images)
        if (image.is_stencil) share += share_of_page(image, page.size);
    return share >= kMajorShare;
}

/// The finest of the images that count, so that drawing loses nothing; along both axes as the image has it, so that its
/// pixels fall on the page's.
Resolution scan_resolution(const PdfPage& page)
{
    const bool any_major = std::any_of(page.images.begin(), page.images.end(),
                                       [&](const PlacedImage& image) { return is_major(page, image); });
    const bool stencils = are_stencils_major(page);
    Resolution finest;
    for (const auto& image : page.images) {
        if (any_major && !is_major(page, image) && !(stencils && image.is_stencil)) continue;
        if (image.resolution.x * image.resolution.y > finest.x * finest.y) finest = image.resolution;
    }
    const double highest = std::max(finest.x, finest.y);
    if (highest > kHighestScanDpi) return {kHighestScanDpi, kHighestScanDpi};
    // A coarse scan with letters over it: the letters are to be read as well.
    if (highest < kLowestScanDpi && is_marked(page)) return {kLowestScanDpi, kLowestScanDpi};
    return finest;
}

/// poppler widens an image that ends exactly between two pixels by one, and doubles a column somewhere for it.
Resolution just_below(const Resolution& resolution)
{
    constexpr double hair = 1 - 1e-6;
    return {resolution.x * hair, resolution.y * hair};
}

class PdfSource final : public Source {
public:
    PdfSource(std::filesystem::path input, int render_dpi) : input_(std::move(input)), render_dpi_(render_dpi)
    {
        forget_pdf_faults();
        document_ = std::make_unique<PDFDoc>(std::make_unique<GooString>(input_.native()));
        require_open();
        opening_damage_ = first_pdf_fault();
    }

    [[nodiscard]] int page_count() const override { return pages_; }

    [[nodiscard]] PageImage load_page(int page) override
    {
        const std::string where = "page " + std::to_string(page) + " of " + shown_name(input_);
        try {
            return read(page, where);
        } catch (const cv::Exception& fault) {
            throw page_undecodable(where, "cannot be decoded: " + one_line(fault.err));
        } catch (const std::bad_alloc&) {
            throw PageTrouble("page-too-large", where + " needs more memory than there is");
        }
    }

private:
    GlobalParamsIniter poppler_{note_pdf_fault};
    std::filesystem::path input_;
    int render_dpi_;
    std::unique_ptr<PDFDoc> document_;
    int pages_ = 0;
    std::string opening_damage_;

    void require_open()
    {
        if (!document_->isOk()) {
            if (document_->getErrorCode() == errEncrypted)
                throw bad_input(input_, "is encrypted and needs a password",
                                "Save a copy without a password and digitise that.");
            throw bad_input(input_, "is a PDF so damaged, or cut off, that it cannot be repaired",
                            "Scan or export it again.");
        }
        mend_page_count(*document_);
        pages_ = document_->getNumPages();
        if (pages_ < 1)
            throw bad_input(input_, "is a PDF without pages, or is cut off before them", "Scan or export it again.");
    }

    PageImage read(int page, const std::string& where)
    {
        if (page < 1 || page > pages_ || document_->getPage(page) == nullptr)
            throw page_undecodable(where, "is not there: the PDF is damaged");
        // Before anything is interpreted: Poppler decodes some images only to find their size.
        if (const auto size = find_oversized_image(*document_, page); !size.empty())
            require_readable_size("an image on " + where, size.width, size.height);
        forget_pdf_faults();
        const PdfPage shown = survey_page(*document_, page);
        require_sound(shown, where);
        PageImage image = is_drawn(shown) ? draw(shown, page, where) : scan(shown, page, where);
        image.page = page;
        image.damage = damage_of(shown, page);
        note_attachments(image);
        return image;
    }

    void note_attachments(PageImage& image)
    {
        auto names = find_pinned_files(*document_, image.page);
        if (image.page == 1) {
            const auto attached = find_attached_files(*document_);
            names.insert(names.begin(), attached.begin(), attached.end());
        }
        if (!names.empty())
            image.remarks.push_back(
                {"source-part-left-out", "the PDF holds attached files that are not read: " + list_names(names)});
    }

    /// What is said of the file as a whole is told with its first page. Only faults that are met each time a page is
    /// read count, whichever pages were read before.
    [[nodiscard]] std::string damage_of(const PdfPage& shown, int page) const
    {
        if (page == 1 && !opening_damage_.empty()) return opening_damage_;
        for (const auto& image : shown.images)
            if (!image.damage.empty()) return image.damage;
        return {};
    }

    static void require_sound(const PdfPage& shown, const std::string& where)
    {
        if (!shown.oversized.empty())
            require_readable_size("an image on " + where, shown.oversized.width, shown.oversized.height);
        if (shown.images.empty() && !is_marked(shown) && pdf_faults() > 0)
            throw page_undecodable(where, "has damaged content and shows nothing");
        for (const auto& image : shown.images)
            if (image.cut_off && is_major(shown, image))
                throw page_undecodable(where, "has an image that is damaged or cut off before its end");
    }

    PageImage draw(const PdfPage& shown, int page, const std::string& where)
    {
        const double dpi = render_dpi_;
        PageImage image;
        image.born_digital = true;
        image.dpi = dpi;
        image.pixels = render_page(*document_, page, shown.size, {dpi, dpi}, where);
        if (shown.visible_glyphs > 0)
            image.text_layer = read_visible_words(*document_, page, shown.hidden_glyphs, image.pixels, dpi);
        return image;
    }

    PageImage scan(const PdfPage& shown, int page, const std::string& where)
    {
        ComposedPage composed;
        auto copied = is_marked(shown) ? std::nullopt : compose_page(shown, where);
        if (copied) {
            composed = std::move(*copied);
        } else {
            composed.resolution = scan_resolution(shown);
            composed.pixels = render_page(*document_, page, shown.size, just_below(composed.resolution), where);
        }
        PageImage image;
        image.pixels = grey_when_colourless(with_square_pixels(composed.pixels, composed.resolution));
        image.dpi = believable_dpi(composed.resolution, image.pixels.cols, image.pixels.rows);
        return image;
    }
};

}  // namespace

std::unique_ptr<Source> load_pdf(const std::filesystem::path& input, const SourceSettings& settings)
{
    return std::make_unique<PdfSource>(input, settings.render_dpi);
}

}  // namespace alihsop
