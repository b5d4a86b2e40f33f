#pragma once

namespace alihsop {

/// How many parallel regions of Tesseract this thread has run serially; 0 where libgomp runs them, and where Tesseract
/// is built without them (cmake/tesseract.cmake).
///
/// Debian's Tesseract opens a parallel region for each time step of each LSTM layer. Parallelism is ours, by page, so a
/// region has one thread; yet libgomp makes a team for it, takes it down, and makes a system call to wake nobody:
/// a twentieth of a page's time. serial_openmp.cpp stands in for the four functions of libgomp that Tesseract calls,
/// and runs a region as the plain code that it is. Whatever OMP_NUM_THREADS says, a worker has one thread.
[[nodiscard]] unsigned long serial_openmp_sections();

}  // namespace alihsop
