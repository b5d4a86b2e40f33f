#compdef alihsop
# Completion of alihsop for zsh. Load it: alihsop completion zsh > a folder of $fpath, under the name _alihsop
_alihsop() {
  local -a common verbs
  local verb
  common=(
    '--lang[language of the messages]:language:(id en)'
    '--color[colours]:when:(auto always never)'
    '(-q --quiet)'{-q,--quiet}'[errors only]'
    '(-v --verbose)'{-v,--verbose}'[details of the work]'
    '(- *)'{-h,--help}'[help]'
  )
  verbs=(
    'digitise:read scans and write SOP JSON'
    'validate:check documents against the schema'
    'show:show a summary of the SOPs'
    'completion:print the completion script of a shell'
  )
  verb=${words[(r)(digitise|validate|show|completion)]}
  case $verb in
    digitise)
      _arguments $common '(-o --out)'{-o,--out}'[where the results go]:folder:_files -/' \
        '(-j --jobs)'{-j,--jobs}'[pages at the same time]:number:' '--model[Tesseract model]:model:_files -g "*.traineddata"' \
        '--dpi[resolution of the scans, 70 to 1200]:number:' '--pages[only these pages]:pages:' \
        '--text-layer[text layer of born-digital pages]:choice:(use ignore)' '*:scan:_files' ;;
    validate) _arguments $common '*:document:_files -g "*.json*"' ;;
    show) _arguments $common '--sop[only this SOP]:id:' '*:document:_files' ;;
    completion) _arguments $common '*:shell:(bash zsh fish)' ;;
    *) _arguments $common '(- *)--version[versions of the program and its libraries]' '1:command:->verb' &&
         return
       [[ $state == verb ]] && _describe command verbs ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _alihsop "$@"; else compdef _alihsop alihsop; fi
