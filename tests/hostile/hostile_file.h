#pragma once

#include <string>
#include <vector>

namespace alihsop::testing {

/// What a run must make of a file of the corpus.
enum class Expect {
    told,  ///< must not pass without a word: passed over, refused, or a page that bears an error or a finding
    read,  ///< looks bad, but is sound: each page is read without an error
    any  ///< the damage cannot be seen in the format, or a reader may mend it: all that counts is that the run goes on
};

struct HostileFile {
    std::string folder;  ///< of its own, in the shelf: says what is wrong, "jpeg-cut-at-50%"
    std::string name;    ///< of the file in it; any bytes but '/' and zero
    std::string content;
    Expect expect = Expect::any;
    std::string link = {};  ///< instead of content: a symbolic link to this
};

using HostileFiles = std::vector<HostileFile>;

}  // namespace alihsop::testing
