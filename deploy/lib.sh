# shellcheck shell=bash
# What backup, restore and drill share. Where the data is:
#   nothing set                    the PostgreSQL of deploy/compose.yaml: program's and identity provider's database
#   BETTERIF_DATABASE_URL          a PostgreSQL of your own: the program's database alone. With BETTERIF_DATABASE_USER and
#                                  _PASSWORD; BETTERIF_CLIENT may run the client programs, such as
#                                  "docker run --rm -i --network=host -e PGUSER -e PGPASSWORD postgres:18"
#   BETTERIF_DATABASE_DIRECTORY    the embedded PostgreSQL's directory, while the program is stopped
# BETTERIF_ENV_FILE names another file than deploy/.env; COMPOSE_PROJECT_NAME another installation than "betterif".
deploy=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
umask 077

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

compose() {
  docker compose -f "$deploy/compose.yaml" --env-file "${BETTERIF_ENV_FILE:-$deploy/.env}" "$@"
}

where() {
  if [ -n "${BETTERIF_DATABASE_URL:-}" ]; then echo server
  elif [ -n "${BETTERIF_DATABASE_DIRECTORY:-}" ]; then echo directory
  else echo compose; fi
}

# client DATABASE PROGRAM ARGUMENTS…: one of PostgreSQL's client programs on that database, as its owner
client() {
  local database=$1 program=$2
  shift 2
  if [ "$(where)" = compose ]; then
    compose exec -T database "$program" -U "$database" -d "$database" "$@"
    return
  fi
  local address=${BETTERIF_DATABASE_URL#jdbc:}
  export PGUSER=${BETTERIF_DATABASE_USER:-postgres} PGPASSWORD=${BETTERIF_DATABASE_PASSWORD:-}
  # shellcheck disable=SC2086
  ${BETTERIF_CLIENT:-} "$program" -d "${address%%\?*}" "$@"
}

# unpacked <DUMP: the dump as SQL; reads all of it, so it fails on a damaged one
unpacked() {
  if [ "$(where)" = compose ]; then
    compose exec -T database pg_restore --no-owner --no-privileges -f -
  else
    # shellcheck disable=SC2086
    ${BETTERIF_CLIENT:-} pg_restore --no-owner --no-privileges -f -
  fi
}

# which databases there are to back up
databases() {
  echo betterif
  if [ "$(where)" = compose ]; then echo identity; fi
}

schema_version() {
  client betterif psql -AtXq -c \
    'select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1'
}

# stopped DIRECTORY: the embedded server must not run, or its files are no state that ever was
stopped() {
  [ ! -e "$1/data/postmaster.pid" ] || die "The embedded database in $1 is running (or was killed): stop the program first; after a kill start and stop it once."
}
