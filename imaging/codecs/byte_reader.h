#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace alihsop {

/// Numbers out of foreign bytes: whatever lies behind the end reads as 0, so a cut-off file needs no care.
class ByteReader {
public:
    ByteReader(const std::vector<unsigned char>& data, bool little_endian)
        : data_(data.data()), size_(data.size()), little_(little_endian)
    {
    }
    ByteReader(const unsigned char* data, std::size_t size, bool little_endian)
        : data_(data), size_(size), little_(little_endian)
    {
    }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const unsigned char* data() const { return data_; }
    [[nodiscard]] std::uint32_t u8(std::size_t at) const { return at < size_ ? data_[at] : 0; }
    [[nodiscard]] std::uint32_t u16(std::size_t at) const
    {
        return little_ ? u8(at) | u8(at + 1) << 8 : u8(at) << 8 | u8(at + 1);
    }
    [[nodiscard]] std::uint32_t u32(std::size_t at) const
    {
        return little_ ? u16(at) | u16(at + 2) << 16 : u16(at) << 16 | u16(at + 2);
    }
    [[nodiscard]] bool has(std::size_t at, std::string_view text) const
    {
        if (at > size_ || size_ - at < text.size()) return false;
        for (std::size_t i = 0; i < text.size(); ++i)
            if (data_[at + i] != static_cast<unsigned char>(text[i])) return false;
        return true;
    }
    /// The part from `at` on, at most `length` bytes.
    [[nodiscard]] ByteReader part(std::size_t at, std::size_t length, bool little_endian) const
    {
        if (at >= size_) return {data_, 0, little_endian};
        return {data_ + at, length < size_ - at ? length : size_ - at, little_endian};
    }

private:
    const unsigned char* data_;
    std::size_t size_;
    bool little_;
};

}  // namespace alihsop
