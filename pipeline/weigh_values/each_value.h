#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "models/sop.h"

namespace alihsop {

/// What a value is, as far as it matters to how well it is read.
struct ValueKind {
    std::string_view name;  ///< "nomor", "tanggal", "nama", "daftar", "kegiatan", …: see each_value.cpp
    bool words = true;      ///< it is made of words of the language; not a number, a date or a person's name
    bool holds = false;     ///< its form holds: a date, a duration, a NIP, a rule could be derived
    bool fails = false;     ///< it should have such a form, and does not
};

/// Every value of the SOP that is on the page, with its JSON Pointer below the SOP.
void each_value(Sop& sop,
                const std::function<void(Value& value, const ValueKind& kind, const std::string& pointer)>& visit);

}  // namespace alihsop
