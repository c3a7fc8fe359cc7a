import multiprocessing
import sys
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from detente.errors import (
    DossierBusy,
    DossierError,
    NotADossier,
    ReadOnlyDossier,
    StoreDown,
)
from detente.model import EventKind
from detente.record import Marked, Record, create, open_record
from detente.record.chain import hash_of
from detente.record.store import now, salt
from tests.faults import as_nobody, folder_of_nobody, hold_lock, small_disk
from tests.postgres import PostgresServer
from tests.record.build import bring, demand, doc, entries

EACH = 50
READ = """
import sys
from detente.model import EventKind
from detente.record import Renamed, open_record
with open_record(sys.argv[1], "nobody") as record:
    with record.reading() as reader:
        print(len(reader.entries()))
    try:
        with record.writing() as writer:
            writer.append(EventKind.ALIAS, Renamed(name="a", into="b"))
    except Exception as error:
        print(type(error).__name__)
"""


def write(name: str, who: str, subject: int) -> None:
    """What each of several processes does at once."""
    with open_record(name, who) as record:
        for n in range(EACH):
            with record.writing() as writer:
                said = Marked(fields=(("title", f"{who} {n}"),))
                writer.append(EventKind.MARKED, said, subject)


@pytest.mark.slow
@pytest.mark.parametrize("writers", [2, 4])
def test_writers_in_several_processes_make_one_chain(
    record: Record, name: str, writers: int
) -> None:
    own = doc()
    number = bring(record, own, demand(own))
    context = multiprocessing.get_context("spawn")
    tasks = [(name, f"author {n}", number) for n in range(writers)]
    with context.Pool(writers) as pool:
        pool.starmap(write, tasks)
    with record.reading() as reader:
        events = [t.event for t in reader.history()]
    assert [e.number for e in events] == list(range(1, 4 + writers * EACH))
    assert all(b.before == a.hash for a, b in zip(events, events[1:], strict=False))  # noqa: RUF007
    assert all(hash_of(e) == e.hash for e in events)
    for _, who, _ in tasks:
        assert sum(e.who == who for e in events) == EACH


def test_a_record_is_found_again_as_it_was_left(record: Record, name: str) -> None:
    own = doc()
    bring(record, own, demand(own))
    kept = entries(record)
    record.close()
    with open_record(name, "bob") as again:
        assert entries(again) == kept
        assert again.who == "bob"


def test_what_is_there_already_is_not_made_anew(record: Record, name: str) -> None:
    own = doc()
    bring(record, own, demand(own))
    with pytest.raises(DossierError, match=r"exists already|holds a dossier already"):
        create(name, "ann")
    assert len(entries(record)) == 1


def test_the_tables_of_another_program_are_left_alone(postgres_url: str) -> None:
    with psycopg.connect(postgres_url, autocommit=True) as plain:
        plain.execute("CREATE TABLE document (id TEXT)")
    with pytest.raises(DossierError, match=r"tables of another program \(document\)"):
        create(postgres_url, "ann")
    with pytest.raises(NotADossier):
        open_record(postgres_url, "ann")


def test_a_file_that_could_not_be_filled_is_not_left(tmp_path: Path) -> None:
    def refuse() -> bytes:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        create(str(tmp_path / "talks"), "ann", fresh=refuse)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(DossierError, match="cannot be made"):
        create(str(tmp_path / "no folder" / "talks"), "ann")


def test_a_locked_file_is_told_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("detente.record.engine.WAIT_SECONDS", 0.1)
    path = tmp_path / "talks"
    with create(str(path), "ann") as record:
        own = doc()
        bring(record, own, demand(own))
        with hold_lock(path):
            assert len(entries(record)) == 1
            with pytest.raises(DossierBusy, match="another program"):
                bring(record, doc(name="two"), demand(own))
        assert len(entries(record)) == 1


@pytest.mark.parametrize(("of_file", "of_folder"), [(0o444, 0o777), (0o444, 0o555), (0o666, 0o555)])
def test_a_record_that_cannot_be_written_to_can_be_asked(of_file: int, of_folder: int) -> None:
    with folder_of_nobody() as folder:
        path = folder / "talks"
        own = doc()
        with create(str(path), "ann") as record:
            bring(record, own, demand(own))
        path.chmod(of_file)
        folder.chmod(of_folder)
        done = as_nobody(["-c", READ, str(path)])
        folder.chmod(0o777)
        assert done.stdout.split() == ["1", ReadOnlyDossier.__name__], done.stderr


FILL = """
import sys
from detente.errors import DossierFull
from detente.record import open_record
from tests.record.build import bring, demand, doc
kept = 0
with open_record(sys.argv[1], "ann") as record:
    try:
        for n in range(10_000):
            own = doc(doc().text + " word" * 20_000 + str(n), str(n))
            bring(record, own, demand(own))
            kept += 1
    except DossierFull as error:
        print(kept, error.remedy)
"""


@pytest.mark.slow
def test_a_full_disk_is_told_and_what_was_kept_is_kept() -> None:
    with small_disk(3_000_000) as disk:
        path = disk.folder / "talks"
        create(str(path), "ann").close()
        done = disk.run([sys.executable, "-c", FILL, str(path)])
        kept, _, remedy = done.stdout.partition(" ")
        assert "free some room" in remedy, done.stderr
        with open_record(str(path), "ann", writable=False) as record:
            assert len(entries(record)) == int(kept) > 0


def test_a_server_that_stops_in_a_transaction_is_told_and_nothing_is_kept(
    postgres_server: PostgresServer, postgres_url: str
) -> None:
    own = doc()
    with create(postgres_url, "ann") as record:
        bring(record, own, demand(own))
        with pytest.raises(StoreDown, match="does not answer"), record.writing() as writer:
            writer.append(EventKind.MARKED, Marked(fields=(("title", "x"),)), 2)
            postgres_server.restart()
            writer.append(EventKind.MARKED, Marked(fields=(("title", "y"),)), 2)
        with record.reading() as reader:
            assert len(reader.history()) == 3
        postgres_server.stop()
        with pytest.raises(StoreDown, match="start the server"):
            entries(record)
        postgres_server.start()
        assert len(entries(record)) == 1


def test_an_error_in_the_middle_closes_the_record(tmp_path: Path) -> None:
    with pytest.raises(KeyError), create(str(tmp_path / "talks"), "ann"):
        raise KeyError
    assert [p.name for p in tmp_path.iterdir()] == ["talks"]


def test_clock_and_salts_of_earnest_use() -> None:
    assert now().utcoffset() == timedelta(0)
    assert len({salt() for _ in range(100)}) == 100
