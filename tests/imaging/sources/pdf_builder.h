#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace alihsop::testing {

/// A PDF image stream: its dictionary entries and its encoded bytes.
struct PdfImage {
    std::string entries;
    std::string data;
};

PdfImage raw_image(const cv::Mat& grey);     ///< no filter
PdfImage flate_image(const cv::Mat& image);  ///< grey or BGR, with PNG predictors
PdfImage jpeg_image(const std::vector<unsigned char>& file, const cv::Mat& decoded);
PdfImage jpeg2000_image(const std::vector<unsigned char>& file, const cv::Size& size);
PdfImage fax_image(const cv::Mat& black_and_white);  ///< CCITT group 4; pixels 0 and 255
/// JBIG2 as scanners embed it: a page of one generic region, coded by MMR; pixels 0 and 255.
PdfImage jbig2_image(const cv::Mat& black_and_white);

/// Writes PDFs of a few objects by hand, with a true cross-reference table.
class PdfBuilder {
public:
    /// Object number of a stream, to be named in resources.
    int add_stream(const std::string& entries, const std::string& data);
    int add_image(const PdfImage& image, const std::string& more_entries = "");

    /// A page of `width` x `height` points. `content` are page operators; `resources` go into its resource dictionary;
    /// `entries` are further page entries such as /Rotate.
    void add_page(double width, double height, const std::string& content, const std::string& resources,
                  const std::string& entries = "");
    /// A page that one image fills.
    void add_scan(const PdfImage& image, double width, double height, const std::string& entries = "");

    /// Of files that are attached to the whole document; their content is no matter.
    void attach(const std::string& name);
    /// What the page tree states instead of the number of its pages.
    void state_page_count(int count) { stated_pages_ = count; }

    [[nodiscard]] std::string finish(const std::string& trailer_entries = "") const;

private:
    std::vector<std::string> objects_ = {"", ""};  // catalogue and page tree, written last
    std::vector<int> pages_;
    std::string attached_;   // the entries of the tree of names
    int stated_pages_ = -1;  // below 0: the true number
};

}  // namespace alihsop::testing
