# Shared by ./run and ./test: what they need on a bare Debian machine. Sourced, not run.

# install_packages WHEN...: installs those packages of packages.txt that are missing, by apt.
install_packages() {
  local wanted installed missing=() package
  # What is installed, and what those packages provide (a nodejs from elsewhere brings npm along).
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package},${Provides}\n' | sed -n 's/^installed //p' |
    tr ',' '\n' | sed 's/^ *//; s/ .*//')
  wanted=$(awk -v whens=" $* " '!/^#/ && NF && index(whens, " " $2 " ") { print $1 }' packages.txt)
  for package in $wanted; do
    grep -qx "$package" <<<"$installed" || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "alihsop: packages are missing and you are not root: as root, run: apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "Installing ${#missing[@]} packages: ${missing[*]}" >&2
  local log
  log=$(mktemp)
  if ! { "${as_root[@]}" apt-get update -q &&
         "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"; } \
       >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    echo "alihsop: apt could not install the packages (its last words stand above, the rest in $log)" >&2
    return 1
  fi
  rm -f "$log"
}

# build DIRECTORY TARGET [CMAKE OPTION...]: builds a Release; says nothing when all is well and nothing is to do.
build() {
  local directory=$1 target=$2
  shift 2
  if [ ! -f "$directory/build.ninja" ] || (($#)); then
    cmake -S . -B "$directory" -G Ninja -DCMAKE_BUILD_TYPE=Release "$@" >&2 || return 1
  fi
  cmake --build "$directory" --target "$target" >&2
}
