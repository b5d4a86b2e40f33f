# Builds the files of review/page/built/ into the program, as they are: `alihsop review` serves them.
# They are made from review/page/ by Vite and committed, so that neither a user nor a build needs Node; a test compares.
set(page_source "// Made by cmake/embed_page.cmake.\n#include \"review/server/page_files.h\"\n\n#include <array>\n\n")
set(page_rows "")
set(page_files "")
foreach(entry index.html=text/html page.js=text/javascript page.css=text/css
        swimlane.js=text/javascript swimlane.css=text/css icon.svg=image/svg+xml)
  string(REGEX MATCH "^[^=]+" name "${entry}")
  string(REGEX REPLACE "^[^=]+=" "" type "${entry}")
  string(MAKE_C_IDENTIFIER "alihsop_page_${name}" symbol)
  set(file ${PROJECT_SOURCE_DIR}/review/page/built/${name})
  list(APPEND page_files ${file})
  string(APPEND page_source
    "asm(\".section .rodata\\n.global ${symbol}\\n.global ${symbol}_end\\n${symbol}:\\n.incbin \\\"${file}\\\"\\n${symbol}_end:\\n.byte 0\\n.previous\\n\");\n"
    "extern \"C\" const char ${symbol}[];\nextern \"C\" const char ${symbol}_end[];\n")
  string(APPEND page_rows "        PageFile{\"${name}\", \"${type}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
endforeach()
string(APPEND page_source
  "\nnamespace alihsop {\n\nconst PageFile* find_page_file(std::string_view name)\n{\n    static const std::array files{\n${page_rows}    };\n"
  "    for (const auto& file : files)\n        if (file.name == name) return &file;\n    return nullptr;\n}\n\n}  // namespace alihsop\n")
file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/page_files.cpp CONTENT "${page_source}")
set_source_files_properties(${PROJECT_BINARY_DIR}/page_files.cpp PROPERTIES OBJECT_DEPENDS "${page_files}")
target_sources(alihsop_review PRIVATE ${PROJECT_BINARY_DIR}/page_files.cpp)
