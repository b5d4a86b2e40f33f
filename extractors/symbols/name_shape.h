#pragma once

#include <opencv2/core.hpp>

#include "models/sop.h"

namespace alihsop {

/// What a closed shape looks like.
struct ShapeName {
    enum class Shape {
        rectangle,
        rounded,
        capsule,
        ellipse,
        circle,
        diamond,
        pentagon,
        triangle,
        slanted,
        trapezoid,
        wave
    };
    Shape shape = Shape::rectangle;
    double likeness = 0;  ///< 0..1: intersection over union with the nearest ideal shape of its box
    double margin = 0;    ///< how much more alike it is than the next kind of symbol
};

/// Names a filled shape (8UC1, 255 = inside, cropped to its bounding box) by the ideal shape that it covers best.
[[nodiscard]] ShapeName name_shape(const cv::Mat& filled);

/// The symbol that a shape stands for; nothing for a shape that is no symbol (a triangle is an arrowhead).
[[nodiscard]] Simbol::Jenis symbol_of(ShapeName::Shape shape);

}  // namespace alihsop
