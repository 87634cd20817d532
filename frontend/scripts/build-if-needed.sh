#!/bin/sh
# Called by Maven from both modules: installs and builds the app only when something changed, and says so in a line.
# Calls at the same time wait for each other (mkdir is atomic everywhere; flock is not on macOS).
set -eu
cd "$(dirname "$0")/.."

lock=.build-lock
tries=0
until mkdir "$lock" 2>/dev/null; do
  holder=$(cat "$lock/pid" 2>/dev/null || true)
  # a build that was killed leaves its lock behind
  if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then rm -rf "$lock"; continue; fi
  tries=$((tries + 1))
  if [ "$tries" -gt 600 ]; then echo "app: another build has held $PWD/$lock for ten minutes; remove it" >&2; exit 1; fi
  sleep 1
done
echo $$ >"$lock/pid"
trap 'rm -rf "$lock"' EXIT
trap 'exit 130' INT TERM

did=
stamp=node_modules/.installed
if ! cmp -s package-lock.json "$stamp"; then
  npm ci --no-progress --loglevel=error
  cp package-lock.json "$stamp"
  did="dependencies installed, "
fi

newer=
if [ ! -f build/200.html ]; then
  newer=yes
else
  inputs="src messages static scripts project.inlang package.json package-lock.json vite.config.ts tsconfig.json"
  [ ! -f ../backend/openapi.yaml ] || inputs="$inputs ../backend/openapi.yaml"
  # folders too, for what was deleted; what prepare.mjs generates is not a source
  # shellcheck disable=SC2086
  newer=$(find $inputs -newer build/200.html \
    ! -path 'src/lib/paraglide*' ! -path 'src/lib/generated*' ! -path 'static/fonts*' ! -name api.d.ts |
    head -n 1)
fi

if [ -z "$newer" ]; then
  echo "app: ${did}build is up to date"
  exit 0
fi

log=$(mktemp)
if ! npm run --silent build >"$log" 2>&1; then
  cat "$log" >&2
  rm -f "$log" build/200.html # the next call shall not think it fresh
  exit 1
fi
figure=$(grep '^first page' "$log" || true)
rm -f "$log"
echo "app: ${did}built; $figure"
