#!/usr/bin/env bash
# Proves the README's two commands on a bare Debian 12: a fresh debootstrap tree with nothing but git, in which the
# committed state of this clone is digitised (./run) and tested (./test). Needs root and debootstrap; takes a while, so
# it is no part of ./test. The host's apt configuration is used inside, so that a local mirror serves there too.
#
# usage: tests/bare_machine/run.sh [FOLDER]     the tree is made in FOLDER (default: a new one under /var/tmp), and
#                                               removed after success
set -euo pipefail
repository=$(cd "$(dirname "$(readlink -f "$0")")/../.." && pwd)
. "$repository/tests/bare_machine/tree.sh"
begin_tree "${1:-$(mktemp -d /var/tmp/alihsop-bare.XXXXXX)}"
inside env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends git ca-certificates >>"$tree.log" 2>&1
inside dpkg-query -W -f '.' | wc -c | xargs echo "== packages before ./run:"

git clone -q "$repository" "$tree/root/alihsop"
echo "== ./run"
time inside bash -c 'cd /root/alihsop && ./run </dev/null'
echo "== ./run again"
time inside bash -c 'cd /root/alihsop && ./run --version'
echo "== ./test"
time inside bash -c 'cd /root/alihsop && ./test </dev/null'
end_tree
[ -n "${1:-}" ] || rm -rf "$tree" "$tree.log"
echo "== proved"
