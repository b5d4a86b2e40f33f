#pragma once

#include "models/failure.h"

namespace alihsop {

/// A failure that the app itself finds, and says in the user's language already; those of the lower floors are English.
class SpokenFailure : public Failure {
public:
    using Failure::Failure;
};

}  // namespace alihsop
