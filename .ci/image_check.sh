#!/usr/bin/env bash
# Build the image without a container engine and run it as an attacker would find it: no privileges, nothing writable.
#
#   .ci/image_check.sh        needs root, buildah and, for a base image where there is none, debootstrap
#
# BASE names another base image; it must be known to buildah, for nothing is pulled. Where the base is not known, a
# Debian of the same release is made with debootstrap and stands in for it: same layout, /usr/local/bin/python3 with pip.
set -euo pipefail
cd "$(dirname "$0")/.."

BASE=${BASE:-docker.io/library/python:3.11-slim-bookworm}
IMAGE=localhost/telling:check
WORK=build/image
PYTHON=${PYTHON:-python3}
PORT=$("$PYTHON" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

skip() {
    echo "image-check: SKIPPED, $1"
    exit 0
}
step() { printf '\n--- %s\n' "$*"; }
fail() {
    echo "image-check: FAILED, $1" >&2
    [ -f "$WORK/log" ] && tail -n 20 "$WORK/log" >&2
    exit 1
}
field() { buildah inspect --type image "$IMAGE" | "$PYTHON" -c "import json, sys; c = json.load(sys.stdin)['Docker']['config']; $1"; }

command -v buildah >/dev/null || skip "buildah is not installed (Debian: apt-get install buildah debootstrap)"
[ "$(id -u)" = 0 ] || skip "it mounts and changes root, which only root may do"

container='' server='' supervisor=''
clean_up() {
    if [ -n "$server" ]; then kill -KILL "$server" 2>/dev/null || true; fi
    if [ -n "$supervisor" ]; then wait "$supervisor" 2>/dev/null || true; fi
    if [ -n "$container" ]; then buildah rm "$container" >/dev/null; fi
}
trap clean_up EXIT
mkdir -p "$WORK"

# Trust is for registries; nothing comes from one here.
echo '{"default": [{"type": "insecureAcceptAnything"}]}' >"$WORK/policy.json"
policy=(--signature-policy "$WORK/policy.json")

if ! buildah inspect --type image "$BASE" >/dev/null 2>&1; then
    command -v debootstrap >/dev/null || skip "there is no image $BASE, nor debootstrap to make one"
    step "base image $BASE, by debootstrap"
    if [ ! -f "$WORK/base.tar" ]; then
        rm -rf "$WORK/base"
        debootstrap --variant=minbase --include=ca-certificates,python3,python3-venv bookworm "$WORK/base" >"$WORK/debootstrap.log"
        chroot "$WORK/base" /usr/bin/python3 -m venv /usr/local
        chroot "$WORK/base" apt-get clean
        tar -C "$WORK/base" -cf "$WORK/base.tar" --exclude=./var/lib/apt/lists/* .
        rm -rf "$WORK/base"
    fi
    container=$(buildah from "${policy[@]}" scratch)
    buildah add -q "$container" "$WORK/base.tar" / >/dev/null
    buildah config --env PATH=/usr/local/bin:/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin --cmd python3 "$container"
    buildah commit -q "${policy[@]}" "$container" "$BASE" >/dev/null
    buildah rm "$container" >/dev/null
    container=''
fi

step "build $IMAGE"
# How this machine reaches its packages is its own affair: lent to the build, and no part of the image.
"$PYTHON" - >"$WORK/pip.conf" <<'PIP'
import subprocess, sys
listed = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True).stdout
settings = {}
for line in sorted(listed.splitlines(), reverse=True):  # ":env:" after "global", as it wins
    name, _, value = line.partition("=")
    if name.startswith(("global.", ":env:.")) and not name.endswith((".config-file", ".require-virtualenv")):
        settings[name.rpartition(".")[2]] = " ".join(value.strip("'").replace("\\n", " ").split())
print("[global]", *(f"{name} = {value}" for name, value in settings.items()), sep="\n")
PIP
lent=(--volume "$PWD/$WORK/pip.conf:/etc/pip.conf:ro" --volume /etc/ssl/certs:/etc/ssl/certs:ro)
buildah bud -q --isolation chroot --pull-never --format docker --build-arg "BASE=$BASE" \
    "${policy[@]}" "${lent[@]}" --tag "$IMAGE" . >"$WORK/build.log" 2>&1 || { cat "$WORK/build.log"; fail "it does not build"; }
buildah images --format '{{.Name}} {{.Size}}' | grep telling

step "what is in it"
container=$(buildah from "${policy[@]}" --pull-never "$IMAGE")
root=$(buildah mount "$container")
[ "$(field 'print(c["User"])')" = 10001:10001 ] || fail "it runs as $(field 'print(c["User"])')"
[ -n "$(field 'print(c.get("Healthcheck") or "")')" ] || fail "it has no health check"
for tool in pip pip3 gcc cc g++ make ld git curl wget; do
    found=$(find "$root/usr" "$root/opt" "$root/bin/" \( -type f -o -type l \) -path '*bin/*' -name "$tool" -print -quit)
    [ -z "$found" ] || fail "it holds ${found#"$root"}"
done
for module in pip setuptools ensurepip pytest mypy; do
    ! chroot "$root" /opt/telling/bin/python3 -c "import $module" 2>/dev/null || fail "it can import $module"
done
! chroot "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin python3 -c 'import pip' 2>/dev/null || fail "its base has pip"
[ ! -s "$root/etc/pip.conf" ] || fail "it holds this machine's pip.conf"
! buildah inspect --type image "$IMAGE" | grep -q 'PIP_' || fail "pip's configuration leaked into it"
[ -z "$(find "$root/app" "$root/opt/telling" -not -type l -perm /022 -print -quit)" ] || fail "others may write to its code"
[ -z "$(find "$root" -xdev -perm /6000 -newer "$root/etc/debian_version" -path '*/app/*' -print -quit)" ] || fail "setuid in /app"
du -sh --apparent-size "$root/opt/telling" "$root/app" | sed "s|$root||"

step "run it: uid 10001, no capability, read-only root, on port $PORT"
field 'print("\0".join(c["Env"]), end="\0")' >"$WORK/environment"
field 'print("\0".join(c["Cmd"]), end="\0")' >"$WORK/command"
mapfile -d '' -t environment <"$WORK/environment"
mapfile -d '' -t command <"$WORK/command"
as_nobody=(setpriv --reuid 10001 --regid 10001 --clear-groups --bounding-set=-all --inh-caps=-all --no-new-privs)
export ROOT=$root
# shellcheck disable=SC2016  # $ROOT is for the inner shell
unshare --mount --fork sh -ec '
    mount --bind "$ROOT" "$ROOT"
    mount -o remount,bind,ro "$ROOT"
    mount -t proc proc "$ROOT/proc"
    mount -t tmpfs -o mode=755 tmpfs "$ROOT/dev"
    for device in null zero urandom random; do : >"$ROOT/dev/$device"; mount --bind "/dev/$device" "$ROOT/dev/$device"; done
    mkdir "$ROOT/dev/shm"
    mount -t tmpfs -o mode=1777,size=64m tmpfs "$ROOT/dev/shm"
    mount -t tmpfs -o mode=1777,size=64m tmpfs "$ROOT/tmp"
    mount -t tmpfs -o mode=700,uid=10001,gid=10001,size=256m tmpfs "$ROOT/data"
    exec env -i "$@"
' sh "${environment[@]}" PORT="$PORT" HOST=127.0.0.1 /usr/sbin/chroot "$root" "${as_nobody[@]}" \
    sh -c 'cd /app && exec "$@"' sh "${command[@]}" >"$WORK/log" 2>&1 &
supervisor=$!
server=$("$PYTHON" .ci/image_probe.py started "$supervisor" "$PORT") || fail "it does not start"
"$PYTHON" .ci/image_probe.py read "$server" "$PORT" || fail "it does not answer as it should"
mapfile -d '' -t health < <(field 'print("\0".join(c["Healthcheck"]["Test"][1:]), end="\0")')
nsenter --mount --target "$server" env -i "${environment[@]}" PORT="$PORT" /usr/sbin/chroot "$root" "${as_nobody[@]}" "${health[@]}" ||
    fail "its health check says no"
if nsenter --mount --target "$server" /usr/sbin/chroot "$root" sh -c 'touch /app/x || touch /etc/x' 2>/dev/null; then
    fail "its root can be written to"
fi

step "stop it while a request is on its way"
"$PYTHON" .ci/image_probe.py stop "$server" "$PORT" || fail "it does not stop gracefully"
code=0
wait "$supervisor" || code=$?
server='' supervisor=''
[ "$code" = 0 ] || fail "it ended with $code"
grep -q -i traceback "$WORK/log" && fail "it left a traceback in its log"
echo
echo "image-check: passed"
