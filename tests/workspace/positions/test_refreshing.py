"""Cells worked out step by step show what the matrix tells of any day."""

from datetime import date
from random import Random
from typing import Any

import pytest

from detente.model import (
    Act,
    Certainty,
    EventKind,
    Reading,
    UnknownKind,
    Verdict,
    When,
)
from detente.positions import matrix
from detente.record import (
    DocumentBrought,
    Judged,
    ReadingMade,
    Record,
    Wanted,
    cells,
    create,
    rebuild,
)
from detente.record.engine import MEMORY
from detente.workspace.positions.refreshing import overview, refresh, sound
from tests.factory import document, moment, reading, statement, unknown

WORDS = ["truce", "border", "prisoners", "sanctions", "grain", "energy", "strikes", "monitors"]
ACTS = (Act.DEMAND, Act.OFFER, Act.ACCEPT, Act.REJECT, Act.DEFER, Act.ACCUSE)
TABLES = ("stretch", "glance", "cell")


def report(random: Random, number: int) -> Reading:
    texts = [" ".join(random.sample(WORDS, 4)) for _ in range(2)]
    day = f"2025-{random.randint(1, 3):02d}-{random.randint(1, 28):02d}"
    doc = document(
        f"One side says {texts[0]}. Another side says {texts[1]}. No. {number}",
        published=moment(day), id=f"{number:016x}",
    )  # fmt: skip
    said = statement(
        doc, texts[0], "Russia", random.choice(ACTS), "ceasefire",
        when=random.choice((When.CURRENT, When.CURRENT, When.PAST)),
        certainty=random.choice((Certainty.CERTAIN, Certainty.NEGATED, Certainty.UNKNOWN)),
    )  # fmt: skip
    other = statement(doc, texts[1], "Ukraine", random.choice(ACTS), "ceasefire")
    gap = unknown(doc, texts[0], UnknownKind.ANSWER, "Russia", "ceasefire")
    return reading(doc, said, other, *([gap] if number % 5 == 0 else []))


def keep(record: Record, made: Reading) -> None:
    with record.writing() as writer:
        number = writer.bring(DocumentBrought(document=made.document))
        said = ReadingMade(reader=made.reader, statements=made.statements, unknowns=made.unknowns)
        writer.append(EventKind.READING, said, number)


def dump(record: Record) -> dict[str, list[Any]]:
    with record.reading() as reader:
        told = reader.connection.exec_driver_sql
        return {t: sorted(told(f"SELECT * FROM {t}").all()) for t in TABLES}  # noqa: S608


@pytest.mark.parametrize("seed", range(4))
def test_step_by_step_shows_what_the_matrix_tells_and_rebuilds_alike(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - a seed, not a secret
    with create(MEMORY, "Ann") as record:
        for number in range(40):
            keep(record, report(random, number))
            assert refresh(record) > 0
        assert refresh(record) == 0
        before = dump(record)
        with record.writing() as writer:
            rebuild(writer)
        refresh(record)
        assert dump(record) == before
        with record.reading() as reader:
            told = list(reader.readings(reader.documents(text=True)))
            for at in (date(2025, 1, 20), date(2025, 2, 10), None):
                shown = {(c.party, c.issue): c for c in cells.glances_at(reader.connection, at)}
                for position in matrix(told, at).positions:
                    counts: dict[object, list[int]] = {}
                    for holding in position.holdings:
                        counts.setdefault(holding.state, []).append(len(holding.items))
                    stands = shown[position.party, position.issue].stands
                    assert {s.state: (s.wordings, s.count) for s in stands} == {
                        state: (len(items), sum(items)) for state, items in counts.items()
                    }
                    first = {h.state: h.items[0].id for h in reversed(position.holdings)}
                    assert {s.state: s.newest for s in stands} == first


def test_an_item_rejected_makes_its_cell_stale() -> None:
    with create(MEMORY, "Ann") as record:
        keep(record, report(Random(1), 1))  # noqa: S311 - a seed, not a secret
        refresh(record)
        with record.reading() as reader:
            entry = next(e for e in reader.entries(Wanted(party="Ukraine")))
        with record.writing() as writer:
            said = Judged(verdict=Verdict.REJECT, items=(entry.id,))
            writer.append(EventKind.JUDGED, said, entry.document)
        assert refresh(record) == 1
        with record.reading() as reader:
            left = [c for c in cells.glances_at(reader.connection) if c.party == "Ukraine"]
        assert not any(c.stands or c.beside for c in left)


def test_accepting_marks_the_newest_words_and_makes_no_cell_stale() -> None:
    with create(MEMORY, "Ann") as record:
        keep(record, report(Random(1), 1))  # noqa: S311 - a seed, not a secret
        refresh(record)
        with record.reading() as reader:
            entry = next(e for e in reader.entries(Wanted(party="Ukraine")))
            before = overview(reader)
        with record.writing() as writer:
            said = Judged(verdict=Verdict.ACCEPT, items=(entry.id,))
            writer.append(EventKind.JUDGED, said, entry.document)
        assert refresh(record) == 0
        with record.reading() as reader:
            after = overview(reader)
    told = {s.newest: s.checked for c in after.cells for s in c.stands}
    assert before.cells and told.get(entry.id, True)
    assert not any(checked for key, checked in told.items() if key != entry.id)


def test_a_crowded_cell_waits_for_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detente.workspace.positions.refreshing.AT_ONCE", 3)
    random = Random(3)  # noqa: S311 - a seed, not a secret
    with create(MEMORY, "Ann") as record:
        keep(record, report(random, 1))
        assert refresh(record, at_once=True) == 2
        for number in range(2, 6):
            keep(record, report(random, number))
        assert refresh(record, at_once=True) == 0
        with record.reading() as reader:
            waiting = overview(reader)
        assert refresh(record) == 2
        with record.reading() as reader:
            assert overview(reader) == waiting


def test_what_is_stale_still_is_shown_as_if_it_were_not() -> None:
    random = Random(7)  # noqa: S311 - a seed, not a secret
    with create(MEMORY, "Ann") as record:
        for number in range(6):
            keep(record, report(random, number))
        days = (date(2025, 2, 10), None)
        with record.reading() as reader:
            before = [overview(reader, at) for at in days]
        assert before[1].parties
        refresh(record)
        with record.reading() as reader:
            assert [overview(reader, at) for at in days] == before


def test_a_cell_goes_on_from_its_last_day_although_a_later_copy_came_between() -> None:
    """A copy counts for nothing, yet its day is looked at."""
    acts = ((1, Act.ACCEPT), (5, Act.REJECT), (9, Act.REJECT), (5, Act.DEFER))
    with create(MEMORY, "ana") as record:
        numbers: list[int] = []
        for n, (day, act) in enumerate(acts):
            words = "the truce at sea"
            text = f"Russia speaks of {words}. No. {n}"
            doc = document(text, published=moment(f"2025-03-{day:02d}"), id=f"{n:016x}")
            said = statement(doc, words, "Russia", act, "ceasefire")
            folded = {0: numbers[0]} if day == 9 else {}
            with record.writing() as writer:
                numbers.append(writer.bring(DocumentBrought(document=doc, folded=folded)))
                made = ReadingMade(reader="test 1", statements=(said,))
                writer.append(EventKind.READING, made, numbers[-1])
            refresh(record)
            with record.reading() as reader:
                assert sound(reader, ("Russia", "ceasefire"))


def test_a_cell_whose_last_news_are_rejected_goes_on_from_those_before() -> None:
    acts = ((1, Act.ACCEPT), (5, Act.REJECT), (9, Act.ACCEPT), (5, Act.DEFER))
    with create(MEMORY, "ana") as record:
        for n, (day, act) in enumerate(acts):
            words = "the truce at sea"
            text = f"Russia speaks of {words}. No. {n}"
            doc = document(text, published=moment(f"2025-03-{day:02d}"), id=f"{n:016x}")
            keep(record, reading(doc, statement(doc, words, "Russia", act, "ceasefire")))
            refresh(record)
            if day == 9:
                with record.writing() as writer:
                    (newest, *_) = writer.entries(Wanted(limit=1))
                    said = Judged(verdict=Verdict.REJECT, items=(newest.id,))
                    writer.append(EventKind.JUDGED, said, newest.document)
                refresh(record)
            with record.reading() as reader:
                assert sound(reader, ("Russia", "ceasefire"))
