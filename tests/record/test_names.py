from typing import Any

import pytest

from detente.model import EventKind, Source, SourceKind
from detente.record import Graded, Record
from detente.record.names import grade_rows, renaming_rows, touched_by
from detente.record.renaming import Renaming
from detente.record.verify import verify
from tests.record.build import bring, demand, doc, rename, undo

NOTHING = Renaming()


@pytest.fixture
def numbers(record: Record) -> dict[str, int]:
    """One document for each place in which a name can stand."""
    link = Source("Harbour News", SourceKind.AGENCY, party="Kremlin circles")
    told: dict[str, dict[str, Any]] = {
        "party": {"party": "Kremlin circles"},
        "joint": {"party": "Belarus + Kremlin circles"},
        "target": {"targets": ("Kremlin circles",)},
        "link": {"chain": (link,)},
        "other": {"party": "Ukraine"},
    }
    found = {}
    for name, fields in told.items():
        own = doc(f"{doc().text} Said by {name}.", name)
        found[name] = bring(record, own, demand(own, **fields))
    own = doc(f"{doc().text} Credited.", "credited", agency="Harbour News")
    found["credited"] = bring(record, own, demand(own))
    return found


def touched(record: Record, before: Renaming, after: Renaming) -> list[int]:
    with record.reading() as reader:
        return touched_by(reader.connection, before, after)


def test_a_name_touches_the_documents_that_hold_it(record: Record, numbers: dict[str, int]) -> None:
    after = Renaming(aliases={"kremlin circles": "Russia"})
    named = sorted(numbers[k] for k in ("party", "joint", "target", "link"))
    assert touched(record, NOTHING, after) == named
    assert touched(record, after, after) == []


def test_a_source_touches_chains_and_credits(record: Record, numbers: dict[str, int]) -> None:
    after = Renaming(sources={"harbour news": "Source 1"})
    assert touched(record, NOTHING, after) == sorted(numbers[k] for k in ("link", "credited"))


def test_a_name_of_another_script_touches_only_what_holds_it(
    record: Record, numbers: dict[str, int]
) -> None:
    link = Source("ІНША газета", SourceKind.MEDIA)
    own = doc(f"{doc().text} Said elsewhere.", "script")
    number = bring(record, own, demand(own, chain=(link,)))
    after = Renaming(sources={"інша газета": "Source 2"})
    assert number not in numbers.values()
    assert touched(record, NOTHING, after) == [number]


def test_a_merge_taken_back_touches_where_the_names_led(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own, party="Kremlin"))
    rename(record, EventKind.MERGE, "Kremlin", "Moscow")
    rename(record, EventKind.MERGE, "Moscow", "Russia")
    both = Renaming(merges={"Kremlin": "Moscow", "Moscow": "Russia"})
    assert touched(record, both, Renaming(merges={"Moscow": "Russia"})) == [number]


def test_a_name_of_wild_characters_touches_nothing_else(
    record: Record, numbers: dict[str, int]
) -> None:
    assert touched(record, NOTHING, Renaming(aliases={"%kremlin": "Russia"})) != []
    assert touched(record, NOTHING, Renaming(aliases={"k_emlin circles": "x"})) != list(
        numbers.values()
    )
    assert touched(record, NOTHING, Renaming(merges={"Sudria": "x"})) == []


def test_renamings_and_grades_in_force_are_told_in_order(record: Record) -> None:
    rename(record, EventKind.ALIAS, "a\0", "A")
    gone = rename(record, EventKind.MERGE, "b", "B")
    with record.writing() as writer:
        said = Graded(source="Wire", grade="B", since="2025-03-01", why="so")
        writer.append(EventKind.RELIABILITY, said)
    undo(record, gone.number)
    with record.reading() as reader:
        names = [(r["kind"], r["name"], r["into"]) for r in renaming_rows(reader.connection)]
        grades = [(r["source"], r["grade"], r["who"]) for r in grade_rows(reader.connection)]
    assert names == [("alias", "a", "A")]
    assert grades == [("Wire", "B", "first author")]


def test_a_source_keeps_its_grades_under_an_alias_and_when_that_is_undone(record: Record) -> None:
    with record.writing() as writer:
        said = Graded(source="Kite Wire", grade="B", since="2025-03-01", why="so")
        writer.append(EventKind.RELIABILITY, said)
    event = rename(record, EventKind.SOURCE_ALIAS, "kite  wire", "Source 1")
    with record.reading() as reader:
        assert [g.source for g in reader.gradings()] == ["Source 1"]
    assert verify(record).sound
    undo(record, event.number)
    with record.reading() as reader:
        assert [g.source for g in reader.gradings()] == ["Kite Wire"]
