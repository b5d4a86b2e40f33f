# cmake --install: the program, its man page, the shells' completions, the schema, the licence.
install(TARGETS alihsop)
install(FILES docs/alihsop.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES docs/alihsop.id.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/id/man1 RENAME alihsop.1)
install(FILES app/completion/alihsop.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME alihsop)
install(FILES app/completion/alihsop.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _alihsop)
install(FILES app/completion/alihsop.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(DIRECTORY models/schema/ DESTINATION ${CMAKE_INSTALL_DATADIR}/alihsop FILES_MATCHING PATTERN "*.json")
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
