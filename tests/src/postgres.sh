#!/bin/sh
# Runs a private PostgreSQL server for as long as the standard input is open, and removes it then.
#
# usage: postgres.sh PORT... < pipe
#
# The test process holds the other end of the pipe. However that process ends, the kernel closes its end, and the
# server goes: a destructor would not run after `kill -9`, `exit` or an abort. The first PORT that is free is used and
# printed on one line once the server answers.
set -eu
# Ctrl-C reaches the whole group of processes; the end of the pipe follows it.
trap '' HUP INT TERM

fail() {
    echo "$1" >&2
    exit 1
}

server_binaries() {
    initdb=$(command -v initdb) && dirname "$(readlink -f "$initdb")"
    pg_config --bindir 2>/dev/null || true
    # The newest version comes first.
    printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin | sort -rV
}

for directory in $(server_binaries); do
    if [ -x "$directory/initdb" ] && [ -x "$directory/pg_ctl" ] && [ -x "$directory/postgres" ]; then
        binaries=$directory
        break
    fi
done
[ -n "${binaries:-}" ] || fail "no PostgreSQL server was found: \`bash tests/run\` installs one, \
or set TEST_DATABASE_URL to one where databases may be created"

# PostgreSQL refuses to run as root.
if [ "$(id -u)" -ne 0 ]; then
    as_server() { "$@"; }
else
    user=postgres
    id "$user" >/dev/null 2>&1 || user=nobody
    if command -v setpriv >/dev/null; then
        as_server() { setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups "$@"; }
    elif command -v runuser >/dev/null; then
        as_server() { runuser -u "$user" -- "$@"; }
    else
        as_server() { su -s /bin/sh -c 'exec "$@"' -- "$user" sh "$@"; }
    fi
fi

home=$(mktemp -d "${TMPDIR:-/tmp}/registry-tests-postgres.XXXXXX")
# The server's user cannot enter the directory of whoever started the tests.
cd "$home"
remove() {
    cd /
    rm -rf "$home"
}
trap remove EXIT
[ "$(id -u)" -ne 0 ] || chown "$user" "$home"

as_server "$binaries/initdb" --pgdata="$home/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C \
    --no-sync >"$home/initdb.log" 2>&1 || fail "initdb failed: $(cat "$home/initdb.log")"
# Nothing here must outlive a crash, so nothing waits for the disk.
cat >>"$home/data/postgresql.conf" <<'CONF'
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_connections = 200
autovacuum = off
jit = off
CONF

start() {
    as_server "$binaries/pg_ctl" start --silent --wait --pgdata="$home/data" --log="$home/server.log" \
        --options="-p $1" >/dev/null 2>&1
}

for candidate; do
    if start "$candidate"; then
        port=$candidate
        break
    fi
done
[ -n "${port:-}" ] || fail "PostgreSQL did not start: $(cat "$home/server.log")"

stop() {
    as_server "$binaries/pg_ctl" stop --silent --mode=immediate --pgdata="$home/data" >/dev/null 2>&1 || true
    remove
}
trap stop EXIT

echo "$port"
# The reader may be gone by now, and with it whoever reads what is printed.
exec >/dev/null 2>&1
# A line on the pipe is a crash: nothing of the server is left but its files, and another starts on them.
while read -r _; do
    postmaster=$(head -n 1 "$home/data/postmaster.pid")
    # shellcheck disable=SC2046 # each word is a process
    kill -9 "$postmaster" $(cat "/proc/$postmaster/task/$postmaster/children") 2>/dev/null || true
    tries=0
    until start "$port" || [ "$tries" -ge 50 ]; do
        tries=$((tries + 1))
        sleep 0.1
    done
done
