// A folder's hash is of its pages' names and contents in their order, as that order is the order of the SOP;
// what is no page (a note, a thumbnail file) may change without the binder being another.
#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>

#include "imaging/source_trouble.h"
#include "imaging/sources/load_folder.h"
#include "imaging/sources/require_input.h"
#include "imaging/sources/source.h"

namespace alihsop {
namespace {

constexpr std::size_t kBlockBytes = 64 * 1024;

class Sha256 {
public:
    Sha256() { require(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr)); }

    void add(const void* data, std::size_t size) { require(EVP_DigestUpdate(context_.get(), data, size)); }

    std::string hexadecimal()
    {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned size = 0;
        require(EVP_DigestFinal_ex(context_.get(), digest.data(), &size));
        constexpr char digits[] = "0123456789abcdef";
        std::string text;
        for (unsigned i = 0; i < size; ++i) {
            text += digits[digest[i] >> 4];
            text += digits[digest[i] & 15];
        }
        return text;
    }

private:
    static void require(int success)
    {
        if (success != 1) throw Failure(FailureKind::internal, "SHA-256 cannot be computed by OpenSSL");
    }
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

std::string hash_file(const std::filesystem::path& input)
{
    std::ifstream file(input, std::ios::binary);
    if (!file) throw missing_input(input, "cannot be opened for reading", "Check the path and its permissions.");
    Sha256 hash;
    std::array<char, kBlockBytes> block{};
    while (file.read(block.data(), kBlockBytes) || file.gcount() > 0)
        hash.add(block.data(), static_cast<std::size_t>(file.gcount()));
    if (file.bad()) throw missing_input(input, "cannot be read to its end", "Check the disk and copy the file again.");
    return hash.hexadecimal();
}

}  // namespace

std::string hash_source(const std::filesystem::path& input)
{
    require_input(input);
    std::error_code error;
    if (!std::filesystem::is_directory(input, error)) return hash_file(input);
    Sha256 hash;
    for (const auto& file : list_page_files(input)) {
        // The zero keeps name and hash apart: no name holds one.
        const std::string name = file.filename().string();
        hash.add(name.c_str(), name.size() + 1);
        const std::string content = hash_file(file);
        hash.add(content.c_str(), content.size() + 1);
    }
    return hash.hexadecimal();
}

}  // namespace alihsop
