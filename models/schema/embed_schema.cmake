# Puts the JSON Schema into alihsop_models as binder_schema_text(): the program needs no file beside it.
set(ALIHSOP_SCHEMA ${CMAKE_CURRENT_LIST_DIR}/sop-binder-1.schema.json)
file(READ ${ALIHSOP_SCHEMA} ALIHSOP_SCHEMA_TEXT)
set(ALIHSOP_SCHEMA_SOURCE ${CMAKE_BINARY_DIR}/generated/schema_text.cpp)
configure_file(${CMAKE_CURRENT_LIST_DIR}/schema_text.cpp.in ${ALIHSOP_SCHEMA_SOURCE} @ONLY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ALIHSOP_SCHEMA})
target_sources(alihsop_models PRIVATE ${ALIHSOP_SCHEMA_SOURCE})
