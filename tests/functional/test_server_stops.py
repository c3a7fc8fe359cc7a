"""A PostgreSQL server that stops under a run, or lets nobody in: one line with the remedy."""

import subprocess
import sys
from pathlib import Path

import pytest

from detente.record import create
from tests.functional.running import (
    COMMAND,
    CUT,
    annotated,
    content,
    detente,
    line_of,
    sound,
    told,
)
from tests.postgres import PostgresServer, free_port

pytestmark = pytest.mark.slow
GIVEN = ("--json", "--outlet", "Wire", "--date", "2025-03-13")
REMEDY = "start the server and run this again; it goes on where it stopped"
JUDGING = """
import sys
from detente.errors import StoreDown
from detente.record import Wanted
from detente.workspace.dossier import open_dossier
with open_dossier(sys.argv[1], "ann") as talks:
    try:
        while True:
            for said in talks.statements(Wanted(kind="s")):
                for event in (*talks.reject([said.id], "a trial"), *talks.accept([said.id])):
                    print(event.number, event.hash, flush=True)
    except StoreDown as error:
        sys.exit(str(error))
"""


@pytest.fixture
def dossier(postgres_url: str) -> str:
    create(postgres_url, "tester").close()
    return postgres_url


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return annotated(tmp_path_factory.mktemp("server") / "reports", 80)


def adding(dossier: str, reports: Path) -> list[str]:
    return ["add", str(reports), "-d", dossier, "--annotations", str(reports), *GIVEN]


def _stopped_after(command: list[str], server: PostgresServer, lines: int) -> tuple[int, str, str]:
    """How a command ends whose server crashes after so many lines of it."""
    piped = subprocess.PIPE
    with subprocess.Popen(command, stdout=piped, stderr=piped, text=True) as process:
        assert process.stdout
        first = "".join(process.stdout.readline() for _ in range(lines))
        server.stop("immediate")
        try:
            stdout, stderr = process.communicate(timeout=120)
        finally:
            server.start()
    assert CUT not in stderr, stderr
    return process.returncode, first + stdout, stderr


def test_a_run_whose_server_stops_goes_on_when_it_is_started(
    postgres_server: PostgresServer, dossier: str, reports: Path
) -> None:
    command = [*COMMAND, *adding(dossier, reports)]
    code, stdout, stderr = _stopped_after(command, postgres_server, 1)
    assert code == 1
    assert (
        stderr
        == f"detente: {dossier} does not answer: its server is down or out of reach; {REMEDY}\n"
    )
    kept = {each["document"] for each in told(stdout, "kept")}
    assert 0 < len(kept) < 80
    with sound(dossier) as record, record.reading() as reader:
        there = {h.document.id for h in reader.documents()}
    assert kept <= there
    done = detente(*adding(dossier, reports))
    assert done.returncode == 0
    assert {each["document"] for each in told(done.stdout, "known")} == there
    assert len(told(done.stdout, "kept")) == 80 - len(there)
    assert detente("verify", "-d", dossier).returncode == 0
    plain = postgres_server.new_database()
    create(plain, "tester").close()
    assert detente(*adding(plain, reports)).returncode == 0
    with sound(dossier) as record, sound(plain) as other:
        assert content(record) == content(other)
    postgres_server.drop_database(plain)


def test_judgements_told_before_a_crash_are_kept(
    postgres_server: PostgresServer, dossier: str, reports: Path
) -> None:
    some = [str(reports / f"r00{n}.txt") for n in range(4)]
    given = ["-d", dossier, "--annotations", str(reports), *GIVEN]
    assert detente("add", *some, *given).returncode == 0
    command = [sys.executable, "-c", JUDGING, dossier]
    code, stdout, stderr = _stopped_after(command, postgres_server, 6)
    assert code == 1
    assert REMEDY in stderr
    assert "Traceback" not in stderr
    with sound(dossier) as record, record.reading() as reader:
        judged = [(t.event.number, t.event.hash) for t in reader.history() if t.event.who == "ann"]
    lines = [line.split() for line in stdout.splitlines()]
    assert len(lines) >= 6
    assert [(int(number), digest) for number, digest in lines] == judged[: len(lines)]
    assert len(judged) - len(lines) <= 2, "what was not told was under way"


def test_a_server_that_is_down_is_told_before_anything_is_read(
    postgres_server: PostgresServer, dossier: str, reports: Path
) -> None:
    postgres_server.stop("immediate")
    try:
        for command in (["positions", "-d", dossier], adding(dossier, reports), ["new", dossier]):
            done = detente(*command)
            assert (done.returncode, done.stdout) == (1, "")
            assert "does not answer" in line_of(done)
            assert REMEDY in line_of(done)
    finally:
        postgres_server.start()
    assert detente("positions", "-d", dossier).returncode == 0


@pytest.mark.parametrize(
    ("wrong", "what", "remedy"),
    [
        ("detente:{secret}@127.0.0.1:{free}/talks", "does not answer", "start the server"),
        ("detente:{secret}@no-such-host.invalid:{port}/talks", "is not found", "check the host"),
        ("detente:{secret}@127.0.0.1:{port}/no_such", "is not there", "createdb"),
        ("nobody:{secret}@127.0.0.1:{port}/{name}", "lets nobody in", "check user"),
        ("detente:{secret}@127.0.0.1:{port}/postgres", "holds no dossier", "detente new"),
        ("detente:{secret}@127.0.0.1:port/talks", "is not one of", "write it"),
    ],
)  # fmt: skip
def test_a_wrong_address_is_told_without_its_password(
    postgres_server: PostgresServer, dossier: str, wrong: str, what: str, remedy: str
) -> None:
    secret = "swordfish"  # noqa: S105 - of nobody
    address = "postgresql://" + wrong.format(
        secret=secret, free=free_port(), port=postgres_server.port, name=dossier.rpartition("/")[2]
    )
    done = detente("positions", "-d", address)
    assert (done.returncode, done.stdout) == (1, "")
    assert what in line_of(done)
    assert remedy in line_of(done)
    assert secret not in done.stderr


def test_a_wrong_password_is_told_without_it(
    postgres_server: PostgresServer, dossier: str, tmp_path: Path
) -> None:
    rules = postgres_server.folder / "data" / "pg_hba.conf"
    before = rules.read_text()
    postgres_server.execute("CREATE ROLE ann LOGIN PASSWORD 'right'")
    rules.write_text(f"host all ann 127.0.0.1/32 scram-sha-256\n{before}")
    postgres_server.execute("SELECT pg_reload_conf()")
    try:
        for password in ("wrong-one", ""):
            address = dossier.replace("detente@", f"ann:{password}@" if password else "ann@")
            done = detente("positions", "-d", address, PGPASSFILE=str(tmp_path / "none"))
            assert (done.returncode, done.stdout) == (1, "")
            assert "lets nobody in with this name and password" in line_of(done)
            assert "wrong-one" not in done.stderr
    finally:
        rules.write_text(before)
        postgres_server.execute("SELECT pg_reload_conf()")
        postgres_server.execute("DROP ROLE ann")


def test_a_dossier_that_a_role_may_not_write_is_told(
    postgres_server: PostgresServer, dossier: str, reports: Path
) -> None:
    """Two lines of SQL make a reader of a role."""
    name = dossier.rpartition("/")[2]
    postgres_server.execute("CREATE ROLE reader LOGIN IN ROLE pg_read_all_data")
    try:
        address = dossier.replace("detente@", "reader@")
        assert detente("positions", "-d", address).returncode == 0
        assert detente("verify", "-d", address).returncode == 0
        done = detente(*adding(address, reports))
        assert (done.returncode, done.stdout) == (1, "")
        assert f"{name} cannot be written to" in line_of(done)
    finally:
        postgres_server.execute("DROP ROLE reader")
