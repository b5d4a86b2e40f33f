#pragma once

#include <httplib.h>

#include "review/server/guard.h"
#include "review/server/paper_reader.h"
#include "review/server/review_places.h"
#include "review/server/search_index.h"
#include "review/server/shelf.h"

// What the server answers, by path; docs/review.md tells it for people.
namespace alihsop {

/// What all routes need; outlives them.
struct ReviewRoom {
    Shelf& shelf;
    SearchIndex& index;
    Guard& guard;
    PaperReader& paper;
    ReviewPlaces& places;
};

/// The page itself; who is at work.
void add_session_routes(httplib::Server& server, ReviewRoom room);
/// All binders; the search.
void add_shelf_routes(httplib::Server& server, ReviewRoom room);
/// One binder: its document, corrections, undo and redo, exports of one SOP.
void add_binder_routes(httplib::Server& server, ReviewRoom room);
/// Pictures of pages and parts of them; what stands in a drawn box, or on a page that was turned.
void add_picture_routes(httplib::Server& server, ReviewRoom room);

}  // namespace alihsop
