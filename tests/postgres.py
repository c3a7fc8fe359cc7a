"""A PostgreSQL server of the tests' own: started, stopped at will, removed in the end."""

import itertools
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Literal

import psycopg

from tests.users import lesser_user

PACKAGED = Path("/usr/lib/postgresql")
SUPERUSER = "detente"
# Waits for a line, or for the end of the tests however they ended, then clears up.
WARDEN = 'read line; "$1/pg_ctl" -D "$2/data" -m immediate -s stop; rm -rf "$2"'
# No socket: the path of one must be short, and a temporary folder may lie deep.
OPTIONS = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port={port}"


def find_binaries() -> Path | None:
    """The folder with initdb and pg_ctl; None where no PostgreSQL server is installed."""
    folders = [Path(which).parent for which in [shutil.which("initdb")] if which]
    if pg_config := shutil.which("pg_config"):
        told = subprocess.run([pg_config, "--bindir"], capture_output=True, text=True, check=True)
        folders.append(Path(told.stdout.strip()))
    folders += sorted(PACKAGED.glob("[0-9]*/bin"), key=lambda f: -int(f.parent.name))
    return next((f for f in folders if (f / "initdb").exists() and (f / "pg_ctl").exists()), None)


def free_port() -> int:
    """A port of the loopback that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class PostgresServer:
    """A server in a folder and on a port of its own, with fsync on as in earnest.

    It lives until `close`, or until the process that made it is gone, killed too.
    """

    def __init__(self, binaries: Path) -> None:
        self.binaries = binaries
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="detente-postgres-"))
        self._numbers = itertools.count(1)
        self._user = lesser_user("postgres", "nobody")  # PostgreSQL refuses root
        self._user.give(self.folder)
        warden = ["sh", "-c", WARDEN, "sh", str(binaries), str(self.folder)]
        self._warden = subprocess.Popen(
            warden, stdin=subprocess.PIPE, start_new_session=True, cwd="/",
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            user=self._user.user, group=self._user.group, extra_groups=self._user.groups,
        )  # fmt: skip
        try:
            self._run(
                "initdb", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8", "-U", SUPERUSER,
                "--auth-local=reject", "--auth-host=trust",
            )  # fmt: skip
            self._start_on_a_free_port()
        except BaseException:
            self.close()
            raise

    def start(self) -> None:
        """Start the server and wait until it answers."""
        log = self.folder / "log"
        try:
            self._run("pg_ctl", "-w", "-l", str(log), "-o", OPTIONS.format(port=self.port), "start")
        except RuntimeError as error:
            written = log.read_text() if log.exists() else ""
            raise RuntimeError(f"{error}\n{written}") from None

    def stop(self, mode: Literal["smart", "fast", "immediate"] = "fast") -> None:
        """Stop the server: `fast` cuts its clients off, `immediate` is a crash."""
        self._run("pg_ctl", "-w", "-m", mode, "stop")

    def restart(self, mode: Literal["fast", "immediate"] = "fast") -> None:
        """Stop the server and start it again on the same port."""
        self.stop(mode)
        self.start()

    def new_database(self, template: str = "template1") -> str:
        """The URL of a new database, a copy of the named one."""
        name = f"test_{next(self._numbers)}"
        self.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url(name)

    def drop_database(self, url: str) -> None:
        """Drop a database, and whoever is still connected to it."""
        self.execute(f'DROP DATABASE IF EXISTS "{url.rpartition("/")[2]}" WITH (FORCE)')

    def execute(self, statement: str) -> None:
        """Execute one statement on the server's own database."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())

    def url(self, database: str) -> str:
        """The URL of one of the server's databases."""
        return f"postgresql://{SUPERUSER}@127.0.0.1:{self.port}/{database}"

    def close(self) -> None:
        """Stop the server and remove all that it wrote."""
        self._warden.communicate(b"\n", timeout=60)

    def _start_on_a_free_port(self) -> None:
        for _ in range(3):
            try:
                return self.start()
            except RuntimeError as error:
                refused = error
                self.port = free_port()  # another process may have taken it meanwhile
                time.sleep(0.1)
        raise refused

    def _run(self, program: str, *arguments: str) -> None:
        """Run a program of the server on its data; its output goes to a file.

        A server that is started would keep a pipe open.
        """
        command = [str(self.binaries / program), "-D", str(self.folder / "data"), *arguments]
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        with tempfile.TemporaryFile("w+") as output:
            done = subprocess.run(
                command, cwd=self.folder, env=environment, stdin=subprocess.DEVNULL,
                stdout=output, stderr=output, check=False, timeout=60,
                user=self._user.user, group=self._user.group, extra_groups=self._user.groups,
            )  # fmt: skip
            output.seek(0)
            if done.returncode:
                raise RuntimeError(f"{program} failed: {output.read()}")
