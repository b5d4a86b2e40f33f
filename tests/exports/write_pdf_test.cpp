#include "exports/words/write_pdf.h"

#include <gmock/gmock.h>
#include <unistd.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <filesystem>
#include <fstream>

#include "exports/words/srgb_profile.h"
#include "models/failure.h"
#include "models/json/page_words_json.h"
#include "tests/exports/truth_samples.h"

namespace alihsop {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kOldLayer = "q BT 3 Tr /F1 12 Tf (OLD LAYER) Tj 0 Tr (SEEN) Tj ET Q /Im Do";

class WritePdf : public ::testing::Test {
protected:
    WritePdf()
    {
        fs::create_directories(folder_);
        binder_.source.name = "surat.pdf";
        binder_.pages.emplace_back().page = 1;
        binder_.pages.back().dpi = 100;
        PageReading reading;
        reading.page = binder_.pages.back();
        reading.scan_width = 400;
        reading.scan_height = 800;
        reading.lines = {{{40, 40, 90, 20}, {{{40, 40, 90, 20}, "Nomor", 0.9}}}};
        std::ofstream(folder_ / "words.jsonl", std::ios::binary) << write_words_line(reading);
        auto& sop = binder_.sops.emplace_back();
        sop.id = "sop-0001";
        sop.pages = {1};
        sop.nama_sop.emplace().text = "SURAT <EDARAN> é";
    }
    ~WritePdf() override { fs::remove_all(folder_); }

    [[nodiscard]] Export write(const SourcePage& page) const
    {
        auto request = testing::request_for(binder_, "surat");
        request.folder = folder_;
        request.source_page = [&](int) { return page; };
        return write_pdf(request);
    }

    /// A page with an image in Flate, a font that is not embedded, an action, and the text layer of another program.
    [[nodiscard]] SourcePage pdf_source(const std::string& content = kOldLayer, bool embedded = true) const
    {
        QPDF pdf;
        pdf.emptyPDF();
        auto page = QPDFObjectHandle::parse(
            "<< /Type /Page /MediaBox [0 0 200 400] /AA << >> /Resources << /XObject << >> /Font << >> >> >>");
        auto image = QPDFObjectHandle::newStream(&pdf, std::string("\x00\x80\xFF\x40", 4));
        image.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
        image.getDict().replaceKey("/Interpolate", QPDFObjectHandle::newBool(true));
        page.getKey("/Resources").getKey("/XObject").replaceKey("/Im", image);
        const auto* font =
            embedded ? "<< /Type /Font /Subtype /Type3 >>" : "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
        page.getKey("/Resources")
            .getKey("/Font")
            .replaceKey("/F1", pdf.makeIndirectObject(QPDFObjectHandle::parse(font)));
        page.replaceKey("/Contents", pdf.makeIndirectObject(QPDFObjectHandle::newStream(&pdf, content)));
        QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(page)), false);
        const auto file = folder_ / "surat.pdf";
        QPDFWriter writer(pdf, file.c_str());
        writer.setStaticID(true);
        writer.write();
        SourcePage source;
        source.pdf = file;
        source.page = 1;
        return source;
    }

    fs::path folder_ = fs::temp_directory_path() / ("alihsop_pdf_" + std::to_string(::getpid()));
    Binder binder_;
};

/// A written PDF, opened again.
struct Opened {
    explicit Opened(const std::string& bytes) : content(bytes)
    {
        pdf.processMemoryFile("result", content.data(), content.size());
        page = QPDFPageDocumentHelper(pdf).getAllPages().at(0).getObjectHandle();
    }
    std::string text_of(QPDFObjectHandle stream) const
    {
        const auto buffer = stream.getStreamData(qpdf_dl_generalized);
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    }
    std::string page_text()
    {
        std::string text;
        for (auto& stream : page.getKey("/Contents").getArrayAsVector()) text += text_of(stream) + "\n";
        return text;
    }
    std::string content;
    QPDF pdf;
    QPDFObjectHandle page;
};

TEST_F(WritePdf, ThePageOfAPdfKeepsItsImageAndGetsOneTextLayer)
{
    const auto result = write(pdf_source());
    EXPECT_TRUE(result.losses.empty());
    Opened opened(result.files.at(0).content);
    const auto text = opened.page_text();
    EXPECT_THAT(text, HasSubstr("<004E006F006D006F0072>"));
    EXPECT_THAT(text, Not(HasSubstr("OLD LAYER")));
    EXPECT_THAT(text, HasSubstr("(SEEN)"));
    EXPECT_THAT(text, HasSubstr("/Im Do"));
    auto image = opened.page.getKey("/Resources").getKey("/XObject").getKey("/Im");
    EXPECT_EQ(opened.text_of(image), std::string("\x00\x80\xFF\x40", 4));
    EXPECT_FALSE(image.getDict().hasKey("/Interpolate")) << "forbidden by PDF/A";
    EXPECT_FALSE(opened.page.hasKey("/AA")) << "forbidden by PDF/A";
}

TEST_F(WritePdf, SaysWhatItIs)
{
    const auto result = write(pdf_source());
    EXPECT_EQ(result.files.at(0).name, "surat.pdf");
    Opened opened(result.files.at(0).content);
    auto root = opened.pdf.getRoot();
    EXPECT_EQ(root.getKey("/Lang").getUTF8Value(), "id");
    const auto xmp = opened.text_of(root.getKey("/Metadata"));
    EXPECT_THAT(xmp, HasSubstr("<pdfaid:part>2</pdfaid:part>"));
    EXPECT_THAT(xmp, HasSubstr("surat.pdf"));
    auto intent = root.getKey("/OutputIntents").getArrayItem(0);
    EXPECT_EQ(opened.text_of(intent.getKey("/DestOutputProfile")), srgb_profile());
    auto mark = root.getKey("/Outlines").getKey("/First");
    EXPECT_EQ(mark.getKey("/Title").getUTF8Value(), "SURAT <EDARAN> é");
    EXPECT_EQ(mark.getKey("/Dest").getArrayItem(0).getObjGen(), opened.page.getObjGen());
}

TEST_F(WritePdf, WhatPdfAForbidsIsToldAndNoClaimIsMade)
{
    const auto unembedded = write(pdf_source(kOldLayer, false));
    ASSERT_EQ(unembedded.losses.size(), 1U);
    EXPECT_EQ(unembedded.losses[0].code, "not-archival");
    EXPECT_EQ(unembedded.losses[0].pointer, "/pages/0");
    EXPECT_THAT(unembedded.losses[0].detail, HasSubstr("Helvetica"));
    Opened opened(unembedded.files.at(0).content);
    EXPECT_THAT(opened.text_of(opened.pdf.getRoot().getKey("/Metadata")), Not(HasSubstr("pdfaid:part")));
    const auto cmyk = write(pdf_source("0 0 0 1 k 0 0 9 9 re f /Im Do"));
    ASSERT_EQ(cmyk.losses.size(), 1U);
    EXPECT_THAT(cmyk.losses[0].detail, HasSubstr("CMYK"));
}

TEST_F(WritePdf, APictureIsPassedOnByteForByteAndFillsItsPaper)
{
    EncodedPicture jpeg{EncodedPicture::Coding::jpeg, "\xFF\xD8 the bytes of a JPEG \xFF\xD9", 800, 400, 3, 8, 6};
    SourcePage source;
    source.picture = jpeg;
    const auto result = write(source);
    Opened opened(result.files.at(0).content);
    auto image = opened.page.getKey("/Resources").getKey("/XObject").getKey("/Scan");
    const auto raw = image.getRawStreamData();
    EXPECT_EQ(std::string(reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize()), jpeg.bytes);
    const auto paper = opened.page.getKey("/MediaBox").getArrayAsRectangle();
    EXPECT_NEAR(paper.urx, 400 * 0.72, 1e-3) << "400 pixels of 100 to the inch";
    EXPECT_NEAR(paper.ury, 800 * 0.72, 1e-3);
    EXPECT_THAT(opened.page_text(), HasSubstr("0.000 -576.000 288.000 0.000 0.000 576.000 cm"))
        << "turned clockwise, as EXIF says";
}

TEST_F(WritePdf, APageThatCannotBeHadKeepsItsPlaceAndIsTold)
{
    SourcePage source;
    source.trouble = "surat.jpg is damaged";
    const auto result = write(source);
    ASSERT_EQ(result.losses.size(), 1U);
    EXPECT_EQ(result.losses[0].code, "page-missing");
    Opened opened(result.files.at(0).content);
    EXPECT_EQ(QPDFPageDocumentHelper(opened.pdf).getAllPages().size(), 1U);
}

TEST_F(WritePdf, GivesTheSameBytes)
{
    const auto source = pdf_source();
    EXPECT_EQ(write(source).files.at(0).content, write(source).files.at(0).content);
}

TEST_F(WritePdf, WithoutWordsOrWithABrokenPdfItFailsWithASentence)
{
    std::ofstream(folder_ / "rusak.pdf") << "no PDF";
    SourcePage source;
    source.pdf = folder_ / "rusak.pdf";
    source.page = 1;
    EXPECT_THROW(write(source), Failure);
    fs::remove(folder_ / "words.jsonl");
    EXPECT_THROW(write(SourcePage()), Failure);
}

}  // namespace
}  // namespace alihsop
