import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from detente.errors import (
    DamagedDossier,
    DossierError,
    NewerDossier,
    NotADossier,
    OlderDossier,
)
from detente.record import Record, create, open_record
from detente.record.layout import FORMAT, MARK, check_file
from tests.faults import truncate
from tests.record.build import bring, demand, doc
from tests.record.stores import poke


def other(path: Path) -> None:
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE document (id TEXT)")
    plain.commit()
    plain.close()


def kept(path: Path) -> None:
    with create(str(path), "ann") as record:
        own = doc()
        bring(record, own, demand(own))


def cut(path: Path) -> None:
    kept(path)
    truncate(path, 10_000)


MADE: dict[str, tuple[Callable[[Path], object], type[DossierError], str]] = {
    "nothing": (lambda _: None, DossierError, "is not there"),
    "a folder": (lambda path: path.mkdir(), NotADossier, "is a folder"),
    "empty": (lambda path: path.touch(), NotADossier, "is no dossier"),
    "a text": (lambda path: path.write_text("words " * 99), NotADossier, "is no dossier"),
    "another database": (other, NotADossier, "no dossier of Detente"),
    "cut off": (cut, DamagedDossier, "is cut off: 10000 of"),
    "only a head": (
        lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(84)),
        NotADossier, "is no dossier",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", MADE)
def test_what_is_no_dossier_is_told_apart(tmp_path: Path, case: str) -> None:
    make, kind, words = MADE[case]
    path = tmp_path / "talks"
    make(path)
    with pytest.raises(kind, match=words) as caught:
        open_record(str(path), "ann")
    assert caught.value.remedy


def test_a_whole_file_passes(tmp_path: Path) -> None:
    kept(tmp_path / "talks")
    check_file(tmp_path / "talks")


def test_a_file_is_known_by_its_head(tmp_path: Path) -> None:
    kept(tmp_path / "talks")
    head = (tmp_path / "talks").read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == MARK == int.from_bytes(b"DTNT", "big")
    assert int.from_bytes(head[60:64], "big") == FORMAT


@pytest.mark.parametrize(
    ("kept", "kind"), [(FORMAT + 1, NewerDossier), (0, OlderDossier)], ids=["newer", "older"]
)
def test_other_formats_are_told(
    record: Record, name: str, kept: int, kind: type[DossierError]
) -> None:
    poke(record, f"UPDATE meta SET value = '{kept}' WHERE key = 'format'")  # noqa: S608 - ours
    with pytest.raises(kind) as caught:
        open_record(name, "ann")
    assert caught.value.remedy


def test_a_database_without_a_dossier_is_told(postgres_url: str) -> None:
    with pytest.raises(NotADossier, match="detente new"):
        open_record(postgres_url, "ann")


def test_a_database_that_is_not_there_is_told(postgres_url: str) -> None:
    with pytest.raises(DossierError, match="createdb"):
        open_record(f"{postgres_url}_none", "ann")


def test_a_name_that_is_not_there_may_be_mistyped(tmp_path: Path) -> None:
    with pytest.raises(DossierError) as caught:
        check_file(tmp_path / "tlaks.detente")
    assert caught.value.remedy.startswith("check its name")
