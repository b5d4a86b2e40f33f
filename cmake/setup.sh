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

# fetch_tesseract: fetches Tesseract's source, which cmake/tesseract.sha256 names, from where apt gets Tesseract's packages, once.
# Where that cannot be, or apt has another Tesseract than the one whose source that is (a security update, a later Debian), it
# says so, once, and the build takes the system's library. `version` is the package whose source cmake/tesseract.sha256 names: both
# change together.
fetch_tesseract() {
  local name folder=$PWD/build/sources address version='5\.3\.0-2\(+b[0-9]*\)\?'
  name=$(awk '{ print $2 }' cmake/tesseract.sha256)
  if [ -f "$folder/$name" ] || [ -f "$folder/not-fetched" ]; then return 0; fi
  mkdir -p "$folder/partial"
  address=$(apt-get download --print-uris libtesseract-dev 2>/dev/null |
    sed -n "s/^'\([^']*\)\/libtesseract-dev_${version}_[^/']*' .*/\1/p") || true
  if [ -n "$address" ] &&
     /usr/lib/apt/apt-helper -o Acquire::Retries=1 -o Acquire::http::Timeout=20 download-file \
       "$address/$name" "$folder/partial/$name" >/dev/null 2>&1 </dev/null &&
     (cd "$folder/partial" && sha256sum --check --status) <cmake/tesseract.sha256; then
    mv "$folder/partial/$name" "$folder/$name"
  else
    touch "$folder/not-fetched"
    echo "alihsop: Tesseract's source could not be fetched: the system's library serves, and pages take longer" >&2
    echo "  (to try again: apt-get update; rm -r build/sources)" >&2
  fi
  rm -rf "$folder/partial"
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
