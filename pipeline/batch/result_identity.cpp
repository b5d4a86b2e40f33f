#include "pipeline/batch/result_identity.h"

#include "imaging/sources/hash_bytes.h"
#include "pipeline/batch/source_signature.h"

namespace alihsop {

std::string result_identity(const Generator& generator, const std::string& source_sha256)
{
    return hash_bytes(source_sha256 + '\n' + generator.name + '\n' + generator.version + '\n' +
                      generator.settings_sha256 + '\n' + generator.ocr_engine + '\n' + generator.ocr_model + '\n' +
                      generator.ocr_model_sha256);
}

bool has_result(const BinderState& state, const Generator& generator, const ShelfBinder& binder)
{
    return state.stage == BinderState::Stage::done && !state.signature.empty() &&
           state.identity == result_identity(generator, state.source_sha256) &&
           state.signature == source_signature(binder.source);
}

}  // namespace alihsop
