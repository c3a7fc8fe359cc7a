from datetime import date

from detente.model import Act, EventKind, Handling, SourceKind
from detente.record import Graded, Renamed, create
from detente.workspace.lookup.sources import sources
from tests.factory import document, reading, statement
from tests.workspace.dossiers import HOSTILE, bring, hostile, talks


def test_outlets_come_first_then_what_they_cite() -> None:
    with talks() as record:
        found = sources(record)
    assert [line.name for line in found] == [
        "Sample Wire", "Daily Gazette", "Evening Post", "two officials",
    ]  # fmt: skip
    wire, gazette, post, officials = found
    assert (wire.documents, wire.copies, wire.statements) == (1, 0, 2)
    assert (post.documents, post.copies, post.statements) == (1, 1, 0)
    assert (wire.first, wire.last) == (date(2025, 3, 13), date(2025, 3, 13))
    assert gazette.handling is Handling.AMBER
    assert officials.kind is SourceKind.ANONYMOUS


def test_grades_and_aliases_are_told() -> None:
    with talks() as record:
        with record.writing() as writer:
            writer.append(EventKind.SOURCE_ALIAS, Renamed(name="Daily Gazette", into="Source A"))
            said = Graded(source="Sample Wire", grade="B", since="2025-01-01", why="often right")
            writer.append(EventKind.RELIABILITY, said)
        found = {line.name: line for line in sources(record)}
    assert "Daily Gazette" not in found
    assert found["Source A"].alias
    assert not found["Sample Wire"].alias
    assert [g.why for g in found["Sample Wire"].grades] == ["often right"]


def test_own_notes_are_no_press() -> None:
    with talks() as record:
        bring(record, hostile())
        found = {line.name: line for line in sources(record)}
    assert found[HOSTILE].own_note
    assert not found["Sample Wire"].own_note


def test_a_source_that_tells_no_date_has_no_days() -> None:
    bare = document("Oslo offers a room.", outlet="Undated Post", published=None)
    said = statement(bare, "Oslo offers a room", "Norway", Act.OFFER, "process")
    with talks() as record:
        bring(record, reading(bare, said))
        (line,) = (s for s in sources(record) if s.name == "Undated Post")
    assert (line.first, line.last, line.statements) == (None, None, 1)


def test_an_empty_dossier_has_no_sources() -> None:
    with create(":memory:", "Ann") as record:
        assert sources(record) == ()
