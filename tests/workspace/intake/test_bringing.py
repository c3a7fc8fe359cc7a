import os
from collections.abc import Collection
from datetime import date
from pathlib import Path

import pytest

from detente.documents import Told
from detente.model import Document, Handling, Kind
from detente.workspace.intake.bringing import Brought, How, bring, died, keys
from tests.factory import document
from tests.workspace.reports import feed, quick, report, write


def nothing(_keys: Collection[str]) -> frozenset[str]:
    return frozenset()


def one(path: Path, how: How | None = None) -> Document:
    with quick():
        (reading,) = bring(str(path), how or How(), nothing).readings
    return reading.document


def test_a_known_capture_is_not_brought_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = write(tmp_path, a=report())
    sha = one(path).capture.sha256
    monkeypatch.setattr(
        "detente.workspace.intake.bringing.bring_in", lambda *_: pytest.fail("was read")
    )
    assert bring(str(path), How(), {sha}.intersection) == Brought(str(path), known=(sha,))


def test_only_what_is_not_known_is_read(tmp_path: Path) -> None:
    items = ((f"Title {n}", f"https://post.example/{n}", report(n, 20)) for n in range(3))
    (path,) = write(tmp_path, feed__xml=feed(*items))
    with quick():
        first = bring(str(path), How(), nothing)
        keys = {first.readings[1].document.id}
        again = bring(str(path), How(), keys.intersection)
    assert [r.document.id for r in again.readings] == [
        r.document.id for r in first.readings if r.document.id not in keys
    ]
    assert again.known == tuple(keys)


def test_a_feed_is_no_report_that_is_known_by_its_bytes(tmp_path: Path) -> None:
    items = ((f"Title {n}", f"https://post.example/{n}", report(n, 20)) for n in range(2))
    (path,) = write(tmp_path, feed__xml=feed(*items))
    with quick():
        first = bring(str(path), How(), nothing)
        sha = first.readings[0].document.capture.sha256
        again = bring(str(path), How(), {sha}.intersection)
    ids = [(r.document.id,) for r in first.readings]
    assert [keys(r.document) for r in again.readings] == ids
    assert not again.known


def test_what_cannot_be_brought_in_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (failure,) = bring(str(tmp_path / "none.txt"), How(), nothing).failures
    assert failure.message.endswith("none.txt is not there; check the path")

    def break_down(*_: object) -> None:
        raise RuntimeError("of itself")

    monkeypatch.setattr("detente.workspace.intake.bringing.bring_in", break_down)
    (path,) = write(tmp_path, a=report())
    (failure,) = bring(str(path), How(), nothing).failures
    assert "could not be read (RuntimeError: of itself); leave it out" in failure.message


def test_an_annotation_that_does_not_fit_is_a_failure(tmp_path: Path) -> None:
    (path,) = write(tmp_path, a=report())
    (tmp_path / "a.json").write_text('{"doc": "a"}')
    brought = bring(str(path), How(annotations=tmp_path), nothing)
    assert not brought.readings
    assert "the annotations of a do not fit its text" in brought.failures[0].message


@pytest.mark.parametrize(
    ("how", "kind", "label"),
    [
        (How(), Kind.PRESS, Handling.CLEAR),
        (How(kind=Kind.OFFICIAL), Kind.OFFICIAL, Handling.CLEAR),
        (How(kind=Kind.OWN_NOTE), Kind.OWN_NOTE, Handling.AMBER),
        (How(kind=Kind.OWN_NOTE, handling=Handling.CLEAR), Kind.OWN_NOTE, Handling.CLEAR),
        (How(handling=Handling.RED), Kind.PRESS, Handling.RED),
    ],
)
def test_kind_and_handling_are_told(tmp_path: Path, how: How, kind: Kind, label: Handling) -> None:
    (path,) = write(tmp_path, a=report())
    found = one(path, how)
    assert (found.kind, found.handling) == (kind, label)


def test_a_translation_takes_what_its_original_tells(tmp_path: Path) -> None:
    (path,) = write(tmp_path, a=report())
    original = document(
        "Пример.", agency="Sample Wire", byline="A. Writer", kind=Kind.OFFICIAL,
        handling=Handling.AMBER, embargo=date(2025, 5, 1),
    )  # fmt: skip
    how = How(Told(), handling=Handling.GREEN, embargo=date(2025, 4, 1), original=original)
    found = one(path, how)
    assert (found.translation_of, found.kind) == (original.id, Kind.OFFICIAL)
    assert (found.handling, found.embargo) == (Handling.AMBER, date(2025, 5, 1))
    assert (found.agency, found.byline) == ("Sample Wire", "A. Writer")


def test_halves_of_characters_are_replaced_before_reading(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/na\xffme.txt"))
    path.write_text(report())
    assert one(path).capture.origin.endswith("/na?me.txt")


def test_a_killed_process_is_told() -> None:
    (failure,) = died("a.txt").failures
    assert failure.message.startswith("a.txt: the process that read it was killed; leave it out")
