#!/usr/bin/env bash
# Proves the Debian package: built here (cpack), installed by apt in a fresh debootstrap tree, run there by a user who is
# not root, with dependencies from the package alone. Needs root, debootstrap, dpkg-dev and file; no part of ./test.
#
# usage: tests/bare_machine/package.sh [PACKAGE.deb]
set -euo pipefail
repository=$(cd "$(dirname "$(readlink -f "$0")")/../.." && pwd)
. "$repository/tests/bare_machine/tree.sh"
package=${1:-}
if [ -z "$package" ]; then
  cmake -S "$repository" -B "$repository/build/package" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DCMAKE_INSTALL_PREFIX=/usr
  cmake --build "$repository/build/package"
  rm -f "$repository"/build/package/*.deb
  (cd "$repository/build/package" && cpack -G DEB)
  package=$(echo "$repository"/build/package/*.deb)
fi
begin_tree "$(mktemp -d /var/tmp/alihsop-package.XXXXXX)"
cp "$package" "$tree/root/alihsop.deb"
cp -r "$repository/samples/kecamatan" "$repository/samples/garis.pdf" "$tree/srv/"
inside env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends /root/alihsop.deb >>"$tree.log" 2>&1 ||
  { tail -n 20 "$tree.log" >&2; exit 1; }
inside useradd --create-home arsiparis
as_user() { inside su arsiparis -c "cd && LC_ALL=C.UTF-8 alihsop $1"; }
as_user "--version"
as_user "digitise /srv/kecamatan /srv/garis.pdf -o hasil --quiet"
as_user "validate hasil/kecamatan/binder.json hasil/garis/binder.json"
as_user "batch /srv -o ruang --quiet"
as_user "status ruang"
for name in binder.json sops.jsonl pages/0001.webp; do [ -s "$tree/home/arsiparis/hasil/garis/$name" ]; done
inside dpkg -S /usr/share/man/man1/alihsop.1 >/dev/null
inside env DEBIAN_FRONTEND=noninteractive apt-get purge -q -y alihsop >>"$tree.log" 2>&1
[ -z "$(inside find /usr -name '*alihsop*')" ] || { echo "the package leaves files behind" >&2; exit 1; }
end_tree
rm -rf "$tree" "$tree.log"
echo "== proved: $(basename "$package")"
