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
    'batch:work a shelf into a workspace'
    'status:show how far a workspace is'
    'watch:digitise what arrives in a folder'
    'review:check and correct in a web browser'
    'validate:check documents against the schema'
    'check:check SOPs and print what is found'
    'report:write an HTML report on binders'
    'show:show a summary of the SOPs, or draw their pages'
    'flow:show the flow of the SOPs'
    'export:write SOPs in the formats of other tools'
    'completion:print the completion script of a shell'
    'help:show the help of a command'
  )
  verb=${words[(r)(digitise|batch|status|watch|review|validate|check|report|show|flow|export|completion|help)]}
  case $verb in
    digitise)
      _arguments $common '(-o --out)'{-o,--out}'[where the results go]:folder:_files -/' \
        '(-j --jobs)'{-j,--jobs}'[pages at the same time]:number:' '--model[Tesseract model]:model:_files -g "*.traineddata"' \
        '--dpi[resolution of the scans, 70 to 1200]:number:' '--pages[only these pages]:pages:' \
        '--review-load[mark that many per cent]:per cent:' '--max-silent[allow that many per cent of silent faults]:per cent:' \
        '--text-layer[text layer of born-digital pages]:choice:(use ignore)' '--page-seconds[CPU time that a page may take]:seconds:' '--evidence[write what confidences rest on]' '--force[replace a corrected result too]' '*:scan:_files' ;;
    batch)
      _arguments $common '(-o --out)'{-o,--out}'[the workspace]:folder:_files -/' \
        '(-j --jobs)'{-j,--jobs}'[pages at the same time]:number:' '--model[Tesseract model]:model:_files -g "*.traineddata"' \
        '--dpi[resolution of the scans, 70 to 1200]:number:' '--text-layer[text layer of born-digital pages]:choice:(use ignore)' '--page-seconds[CPU time that a page may take]:seconds:' \
        '--review-load[mark that many per cent]:per cent:' '--max-silent[allow that many per cent of silent faults]:per cent:' \
        '*--list[a list of inputs]:list:_files' '--on-error[when a binder is in trouble]:choice:(skip stop)' \
        '--max-failed[stop when more binders are in trouble]:number or share:' '--shard[only the I-th of N parts]:I/N:' \
        '--merge[check that all parts are there]' '*:shelf:_files' ;;
    watch)
      _arguments $common '(-o --out)'{-o,--out}'[the workspace]:folder:_files -/' \
        '(-j --jobs)'{-j,--jobs}'[pages at the same time]:number:' '--model[Tesseract model]:model:_files -g "*.traineddata"' \
        '--dpi[resolution of the scans, 70 to 1200]:number:' '--text-layer[text layer of born-digital pages]:choice:(use ignore)' '--page-seconds[CPU time that a page may take]:seconds:' \
        '--review-load[mark that many per cent]:per cent:' '--max-silent[allow that many per cent of silent faults]:per cent:' \
        '--settle[seconds without change until a file is whole]:seconds:' '1:inbox:_files -/' ;;
    review)
      _arguments $common '--port[port of the page]:number:' '--address[address to serve]:address:' \
        '--password-file[its first line is the password]:file:_files' '--model[Tesseract model]:model:_files -g "*.traineddata"' '1:workspace:_files -/' ;;
    status) _arguments $common '1:workspace:_files -/' ;;
    validate) _arguments $common '*:document:_files -g "*.json*"' ;;
    check) _arguments $common '--fail-on[fail when there is a finding this grave]:severity:(error warning)' '*:document:_files' ;;
    report) _arguments $common '(-o --out)'{-o,--out}'[the HTML file]:file:_files' '*:document:_files' ;;
    show)
      _arguments $common '--ink[colour the ink by what explains it]' '--sop[only this SOP]:id:' '--page[draw this page]:page:' \
        '(-o --out)'{-o,--out}'[picture of the page, or folder]:path:_files' '*:document:_files' ;;
    flow) _arguments $common '--sop[only this SOP]:id:' '--plain[the short text form]' '*:document:_files' ;;
    export)
      _arguments $common '(-t --to)'{-t,--to}'[the format]:format:(jsonl csv xlsx xlsx-basarnas opensop-json sopflow-json bpmn mermaid dot svg html proof pdf alto hocr page atom-csv dublin-core)' \
        '(-o --out)'{-o,--out}'[where it goes]:path:_files' '--sop[only this SOP]:id:' \
        '--only[only accepted SOPs]:state:(accepted)' '--strict[fail when something is lost]' \
        '--losses[write the list of what is lost]:file:_files' \
        '--source[the scan itself, or a folder that holds it]:file:_files' \
        '--orientation[the way a drawn flow runs]:way:(horizontal vertical)' '*:document:_files' ;;
    completion) _arguments $common '*:shell:(bash zsh fish)' ;;
    help) _arguments $common '*:command:(digitise batch status watch review validate check report show flow export completion)' ;;
    *) _arguments $common '(- *)--version[versions of the program and its libraries]' '1:command:->verb' &&
         return
       [[ $state == verb ]] && _describe command verbs ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _alihsop "$@"; else compdef _alihsop alihsop; fi
