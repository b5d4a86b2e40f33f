# Without these cpack makes a package that names none of the libraries it needs, and says so in one line of many.
find_program(DPKG_SHLIBDEPS dpkg-shlibdeps)
find_program(FILE_PROGRAM file)
if(NOT DPKG_SHLIBDEPS OR NOT FILE_PROGRAM)
  message(FATAL_ERROR "cpack needs dpkg-shlibdeps and file: apt-get install dpkg-dev file")
endif()
