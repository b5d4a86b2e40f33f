#!/usr/bin/env bash
# Fuzzes the readers of foreign bytes, each for so many seconds (120), under the address and undefined behaviour
# sanitizers. What is found lies in build/fuzz/found/TARGET; mend it, and put the file into tests/fuzz/corpus/TARGET, where
# fuzz/… of ./test replays it ever after. Needs clang (apt-get install clang libclang-rt-14-dev); no part of ./test.
#
# usage: tests/fuzz/run.sh [SECONDS [TARGET...]]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
seconds=${1:-120}
shift || true
targets=("$@")
((${#targets[@]})) || targets=($(ls tests/fuzz/corpus))
[ -f build/fuzz/build.ninja ] || cmake --preset fuzz
cmake --build --preset fuzz
status=0
for target in "${targets[@]}"; do
  mkdir -p "build/fuzz/grown/$target" "build/fuzz/found/$target"
  echo "== $target"
  # A page may take its time and memory: that is what a worker's limits are for.
  ALIHSOP_FUZZ=$target UBSAN_OPTIONS=halt_on_error=1 ASAN_OPTIONS=allocator_may_return_null=1 \
    LSAN_OPTIONS=suppressions=tests/fuzz/leaks.txt build/fuzz/alihsop_fuzz \
    "build/fuzz/grown/$target" "tests/fuzz/corpus/$target" -artifact_prefix="build/fuzz/found/$target/" \
    -max_total_time="$seconds" -timeout=60 -rss_limit_mb=4096 -malloc_limit_mb=4096 -print_final_stats=1 \
    2>"build/fuzz/$target.log" || status=1
  grep -E "ERROR|runtime error|SUMMARY|stat::number_of_executed_units|ACTUAL" "build/fuzz/$target.log" || true
done
exit $status
