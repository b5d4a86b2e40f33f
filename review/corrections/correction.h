#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "models/box.h"

namespace alihsop {

/// Where on paper the thing stands that a change is about; with it the thing is found again in another reading.
struct Place {
    int sop_page = 0;    ///< a page of its SOP; 0 when it is of no SOP
    int page = 0;        ///< 1-based; 0 when it has no place of its own
    Box box;             ///< pixels of the upright page
    int page_width = 0;  ///< of that page, in pixels: another reading may have another resolution
    bool operator==(const Place&) const = default;
};

/// One change of a binder's document.
struct Change {
    enum class Kind {
        set,      ///< `after` in place of what is there. A text in place of a Value corrects that Value's text; another
                  ///< rotation of a page turns it, with all that stands on it.
        confirm,  ///< a Value, symbol or arrow is as it was read
        illegible,  ///< a person looked at a Value and cannot read it either
        add,        ///< into an array: before the item that the pointer names, or at its end with "-"
        remove,     ///< an item of an array; a member becomes null
        move,       ///< an item of an array, to the index `after` of the same array
        accept,     ///< an SOP is as it should be
        reopen      ///< it is not, after all
    };
    Kind kind = Kind::set;
    std::string pointer;            ///< JSON Pointer into the corrected document, as it was when the change was made
    nlohmann::ordered_json before;  ///< what stood there
    nlohmann::ordered_json after;   ///< see Kind; null for the others
    Place place;
    /// What the ids in `after` stand for, {"p3": {"in": "pelaksana", "page": 4, "box": […]}}: another reading may
    /// number its actors, steps and symbols otherwise.
    nlohmann::ordered_json meant = nlohmann::ordered_json::object();
};

/// What a person did at one time: all its changes, or none.
struct Correction {
    enum class Action { correct, undo, redo };
    int sequence = 0;  ///< 1, 2, … in the log
    std::string time;  ///< UTC, "2026-03-01T08:15:00Z"
    std::string who;
    Action action = Action::correct;
    int of = 0;                   ///< of undo and redo: whose sequence
    std::string reading;          ///< of correct: hash of the machine's document that the pointers are meant for
    std::vector<Change> changes;  ///< of correct
};

}  // namespace alihsop
