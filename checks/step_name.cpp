#include "checks/step_name.h"

#include "checks/finding_list.h"

namespace alihsop {

std::string step_name(const Langkah& step)
{
    const auto printed = text_of(step.no);
    return says_nothing(printed) ? step.id : printed;
}

}  // namespace alihsop
