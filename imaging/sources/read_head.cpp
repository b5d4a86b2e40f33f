#include "imaging/sources/read_head.h"

#include <fstream>

namespace alihsop {
namespace {

Bytes read_at(const std::filesystem::path& file, std::uintmax_t at)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return {};  // reading a pipe would wait for ever
    Bytes bytes(kHeadBytes);
    std::ifstream stream(file, std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(at));
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(kHeadBytes));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

}  // namespace

Bytes read_head(const std::filesystem::path& file) { return read_at(file, 0); }

Bytes read_tail(const std::filesystem::path& file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return error ? Bytes{} : read_at(file, size > kHeadBytes ? size - kHeadBytes : 0);
}

}  // namespace alihsop
