// Layers, from below: the paled page; rulings; tints of the symbols; frames; arrows; labels and notes; the
// legend in a strip of its own, so that it covers nothing. Sizes are millimetres on paper, set by hand. Red is
// kept for what a person should look at.
#include "imaging/overlay/draw_overlay.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "imaging/overlay/overlay_pen.h"

namespace alihsop {

namespace {

// set by hand, on paper and on a screen
constexpr double kPaleness = 0.45;      // of 1 = white
constexpr double kTint = 0.22;          // opacity of a symbol's fill
constexpr double kFrame = 0.18;         // mm, of texts and rows
constexpr double kRuling = 0.4;         // mm: wider than the frame of a row, which lies upon it
constexpr double kOutline = 0.5;        // mm, of symbols
constexpr double kArrow = 0.5;          // mm
constexpr double kOutside = 0.6;        // mm between a symbol's ink and its outline here
constexpr double kReviewOutside = 1.4;  // mm, of the red frame around a symbol in doubt
constexpr double kHeadLength = 2.4;     // mm
constexpr double kStartRadius = 0.7;    // mm
constexpr double kNoteHeight = 2.0;     // mm, capitals

// Blue, green, red, as OpenCV has them. Red is kept for what wants a look.
const cv::Scalar kGreen(110, 160, 40), kSlate(150, 120, 90), kRed(40, 30, 215), kPurple(190, 60, 150),
    kCyan(235, 215, 60);

cv::Scalar colour_of(Simbol::Jenis kind)
{
    switch (kind) {
        case Simbol::Jenis::terminator:
            return {70, 150, 20};
        case Simbol::Jenis::process:
            return {215, 110, 20};
        case Simbol::Jenis::decision:
            return {0, 130, 240};
        case Simbol::Jenis::offpage:
            return {170, 30, 120};
        case Simbol::Jenis::onpage:
            return {150, 20, 200};
        case Simbol::Jenis::other:
            break;
    }
    return {30, 100, 150};
}

// Neighbours differ, so that lines which cross or run together can be followed; none is the red of a doubt.
cv::Scalar arrow_colour(std::size_t index)
{
    static const cv::Scalar colours[] = {{190, 70, 0}, {110, 120, 0}, {160, 0, 110}, {20, 80, 150}, {60, 110, 30}};
    return colours[index % std::size(colours)];
}

std::string per_cent(double confidence)
{
    return std::to_string(static_cast<int>(std::lround(confidence * 100))) + "%";
}

class OverlayDrawing {
public:
    OverlayDrawing(const cv::Mat& page, const PageOverlay& overlay, const OverlayWords& words)
        : pen_(page, overlay.page), overlay_(overlay), words_(words)
    {
    }

    cv::Mat draw()
    {
        // From the ground up: what is wide and faint first, notes last, so that nothing hides them.
        pen_.pale(kPaleness);
        for (const auto& ruling : overlay_.rulings) draw_ruling(ruling);
        tint_symbols();
        for (const auto& row : overlay_.rows) pen_.frame(row.box, kSlate, kFrame * 1.6);
        for (const auto& text : overlay_.texts) pen_.frame(text.box, text.review ? kRed : kGreen, kFrame);
        for (const auto& box : overlay_.page.ink.unexplained) pen_.hatch(box, kRed, kFrame);
        for (const auto& mark : overlay_.page.marks) pen_.dashes(OverlayPen::corners(mark.box), kPurple, kOutline);
        for (std::size_t i = 0; i < overlay_.arrows.size(); ++i) draw_arrow(overlay_.arrows[i], arrow_colour(i));
        for (const auto& symbol : overlay_.symbols) draw_symbol(symbol);
        for (std::size_t i = 0; i < overlay_.arrows.size(); ++i)
            draw_label(overlay_.arrows[i], overlay_.arrows[i].review ? kRed : arrow_colour(i));
        for (const auto& link : overlay_.links) draw_link(link);
        return pen_.with_strip(words_.title, legend());
    }

private:
    void draw_ruling(const Ruling& ruling)
    {
        const int last = ruling.end - 1;
        if (ruling.horizontal)
            pen_.line({{ruling.begin, ruling.position}, {last, ruling.position}}, kCyan, kRuling);
        else
            pen_.line({{ruling.position, ruling.begin}, {ruling.position, last}}, kCyan, kRuling);
    }

    // All fills at once: where two symbols overlap the tint does not add up.
    void tint_symbols()
    {
        const auto untinted = pen_.picture().clone();
        for (const auto& symbol : overlay_.symbols) {
            const auto outline = pen_.outline(symbol.jenis, symbol.box, kOutside);
            cv::fillPoly(pen_.picture(), std::vector{outline}, colour_of(symbol.jenis), cv::LINE_AA);
        }
        cv::addWeighted(pen_.picture(), kTint, untinted, 1 - kTint, 0, pen_.picture());
    }

    void draw_symbol(const Simbol& symbol)
    {
        const auto colour = colour_of(symbol.jenis);
        pen_.polygon(pen_.outline(symbol.jenis, symbol.box, kOutside), colour, kOutline);
        const cv::Point corner(symbol.box.right(), symbol.box.y);
        if (symbol.review) {
            pen_.dashes(OverlayPen::corners(pen_.grown(symbol.box, kReviewOutside)), kRed, kOutline);
            pen_.note("? " + per_cent(symbol.confidence), corner, kRed, kNoteHeight);
            // A figure where it tells something; a sure symbol needs none.
        } else if (symbol.confidence < kSureConfidence) {
            pen_.note(per_cent(symbol.confidence), corner, colour, kNoteHeight);
        }
    }

    void draw_arrow(const Panah& arrow, const cv::Scalar& own_colour)
    {
        if (arrow.path.size() < 2) return;
        const auto colour = arrow.review ? kRed : own_colour;
        std::vector<cv::Point> path;
        for (const auto& [x, y] : arrow.path) path.emplace_back(x, y);
        if (arrow.review)
            pen_.dashes(path, colour, kArrow);
        else
            pen_.line(path, colour, kArrow);
        pen_.head(path[path.size() - 2], path.back(), colour, kHeadLength);
        // A dot where it begins, so that the direction shows at both ends.
        if (arrow.dua_arah)
            pen_.head(path[1], path.front(), colour, kHeadLength);
        else
            pen_.dot(path.front(), colour, kStartRadius);
        if (arrow.review) pen_.note("?", OverlayPen::middle(path), colour, kNoteHeight);
    }

    /// The label as it was read, over the place where it stands, and a hairline to its arrow.
    void draw_label(const Panah& arrow, const cv::Scalar& colour)
    {
        if (!arrow.label || arrow.path.empty()) return;
        std::vector<cv::Point> path;
        for (const auto& [x, y] : arrow.path) path.emplace_back(x, y);
        const auto& box = arrow.label->box;
        const bool placed = arrow.label->page == overlay_.page.page && !box.empty();
        const cv::Point at = placed ? cv::Point(box.x, box.bottom()) : OverlayPen::middle(path);
        if (placed) {
            const cv::Point centre(box.centre_x(), box.centre_y());
            pen_.line({centre, OverlayPen::nearest(path, centre)}, colour, kFrame);
        }
        pen_.note(arrow.label->text, at, colour, kNoteHeight);
    }

    void draw_link(const OverlayPageLink& link)
    {
        const auto text = (link.leaves ? "> " : "< ") + words_.page + " " + std::to_string(link.page);
        pen_.note(text,
                  {link.symbol.x, link.leaves ? link.symbol.bottom() + pen_.pixels(kNoteHeight * 2) : link.symbol.y},
                  colour_of(Simbol::Jenis::offpage), kNoteHeight);
    }

    [[nodiscard]] bool any_symbol(Simbol::Jenis kind) const
    {
        return std::any_of(overlay_.symbols.begin(), overlay_.symbols.end(),
                           [&](const Simbol& symbol) { return symbol.jenis == kind; });
    }

    /// Only what this page has, but for the red of a doubt, whose absence tells something, too.
    [[nodiscard]] std::vector<LegendItem> legend() const
    {
        std::vector<LegendItem> items;
        const auto add = [&](bool present, const cv::Scalar& colour, const std::string& word) {
            if (present) items.push_back({colour, word});
        };
        add(!overlay_.rulings.empty(), kCyan, words_.ruling);
        add(!overlay_.texts.empty(), kGreen, words_.text);
        add(!overlay_.rows.empty(), kSlate, words_.row);
        const std::pair<Simbol::Jenis, const std::string&> kinds[] = {
            {Simbol::Jenis::terminator, words_.terminator}, {Simbol::Jenis::process, words_.process},
            {Simbol::Jenis::decision, words_.decision},     {Simbol::Jenis::offpage, words_.offpage},
            {Simbol::Jenis::onpage, words_.onpage},         {Simbol::Jenis::other, words_.other}};
        for (const auto& [kind, word] : kinds) add(any_symbol(kind), colour_of(kind), word);
        add(!overlay_.arrows.empty(), arrow_colour(0), words_.arrow);
        add(!overlay_.page.marks.empty(), kPurple, words_.mark);
        add(true, kRed, words_.review + (overlay_.page.ink.unexplained.empty() ? "" : ", " + words_.unexplained));
        return items;
    }

    OverlayPen pen_;
    const PageOverlay& overlay_;
    const OverlayWords& words_;
};

}  // namespace

cv::Mat draw_overlay(const cv::Mat& page, const PageOverlay& overlay, const OverlayWords& words)
{
    return OverlayDrawing(page, overlay, words).draw();
}

}  // namespace alihsop
