// truth_to_binder TRUTH.json OUT/binder.json: the binder that a truth file tells of, for tests of other programs.
#include <exception>
#include <iostream>

#include "exports/replace_file.h"
#include "models/json/binder_text.h"
#include "tests/truth/truth_binder.h"

int main(int count, char** values)
{
    if (count != 3) {
        std::cerr << "usage: truth_to_binder TRUTH.json OUT/binder.json\n";
        return 2;
    }
    try {
        alihsop::replace_file(values[2], alihsop::write_binder_text(alihsop::testing::binder_of_truth(values[1])));
    } catch (const std::exception& trouble) {
        std::cerr << values[1] << ": " << trouble.what() << '\n';
        return 1;
    }
    return 0;
}
