#include <cstdio>

#include "models/version.h"

int main()
{
    std::printf("alihsop %s\n", alihsop::kVersion);
    return 0;
}
