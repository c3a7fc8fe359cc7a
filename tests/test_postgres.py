"""The PostgreSQL of the tests: durable, stopped at will, gone in the end."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from tests.postgres import PostgresServer, find_binaries

ROOT = Path(__file__).parents[1]


def answer(url: str, query: str) -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(query.encode()).fetchone()
    return row[0] if row else None


@pytest.mark.parametrize(
    ("setting", "value"),
    [("fsync", "on"), ("listen_addresses", "127.0.0.1"), ("server_encoding", "UTF8")],
)
def test_it_runs_as_in_earnest(postgres_url: str, setting: str, value: str) -> None:
    assert answer(postgres_url, f"SHOW {setting}") == value


def test_a_database_starts_as_a_copy_of_its_template(postgres_server: PostgresServer) -> None:
    template = postgres_server.new_database()
    with psycopg.connect(template) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
    copy = postgres_server.new_database(template.rpartition("/")[2])
    assert answer(copy, "SELECT number FROM kept") == 7
    for url in (copy, template):
        postgres_server.drop_database(url)
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(copy)


def test_what_was_committed_outlives_a_crash(
    postgres_server: PostgresServer, postgres_url: str
) -> None:
    with psycopg.connect(postgres_url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
    postgres_server.stop("immediate")
    with pytest.raises(psycopg.OperationalError, match="refused"):
        psycopg.connect(postgres_url)
    postgres_server.start()
    assert answer(postgres_url, "SELECT number FROM kept") == 7


def test_a_restart_cuts_off_who_is_connected(
    postgres_server: PostgresServer, postgres_url: str
) -> None:
    connection = psycopg.connect(postgres_url)
    postgres_server.restart()
    with pytest.raises(psycopg.OperationalError):
        connection.execute("SELECT 1")
    connection.close()
    assert answer(postgres_url, "SELECT 1") == 1


def test_the_server_goes_with_a_run_that_is_killed(postgres_server: PostgresServer) -> None:
    code = (
        "import time; from tests.postgres import PostgresServer, find_binaries\n"
        "server = PostgresServer(find_binaries())\n"
        "print(server.folder, server.url('postgres'), flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=-1, text=True) as run:
        assert run.stdout
        folder, url = run.stdout.readline().split()
        assert url != postgres_server.url("postgres")
        assert answer(url, "SELECT 1") == 1
        os.kill(run.pid, signal.SIGKILL)
    until = time.monotonic() + 30
    while Path(folder).exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not Path(folder).exists()
    with pytest.raises(psycopg.OperationalError, match="refused"):
        psycopg.connect(url)


def test_a_server_that_cannot_start_says_why(postgres_server: PostgresServer) -> None:
    with pytest.raises(RuntimeError, match="another server might be running"):
        postgres_server.start()


def test_where_none_is_installed_none_is_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("tests.postgres.PACKAGED", tmp_path)
    assert find_binaries() is None
    (tmp_path / "15" / "bin").mkdir(parents=True)
    (tmp_path / "15" / "bin" / "initdb").touch()
    assert find_binaries() is None
    (tmp_path / "15" / "bin" / "pg_ctl").touch()
    assert find_binaries() == tmp_path / "15" / "bin"
