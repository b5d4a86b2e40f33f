#!/usr/bin/env bash
# run.sh ALIHSOP TRUTH_TO_BINDER FOLDER: builds the review page and compares it with what is committed, runs its unit tests,
# and works with it in Chromium. Screenshots and figures are left in FOLDER/artefacts. Needs node, npm and chromium
# (packages.txt); npm's packages are installed below FOLDER when package-lock.json is new.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
page=$here/../../review/page
samples=$here/../../samples
export ALIHSOP=$1 TRUTH_TO_BINDER=$2 FOLDER=$3 ALIHSOP_ROOT=$here/../..

mkdir -p "$FOLDER/tools"
find "$FOLDER" -mindepth 1 -maxdepth 1 ! -name tools ! -name shelf -exec rm -rf {} +
find "$FOLDER/tools" -mindepth 1 -maxdepth 1 ! -name node_modules ! -name installed -exec rm -rf {} +
cp -r "$page"/{package.json,package-lock.json,.npmrc,tsconfig.json,vite.config.ts,index.html,public,src,test} "$FOLDER/tools/"
cp "$here"/*.mjs "$FOLDER/tools/"
cd "$FOLDER/tools"
if ! cmp -s package-lock.json installed; then
  npm ci --no-audit --no-fund --prefer-offline >"$FOLDER/npm.log" 2>&1 || { cat "$FOLDER/npm.log"; exit 1; }
  cp package-lock.json installed
fi

npx tsc --noEmit
REVIEW_PAGE_OUT="$FOLDER/built" npx vite build --logLevel warn
diff -r "$FOLDER/built" "$page/built" >/dev/null || { echo "review/page/built is not what review/page/src gives: run npm ci && npm run build in review/page"; exit 1; }
npx vitest run

if ! [ "$FOLDER/shelf/bkd/binder.json" -nt "$ALIHSOP" ]; then
  rm -rf "$FOLDER/shelf"
  OMP_THREAD_LIMIT=1 "$ALIHSOP" digitise "$samples/garis.pdf" "$samples/bkd.pdf" -o "$FOLDER/shelf" -q
fi
for name in garis bkd; do "$TRUTH_TO_BINDER" "$samples/$name.truth.json" "$FOLDER/truth/$name.json"; done
mkdir -p "$FOLDER/artefacts"
exec node --test --test-concurrency=2 .
