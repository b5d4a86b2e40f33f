#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"
#include "models/binder.h"

namespace alihsop {

/// The pictures of `show … -o`: the page asked for into the file command.out, or all pages of `sops` (of the whole
/// binder when no SOP was asked for) as 0001.png … into the folder command.out. A page without a picture is told and
/// left out. Throws Failure.
void draw_pages(const Binder& binder, const ShowCommand& command, const Console& console);

}  // namespace alihsop
