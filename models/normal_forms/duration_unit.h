#pragma once

namespace alihsop {

/// The units that times of steps are printed in.
enum class DurationUnit { menit, jam, hari, minggu, bulan, tahun };

}  // namespace alihsop
