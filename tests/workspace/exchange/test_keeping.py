import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.errors import DossierBusy, DossierError, UnknownEntry
from detente.record import Record, open_record
from detente.record.purge import take_out
from detente.record.remains import pending
from detente.record.verify import verify as verify_record
from detente.workspace.exchange.keeping import backup, migrate, purge, rebuild, verify
from detente.workspace.positions.refreshing import refresh
from tests.record.kept import TRANSLATION
from tests.record.stores import STORES, dump, filled, poke, store_name

Filled = tuple[Record, dict[str, int]]
READING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("BEGIN")
connection.execute("SELECT count(*) FROM event").fetchone()
print("reading", flush=True)
sys.stdin.read()
"""
KILLED = """
import os, signal, sys
from detente.record import open_record
from detente.workspace.exchange import keeping
keeping.{step} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
with open_record(sys.argv[1], "killed") as record:
    keeping.purge(record, sys.argv[2], "why")
"""


@pytest.fixture(params=STORES)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Filled]:
    with filled(store_name(request, tmp_path, request.param)) as (record, made):
        refresh(record)
        yield record, made


def contents(path: Path) -> bytes:
    beside = [path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal")]
    return b"".join(p.read_bytes() for p in beside if p.exists())


def test_a_cell_that_was_changed_is_named(kept: Filled) -> None:
    record, _ = kept
    assert verify(record).sound
    poke(record, "UPDATE glance SET body = replace(body, 'reject', 'accept')")
    told = "\n".join(f.what for f in verify(record).faults)
    assert "the cell of Russia on ceasefire: it is not what its items lead to" in told
    poke(record, "UPDATE glance SET body = 'x'")
    assert "it cannot be read" in verify(record).faults[0].what
    rebuild(record)
    assert verify(record).sound


def test_an_expected_hash_is_looked_for(kept: Filled) -> None:
    assert not verify(kept[0], expect="f" * 64).sound


def test_working_out_anew_changes_nothing(kept: Filled) -> None:
    record, made = kept
    before = dump(record)
    assert rebuild(record) == len(made)
    assert dump(record) == before


@pytest.mark.parametrize("target", STORES)
def test_a_backup_answers_as_the_dossier_does(
    request: pytest.FixtureRequest, tmp_path: Path, target: str
) -> None:
    with filled(str(tmp_path / "a.detente")) as (record, _):
        refresh(record)
        (tmp_path / "copies").mkdir()
        to = store_name(request, tmp_path / "copies", target)
        backup(record, to)
        with open_record(to, "reader") as copy:
            assert verify(copy).sound
            one, other = dump(record), dump(copy)
            assert {k: v for k, v in one.items() if k not in ("search", "document")} == {
                k: v for k, v in other.items() if k not in ("search", "document")
            }


def test_a_dry_run_changes_nothing(kept: Filled) -> None:
    record, made = kept
    before = dump(record)
    found = purge(record, str(made["first"]), "", dry_run=True)
    assert not found.done
    assert found.fallen[0].number == made["first"]
    assert dump(record) == before


def test_a_purge_needs_a_reason_and_a_document(kept: Filled) -> None:
    record, made = kept
    with pytest.raises(DossierError, match="needs its reason"):
        purge(record, str(made["first"]), "  ")
    with pytest.raises(UnknownEntry):
        purge(record, "ffffffffff", "why")


def test_a_purged_document_leaves_the_positions_too(kept: Filled) -> None:
    record, made = kept
    found = purge(record, str(made["translation"]), "withdrawn")
    assert (found.done, found.finished) == (True, False)
    assert verify(record).sound
    for rows in dump(record).values():
        assert not any("zyzzyva" in row or "at sea, the" in row for row in rows)
    before = dump(record)
    rebuild(record)
    assert dump(record) == before


def test_copies_go_only_if_that_is_wanted(kept: Filled) -> None:
    record, made = kept
    with record.reading() as reader:
        copy = reader.document(made["copy"]).document.id
    found = purge(record, str(made["first"]), "withdrawn")
    assert found.fallen[0].copies == (copy,)
    with record.reading() as reader:
        assert reader.document(made["copy"]).counts


def test_copies_go_too(kept: Filled) -> None:
    record, made = kept
    found = purge(record, str(made["first"]), "withdrawn", copies=True)
    assert [f.number for f in found.fallen] == [made["first"], made["copy"]]
    assert verify(record).sound


@pytest.mark.parametrize("step", ["refresh", "wipe"])
def test_a_purge_that_was_killed_is_finished_by_the_next(tmp_path: Path, step: str) -> None:
    path = tmp_path / "a.detente"
    with filled(str(path)) as (record, made):
        refresh(record)
    assert TRANSLATION.encode()[:20] in contents(path)
    number = str(made["translation"])
    command = [sys.executable, "-c", KILLED.format(step=step), str(path), number]
    assert subprocess.run(command, check=False).returncode == -9
    with open_record(str(path), "me") as record:
        assert pending(record) is not None
        assert verify_record(record).sound
        assert purge(record, number, "", dry_run=True).fallen == ()
        found = purge(record, number, "once more")
        assert (found.done, found.finished, found.fallen) == (True, True, ())
        assert pending(record) is None
        assert b"zyzzyva" not in contents(path)
        assert verify(record).sound
        with pytest.raises(UnknownEntry):
            purge(record, number, "once more")


def test_another_purge_finishes_the_one_before(kept: Filled) -> None:
    record, made = kept
    with record.writing() as writer:
        take_out(writer, [made["page"]], "why")
    found = purge(record, str(made["newer"]), "why")
    assert (found.finished, len(found.fallen)) == (True, 1)
    assert verify(record).sound


def test_a_program_that_still_reads_is_told_and_the_purge_finishes_later(tmp_path: Path) -> None:
    path = tmp_path / "a.detente"
    with filled(str(path)) as (record, made):
        refresh(record)
        reader = [sys.executable, "-c", READING, str(path)]
        with subprocess.Popen(reader, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdout
            assert process.stdout.readline() == b"reading\n"
            with pytest.raises(DossierBusy, match="it finishes"):
                purge(record, str(made["translation"]), "why")
            process.communicate()
        assert purge(record, str(made["translation"]), "why").finished
        assert b"zyzzyva" not in contents(path)


def test_a_dossier_of_this_format_needs_no_migration(tmp_path: Path) -> None:
    name = tmp_path / "a.detente"
    with filled(str(name)):
        pass
    assert not migrate(name).changed
