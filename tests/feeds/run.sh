#!/usr/bin/env bash
# run.sh ALIHSOP TRUTH_TO_BINDER FOLDER: exports the samples' truth in every format into FOLDER, and lets the tools that
# the formats are meant for read it. Needs node, npm, chromium, dot, qpdf, pdftotext and xmllint (packages.txt); npm's packages are installed
# below FOLDER when package-lock.json is new.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
alihsop=$(realpath "$1") truth_to_binder=$2 FEEDS=$(realpath -m "$3")
export FEEDS ALIHSOP=$alihsop ALIHSOP_ROOT=$here/../..
samples=$here/../../samples

mkdir -p "$FEEDS"
find "$FEEDS" -mindepth 1 -maxdepth 1 ! -name tools -exec rm -rf {} +
mkdir -p "$FEEDS/tools"
if ! cmp -s "$here/package-lock.json" "$FEEDS/tools/installed"; then
  cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$FEEDS/tools/"
  npm ci --prefix "$FEEDS/tools" --no-audit --no-fund --prefer-offline >"$FEEDS/npm.log" 2>&1 || { cat "$FEEDS/npm.log"; exit 1; }
  cp "$here/package-lock.json" "$FEEDS/tools/installed"
fi
cp "$here"/*.mjs "$FEEDS/tools/"

for truth in "$samples"/*.truth.json; do
  name=$(basename "$truth" .truth.json)
  "$truth_to_binder" "$truth" "$FEEDS/out/$name/binder.json"
done
export_as() { "$alihsop" export "$FEEDS/out" -q -t "$1" -o "$FEEDS/$2" "${@:3}"; }
export_with_losses() {
  for binder in "$FEEDS"/out/*; do
    "$alihsop" export "$binder" -q -t "$1" -o "$FEEDS/$1/$(basename "$binder")" --losses "$FEEDS/losses/$1/$(basename "$binder").jsonl"
  done
}
export_as jsonl jsonl
export_as bpmn bpmn
export_as bpmn bpmn-vertical --orientation vertical
export_as mermaid mermaid --orientation vertical
export_as dot dot --orientation vertical
export_as svg svg
export_as html html
export_as xlsx xlsx
for format in csv atom-csv dublin-core; do export_as "$format" "$format"; done
for format in xlsx-basarnas opensop-json sopflow-json; do export_with_losses "$format"; done
export_as svg svg-vertical --orientation vertical

# What takes the scan itself over: tilted and turned pages, a TIFF, JPEGs.
"$alihsop" digitise -q "$samples"/{rusak.pdf,dukcapil.tif,kecamatan} -o "$FEEDS/scans" >"$FEEDS/digitise.log"
for scan in "$samples"/{rusak.pdf,dukcapil.tif,kecamatan}; do
  name=$(basename "$scan")
  name=${name%.*}
  "$alihsop" export "$FEEDS/scans/$name" -q -t pdf --strict --source "$scan" -o "$FEEDS/pdf/$name.pdf"
done
for format in alto hocr page; do "$alihsop" export "$FEEDS/scans" -q -t "$format" --strict -o "$FEEDS/$format"; done

node "$FEEDS/tools/make_hostile.mjs" "$FEEDS/out/garis/binder.json" "$FEEDS/hostile/binder.json"
for format in jsonl csv xlsx xlsx-basarnas opensop-json sopflow-json html proof atom-csv dublin-core bpmn mermaid dot svg; do
  "$alihsop" export "$FEEDS/hostile/binder.json" -q -t "$format" -o "$FEEDS/hostile-exports/$format"
done

cd "$FEEDS/tools"
exec node --test .
