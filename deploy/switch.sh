#!/bin/sh
# Puts a release online in one step, or an older one back:
#
#   switch.sh dist /srv/feature                        a new release, from the folder that a build wrote
#   switch.sh /srv/feature/releases/<name> /srv/feature   back to a kept one
#
# /srv/feature/current always leads to a whole release. Pages that readers have open may still ask for hashed files of
# the releases before, so those go along as hard links; nothing with a hash in its name ever changes.
#
#   KEEP     how many releases are kept, the new one among them (5)
#   RELOAD   what makes the server read its redirects again, when they have changed (e.g. "systemctl reload nginx")
set -eu
# Servers run as users of their own, which must be able to read what is put online.
umask 022

usage='用法：switch.sh <建好的网站> <网站的家>'
from=${1:?$usage}
home=${2:?$usage}
keep=${KEEP:-5}
hashed="_assets _fonts cards charts hant/_assets hant/_fonts hant/cards hant/charts"

[ -f "$from/index.html" ] && [ -f "$from/404.html" ] || { echo "$from 不是建好的网站" >&2; exit 1; }
mkdir -p "$home/releases"
chmod a+rX "$home" "$home/releases" 2>/dev/null || :
# Two switches at once would tread on each other.
mkdir "$home/switching" 2>/dev/null || { echo "另一次切换还没有完成；如果它已经中断，删去 $home/switching 再来" >&2; exit 1; }
trap 'rmdir "$home/switching"' EXIT

name=$(date -u +%Y%m%dT%H%M%SZ)
while [ -e "$home/releases/$name" ]; do sleep 1; name=$(date -u +%Y%m%dT%H%M%SZ); done
next="$home/releases/$name"

# Built beside, moved when whole: what is cut off midway is never taken for a release.
part="$home/releases/.$name"
rm -rf "$home"/releases/.[0-9]*
mkdir "$part"
# Of a kept release only its own files, not those that went along with it.
if [ -f "$from.own" ]; then
	cp -pR "$from/." "$part"
	(cd "$part" && for folder in $hashed; do [ ! -d "$folder" ] || find "$folder" -type f; done) | sort >"$home/switching.all"
	comm -23 "$home/switching.all" "$from.own" | while read -r file; do rm "$part/$file"; done
	rm "$home/switching.all"
else
	cp -pR "$from/." "$part"
fi
(cd "$part" && for folder in $hashed; do [ ! -d "$folder" ] || find "$folder" -type f; done) | sort >"$next.own"

# The newest first: where the same name is there already, it stays.
ls -r "$home/releases" | grep '^[0-9].*Z$' | head -n "$((keep - 1))" | while read -r old; do
	[ -f "$home/releases/$old.own" ] || continue
	while read -r file; do
		[ -e "$part/$file" ] || { mkdir -p "$part/$(dirname "$file")"; ln "$home/releases/$old/$file" "$part/$file"; }
	done <"$home/releases/$old.own"
done
chmod -R a+rX "$part"
mv "$part" "$next"

# Addresses that have moved, as each server reads them.
rules="$next/_redirects"
[ -f "$rules" ] || rules=/dev/null
sed -n 's/^\([^ ]*\) \([^ ]*\) 301$/\1 \2;/p' "$rules" >"$home/redirects.nginx.next"
sed -n 's/^\([^ ]*\) \([^ ]*\) 301$/redir \1 \2 301/p' "$rules" >"$home/redirects.caddy.next"
changed=
for server in nginx caddy; do
	cmp -s "$home/redirects.$server.next" "$home/redirects.$server" || changed=1
	mv "$home/redirects.$server.next" "$home/redirects.$server"
done

# Renaming is one step for all who look; a link that is removed and made again is not.
ln -s "releases/$name" "$home/current.next"
mv -T "$home/current.next" "$home/current" 2>/dev/null || mv -h "$home/current.next" "$home/current"
echo "$home/current -> releases/$name"
if [ -n "$changed" ] && [ -n "${RELOAD:-}" ]; then sh -c "$RELOAD"; fi

ls -r "$home/releases" | grep '^[0-9].*Z$' | tail -n "+$((keep + 1))" | while read -r old; do
	rm -rf "$home/releases/$old" "$home/releases/$old.own"
done
