// Method: each row's runs are joined to those of the row above that they touch (union-find over runs); the
// pieces are numbered in the order of their first runs, so that the result does not depend on how they were
// joined. Cost: with the number of runs, not of pixels. OpenCV's connected components write a label for each
// pixel of paper too: with them restoration took 318 ms a page instead of 137, the text room without its engine
// 150 instead of 30.
#include "imaging/ink/ink_pieces.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <numeric>

namespace alihsop {
namespace {

// The first place from `x` on that is ink, or `end`.
int next_ink(const unsigned char* row, int x, int end)
{
    std::uint64_t word = 0;
    for (; x + 8 <= end; x += 8) {
        std::memcpy(&word, row + x, 8);
        // Most of a page is paper: eight pixels at a time.
        if (word != 0) break;
    }
    while (x < end && row[x] == 0) ++x;
    return x;
}

int next_paper(const unsigned char* row, int x, int end)
{
    const void* at = std::memchr(row + x, 0, static_cast<std::size_t>(end - x));
    return at ? static_cast<int>(static_cast<const unsigned char*>(at) - row) : end;
}

class Unions {
public:
    int add()
    {
        parent_.push_back(static_cast<int>(parent_.size()));
        return parent_.back();
    }
    // Path halving: each step also shortens the way for the next.
    int root(int i)
    {
        while (at(i) != i) i = at(i) = at(at(i));
        return i;
    }
    // The earlier run becomes the root.
    void join(int a, int b)
    {
        a = root(a), b = root(b);
        // Then a root comes before all its runs, and pieces are numbered in one pass.
        at(std::max(a, b)) = std::min(a, b);
    }

private:
    int& at(int i) { return parent_[static_cast<std::size_t>(i)]; }
    std::vector<int> parent_;
};

void add_row(const cv::Mat& ink, int y, int least_run, std::vector<InkPieces::Run>& runs)
{
    const auto* row = ink.ptr<unsigned char>(y);
    for (int x = next_ink(row, 0, ink.cols); x < ink.cols;) {
        const int to = next_paper(row, x, ink.cols);
        if (to - x >= least_run) runs.push_back({y, x, to, 0});
        x = next_ink(row, to, ink.cols);
    }
}

}  // namespace

std::pair<std::size_t, std::size_t> InkPieces::runs_between(int top, int bottom) const
{
    const auto above = [](const Run& run, int y) { return run.y < y; };
    const auto first = std::lower_bound(runs.begin(), runs.end(), top, above);
    const auto last = std::lower_bound(first, runs.end(), bottom, above);
    return {static_cast<std::size_t>(first - runs.begin()), static_cast<std::size_t>(last - runs.begin())};
}

InkPieces find_ink_pieces(const cv::Mat& ink, int least_run, Touch touch)
{
    const int apart = touch == Touch::corners ? 0 : 1;  // pixels that runs must share
    InkPieces found;
    Unions unions;
    std::size_t above = 0, row = 0;  // first runs of the row above and of this one
    for (int y = 0; y < ink.rows; ++y) {
        add_row(ink, y, least_run, found.runs);
        for (std::size_t i = row, j = above; i < found.runs.size(); ++i) {
            const auto& run = found.runs[i];
            const int self = unions.add();
            // Both rows are sorted, so the runs above that are passed by here are never looked at again.
            while (j < row && found.runs[j].to < run.from + apart) ++j;
            for (std::size_t k = j; k < row && found.runs[k].from + apart <= run.to; ++k)
                unions.join(self, static_cast<int>(k));
        }
        above = row;
        row = found.runs.size();
    }
    for (std::size_t i = 0; i < found.runs.size(); ++i) {
        auto& run = found.runs[i];
        const auto root = static_cast<std::size_t>(unions.root(static_cast<int>(i)));
        const cv::Rect box(run.from, run.y, run.to - run.from, 1);
        if (root == i) {
            run.piece = static_cast<int>(found.pieces.size());
            found.pieces.push_back({box, 0});
        } else {
            run.piece = found.runs[root].piece;
        }
        auto& piece = found.pieces[static_cast<std::size_t>(run.piece)];
        piece.box |= box;
        piece.area += box.width;
    }
    return found;
}

cv::Mat draw_piece(const InkPieces& found, int piece)
{
    const cv::Rect& box = found.pieces[static_cast<std::size_t>(piece)].box;
    cv::Mat drawn = cv::Mat::zeros(box.size(), CV_8UC1);
    const auto [first, last] = found.runs_between(box.y, box.br().y);
    for (std::size_t i = first; i < last; ++i)
        if (found.runs[i].piece == piece) paint(found.runs[i], drawn, box.tl());
    return drawn;
}

void paint(const InkPieces::Run& run, cv::Mat& mask, const cv::Point& origin)
{
    std::memset(mask.ptr<unsigned char>(run.y - origin.y) + run.from - origin.x, 255,
                static_cast<std::size_t>(run.to - run.from));
}

}  // namespace alihsop
