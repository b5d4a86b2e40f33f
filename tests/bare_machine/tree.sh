# A bare Debian 12 for the tests beside this file. Sourced, not run: begin_tree FOLDER makes a fresh debootstrap tree there,
# into which the host's apt configuration is copied (so that a local mirror serves there too); `inside COMMAND…` runs in it;
# end_tree takes the mounts away. Needs root and debootstrap.

end_tree() {
  for place in dev/pts dev proc; do
    if mountpoint -q "$tree/$place"; then umount -l "$tree/$place"; fi
  done
}

# The first mirror of the host's own sources that offers bookworm's main section.
mirror_of_host() {
  { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
      awk '$1 == "deb" { for (i = 2; i < NF; i++) if ($i ~ /:\/\// && $(i + 1) == "bookworm") print $i }'
    cat /etc/apt/sources.list.d/*.sources 2>/dev/null |
      awk '$1 == "URIs:" { uri = $2 } $1 == "Suites:" { for (i = 2; i <= NF; i++) if ($i == "bookworm") print uri }'
  } | head -n 1
}

copy_apt_configuration() {
  local part
  for part in sources.list sources.list.d apt.conf apt.conf.d auth.conf auth.conf.d preferences.d keyrings trusted.gpg trusted.gpg.d; do
    [ -e "/etc/apt/$part" ] || continue
    rm -rf "$tree/etc/apt/$part"
    cp -aL "/etc/apt/$part" "$tree/etc/apt/$part"
  done
  # Sources that are not Debian's own are of no concern here; and post-install hooks of the host's tools are not there.
  find "$tree/etc/apt/sources.list.d" -type f ! -name '*debian*' -delete 2>/dev/null || true
  rm -f "$tree"/etc/apt/apt.conf.d/{20packagekit,50appstream,70debconf}
  cp -aL /usr/share/keyrings/. "$tree/usr/share/keyrings/"
  mkdir -p "$tree/etc/ssl/certs" "$tree/usr/local/share/ca-certificates"
  cp -aL /etc/ssl/certs/. "$tree/etc/ssl/certs/"
  cp -L /etc/resolv.conf /etc/hosts "$tree/etc/" 2>/dev/null || true
}

inside() { chroot "$tree" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb "$@"; }

begin_tree() {
  tree=$1
  [ "$(id -u)" -eq 0 ] || { echo "needs root: debootstrap and chroot" >&2; exit 1; }
  command -v debootstrap >/dev/null || { echo "needs debootstrap: apt-get install debootstrap" >&2; exit 1; }
  mkdir -p "$tree"
  chmod 755 "$tree"
  trap end_tree EXIT
  local mirror
  mirror=$(mirror_of_host)
  echo "== bare Debian 12 in $tree"
  debootstrap --variant=minbase bookworm "$tree" ${mirror:+"$mirror"} >"$tree.log" 2>&1 ||
    { tail -n 20 "$tree.log" >&2; exit 1; }
  copy_apt_configuration
  mount -t proc proc "$tree/proc"
  mount --bind /dev "$tree/dev"
  inside apt-get update -q >>"$tree.log" 2>&1
}
