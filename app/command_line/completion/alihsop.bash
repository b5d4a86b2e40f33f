# Completion of alihsop for bash. Load it: source <(alihsop completion bash)
_alihsop() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb= i
  local common="--lang --color -q --quiet -v --verbose -h --help"
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in digitise | batch | status | watch | review | validate | check | report | show | flow | export | completion | help) verb=${COMP_WORDS[i]}; break ;; esac
  done
  case $previous in
    --lang) COMPREPLY=($(compgen -W "id en" -- "$word")); return ;;
    --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
    --text-layer) COMPREPLY=($(compgen -W "use ignore" -- "$word")); return ;;
    -t | --to) COMPREPLY=($(compgen -W "jsonl csv xlsx xlsx-basarnas opensop-json sopflow-json bpmn mermaid dot svg html proof pdf alto hocr page atom-csv dublin-core" -- "$word")); return ;;
    --only) COMPREPLY=($(compgen -W "accepted" -- "$word")); return ;;
    --orientation) COMPREPLY=($(compgen -W "horizontal vertical" -- "$word")); return ;;
    --fail-on) COMPREPLY=($(compgen -W "error warning" -- "$word")); return ;;
    --on-error) COMPREPLY=($(compgen -W "skip stop" -- "$word")); return ;;
    --list) compopt -o filenames; COMPREPLY=($(compgen -f -- "$word")); return ;;
    --max-failed | --review-load | --max-silent | --shard | --settle | --port | --address | -j | --jobs | --page-seconds | --dpi | --pages | --page | --sop) return ;;
    -o | --out) compopt -o filenames; COMPREPLY=($(compgen -d -- "$word")); return ;;
    --model | --losses | --source | --password-file) compopt -o filenames; COMPREPLY=($(compgen -f -- "$word")); return ;;
  esac
  if [[ $word == -* ]]; then
    case $verb in
      "") common+=" --version" ;;
      batch) common+=" -o --out -j --jobs --model --dpi --text-layer --page-seconds --review-load --max-silent --list --on-error --max-failed --shard --merge" ;;
      watch) common+=" -o --out -j --jobs --model --dpi --text-layer --page-seconds --review-load --max-silent --settle" ;;
      review) common+=" --port --address --password-file --model" ;;
      digitise) common+=" -o --out -j --jobs --model --dpi --pages --text-layer --page-seconds --review-load --max-silent --evidence --force" ;;
      check) common+=" --fail-on" ;;
      report) common+=" -o --out" ;;
      show) common+=" --sop --page -o --out --ink" ;;
      flow) common+=" --sop --plain" ;;
      export) common+=" -t --to -o --out --sop --only --strict --losses --source --orientation" ;;
    esac
    COMPREPLY=($(compgen -W "$common" -- "$word"))
    return
  fi
  case $verb in
    "") COMPREPLY=($(compgen -W "digitise batch status watch review validate check report show flow export completion help" -- "$word")) ;;
    completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$word")) ;;
    help) COMPREPLY=($(compgen -W "digitise batch status watch review validate check report show flow export completion" -- "$word")) ;;
    *) compopt -o filenames; COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -F _alihsop alihsop
