// Method: pages of the source are taken over as objects by qpdf, images byte for byte; pictures become pages of
// their own. An earlier program's hidden text goes, what PDF/A forbids goes, and our text layer is added as one
// more content stream with a font of its own. Annotations are made part of the page, as they are seen.
//
// The same source gives the same bytes (deterministic id, no time). The faults of any page decide whether the
// document says that it is PDF/A-2b.
#include "exports/words/write_pdf.h"

#include <algorithm>
#include <map>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "exports/words/correct_words.h"
#include "exports/words/pdf_archival.h"
#include "exports/words/pdf_bookmarks.h"
#include "exports/words/pdf_font.h"
#include "exports/words/pdf_hidden_text.h"
#include "exports/words/pdf_picture_page.h"
#include "exports/words/pdf_text_layer.h"
#include "exports/words/read_words.h"
#include "models/failure.h"

namespace alihsop {
namespace {

constexpr const char* kFontName = "/AlihsopTextLayer";

/// A rectangle's left, bottom, right and top, whichever corners it names.
std::array<double, 4> sides_of(QPDFObjectHandle box)
{
    const auto r = box.getArrayAsRectangle();
    return {std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx), std::max(r.lly, r.ury)};
}

/// The box that a viewer shows, as poppler has it: the crop box within the media box.
PdfPlacing placing_of(QPDFPageObjectHelper page)
{
    PdfPlacing placing;
    placing.box = sides_of(page.getMediaBox());
    const auto crop = sides_of(page.getCropBox());
    const std::array<double, 4> both{std::max(placing.box[0], crop[0]), std::max(placing.box[1], crop[1]),
                                     std::min(placing.box[2], crop[2]), std::min(placing.box[3], crop[3])};
    if (both[0] < both[2] && both[1] < both[3]) placing.box = both;
    auto rotate = page.getAttribute("/Rotate", false);
    // A document may say -90 or 450.
    if (rotate.isInteger()) placing.rotate = ((rotate.getIntValueAsInt() % 360) + 360) % 360;
    return placing;
}

/// A dictionary of the page's own, so that what is added to it does not reach other pages.
QPDFObjectHandle own_dictionary(QPDFObjectHandle parent, const std::string& key)
{
    auto found = parent.getKey(key);
    auto own = found.isDictionary() ? found.shallowCopy() : QPDFObjectHandle::newDictionary();
    parent.replaceKey(key, own);
    return own;
}

class PdfBuilder {
public:
    explicit PdfBuilder(const ExportRequest& request) : request_(request), words_(read_words(request.folder))
    {
        result_.losses = correct_words(words_, request);
        document_.emptyPDF();
        document_.setSuppressWarnings(true);
        font_ = add_text_layer_font(document_);
    }

    Export build()
    {
        for (const int page : chosen_pages(request_.binder, request_.sops)) add_page(page);
        // Known only when all pages are in, as one page's fault is the document's.
        const bool archival = faults_ == 0;
        add_document_metadata(document_, request_.binder, request_.name, archival);
        add_bookmarks(document_, request_, places_);
        result_.files.push_back({request_.name + ".pdf", write()});
        return std::move(result_);
    }

private:
    void add_page(int number)
    {
        const auto source = request_.source_page(number);
        const auto* page = find_page(request_.binder, number);
        const auto* words = find_words(words_, number);
        if (!source.trouble.empty()) note(number, LossKind::dropped, "page-missing", source.trouble);
        PlacedPage added = source.pdf.empty() ? picture_page(source, page, words) : page_of_pdf(source);
        // Only what came from elsewhere needs cleaning; a picture's page is ours.
        if (!source.pdf.empty()) {
            take_hidden_text_out(added.page);
            for (const auto& fault : make_archivable(added.page.getObjectHandle())) {
                note(number, LossKind::changed, "not-archival", fault);
                ++faults_;
            }
        }
        if (page != nullptr && words != nullptr && !page->error) add_text(added, *page, *words, !source.pdf.empty());
        places_[number] = added.page.getObjectHandle();
    }

    struct PlacedPage {
        QPDFPageObjectHelper page;
        PdfPlacing placing;
    };

    PlacedPage page_of_pdf(const SourcePage& source)
    {
        auto& opened = opened_[source.pdf];
        // A folder of PDFs may give pages of one file by turns; each is opened once.
        if (!opened) opened = open(source.pdf);
        auto pages = QPDFPageDocumentHelper(*opened).getAllPages();
        if (source.page > static_cast<int>(pages.size()))
            throw Failure(FailureKind::bad_input,
                          source.pdf.string() + ": page " + std::to_string(source.page) + " is not there");
        return take_last(pages[static_cast<std::size_t>(source.page - 1)]);
    }

    static std::unique_ptr<QPDF> open(const std::filesystem::path& file)
    {
        auto opened = std::make_unique<QPDF>();
        opened->setSuppressWarnings(true);
        opened->processFile(file.c_str());
        QPDFPageDocumentHelper pages(*opened);
        // Taken out of their tree, pages no longer inherit.
        pages.pushInheritedAttributesToPage();
        pages.flattenAnnotations();
        return opened;
    }

    PlacedPage picture_page(const SourcePage& source, const Page* page, const PageWords* words)
    {
        const int dpi = page != nullptr ? page->dpi : 0;
        return take_last(QPDFPageObjectHelper(make_picture_page(document_, source.picture, dpi,
                                                                words != nullptr ? words->scan_width : 0,
                                                                words != nullptr ? words->scan_height : 0)));
    }

    PlacedPage take_last(const QPDFPageObjectHelper& page)
    {
        QPDFPageDocumentHelper all(document_);
        // qpdf copies what the page refers to, and each object once.
        all.addPage(page, false);
        auto last = all.getAllPages().back();
        return {last, placing_of(last)};
    }

    void add_text(PlacedPage& added, const Page& page, const PageWords& words, bool own_text)
    {
        const auto content = write_text_layer(page, words, added.placing, kFontName, own_text);
        if (content.empty()) return;
        // Pages of a document often share one dictionary of resources.
        auto resources = own_dictionary(added.page.getObjectHandle(), "/Resources");
        own_dictionary(resources, "/Font").replaceKey(kFontName, font_);
        added.page.addPageContents(QPDFObjectHandle::newStream(&document_, content), true);
    }

    void note(int page, LossKind kind, const char* code, const std::string& detail)
    {
        result_.losses.push_back({kind, code, pointer_to_page(request_.binder, page), detail});
    }

    std::string write()
    {
        QPDFWriter writer(document_);
        writer.setOutputMemory();
        // The version that PDF/A-2 is written in.
        writer.setMinimumPDFVersion("1.7");
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setNewlineBeforeEndstream(true);
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    }

    const ExportRequest& request_;
    std::vector<PageWords> words_;
    std::map<std::filesystem::path, std::unique_ptr<QPDF>> opened_;  // outlives document_, which reads their streams
    QPDF document_;
    QPDFObjectHandle font_;
    std::map<int, QPDFObjectHandle> places_;
    int faults_ = 0;
    Export result_;
};

}  // namespace

Export write_pdf(const ExportRequest& request)
{
    try {
        return PdfBuilder(request).build();
    } catch (const QPDFExc& trouble) {
        throw Failure(FailureKind::bad_input, "the source cannot be taken into a PDF: " + std::string(trouble.what()),
                      "Check that it opens in a viewer.");
        // So qpdf complains of an object that is not of the kind its place demands.
    } catch (const std::logic_error& trouble) {
        throw Failure(FailureKind::bad_input, "the source cannot be taken into a PDF: " + std::string(trouble.what()),
                      "Check that it opens in a viewer.");
    }
}

}  // namespace alihsop
