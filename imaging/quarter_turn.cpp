// The maps are of pixel centres: a picture of n columns has its last one at n - 1, so a turn is exact and four
// turns give the picture back.
#include "imaging/quarter_turn.h"

namespace alihsop {

cv::Mat quarter_turned(const cv::Mat& picture, int degrees)
{
    cv::Mat turned;
    switch (degrees) {
        case 90:
            cv::rotate(picture, turned, cv::ROTATE_90_CLOCKWISE);
            return turned;
        case 180:
            cv::rotate(picture, turned, cv::ROTATE_180);
            return turned;
        case 270:
            cv::rotate(picture, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
            return turned;
        default:
            return picture;
    }
}

cv::Matx33d quarter_turn_map(int degrees, const cv::Size& size)
{
    switch (degrees) {
        case 90:
            return {0, -1, size.height - 1.0, 1, 0, 0, 0, 0, 1};
        case 180:
            return {-1, 0, size.width - 1.0, 0, -1, size.height - 1.0, 0, 0, 1};
        case 270:
            return {0, 1, 0, -1, 0, size.width - 1.0, 0, 0, 1};
        default:
            return cv::Matx33d::eye();
    }
}

}  // namespace alihsop
