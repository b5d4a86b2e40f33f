#pragma once

#include "models/page.h"

namespace alihsop {

/// "stamp", "signature", "logo", "handwriting".
inline const char* name_of(Mark::Kind kind)
{
    switch (kind) {
        case Mark::Kind::stamp:
            return "stamp";
        case Mark::Kind::signature:
            return "signature";
        case Mark::Kind::logo:
            return "logo";
        case Mark::Kind::handwriting:
            break;
    }
    return "handwriting";
}

}  // namespace alihsop
