from collections.abc import Callable, Iterable, Iterator

import pytest

from detente.model import EventKind, Verdict
from detente.model.finding import Fault, Finding
from detente.model.flag import Flag
from detente.model.outline import Outline
from detente.record import Flagged, Record, create
from detente.workspace.briefs.linting import Cited, Known, known, of_outline
from detente.workspace.briefs.linting.sourcing import attributed, standing, uncited, unnamed
from tests.workspace import labelled
from tests.workspace.dossiers import bring, wire
from tests.workspace.drafted import cite, outline, wired

Rule = Callable[[Cited, Known], Iterable[Finding]]


@pytest.fixture
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


def held(record: Record, rule: Rule, written: Outline) -> list[Finding]:
    with record.reading() as reader:
        found = known(reader, written)
    return [f for s in of_outline(written) for f in rule(s, found)]


def faults(record: Record, rule: Rule, written: Outline) -> list[Fault]:
    return [f.fault for f in held(record, rule, written)]


def test_a_sentence_without_a_mark_is_told_one_with_a_mark_is_not(kept: Record) -> None:
    written = outline(kept, f"Russia wants land.{cite(kept, 'land')} It rains.")
    (found,) = held(kept, uncited, written)
    assert (found.fault, found.about) == (Fault.UNCITED, "It rains")


def test_what_nobody_checked_is_told_what_a_person_checked_is_not(kept: Record) -> None:
    assert faults(kept, standing, outline(kept, f"Italy says no.{cite(kept, 'rome')}")) == [
        Fault.UNCHECKED
    ]
    assert not faults(kept, standing, outline(kept, f"Russia wants land.{cite(kept, 'land')}"))


def test_what_was_rejected_since_is_told_with_what_it_said(kept: Record) -> None:
    written = outline(kept, f"Russia wants land.{cite(kept, 'land')}")
    labelled.judge(kept, Verdict.REJECT, "Moscow wants land", why="misread")
    (found,) = held(kept, standing, written)
    assert found.fault is Fault.REJECTED
    assert "wants land" in found.about


def test_what_was_edited_since_is_told_and_a_check_alone_is_not(kept: Record) -> None:
    written = outline(kept, f"Italy says no.{cite(kept, 'rome')}")
    labelled.judge(kept, Verdict.ACCEPT, "Rome rejects the sanctions")
    assert not faults(kept, standing, written)
    fields = (("act", "accept"),)
    labelled.judge(kept, Verdict.EDIT, "Rome rejects the sanctions", fields=fields)
    (found,) = held(kept, standing, written)
    assert found.fault is Fault.CHANGED
    assert "rejects" in found.about


def test_what_falls_with_a_flagged_report_is_told(kept: Record) -> None:
    written = outline(kept, f"Russia wants land.{cite(kept, 'land')}")
    with kept.writing() as writer:
        number = writer.document(labelled.OPEN.id).number
        writer.append(EventKind.FLAGGED, Flagged(flag=Flag.FORGED, why="never printed"), number)
    assert faults(kept, standing, written) == [Fault.FALLEN]


def test_a_mark_that_means_nothing_is_told(kept: Record) -> None:
    (found,) = held(kept, standing, outline(kept, "Russia wants land. [^snothing]"))
    assert (found.fault, found.about) == (Fault.GONE, "snothing")


@pytest.mark.parametrize(
    "text",
    [
        "Moscow wants land.",
        "The Kremlin wants land.",
        "Russian leaders want land.",
        "Sample Wire tells of a wish.",
    ],
)
def test_a_claim_is_told_of_its_party_or_its_source(kept: Record, text: str) -> None:
    assert not faults(kept, attributed, outline(kept, text + cite(kept, "land")))


def test_a_claim_told_as_fact_is_told(kept: Record) -> None:
    (found,) = held(kept, attributed, outline(kept, f"Land is owed.{cite(kept, 'land')}"))
    assert (found.fault, found.about) == (Fault.UNATTRIBUTED, "Russia")


def test_unnamed_sources_alone_are_to_be_told_of() -> None:
    with create(":memory:", "Ann") as record:
        bring(record, wire())
        told, marks = wired(record)
        plain = told(f"Russia wants Ukraine out of NATO.{marks['alliance']}")
        assert faults(record, unnamed, plain) == [Fault.UNNAMED_AS_FACT]
        for words in ("Unnamed sources say Russia wants it.", "Two officials say so.",
                      "Russia wants it, a source familiar with it says."):  # fmt: skip
            assert not faults(record, unnamed, told(words + marks["alliance"]))
        assert not faults(record, unnamed, told(f"Ukraine refuses.{marks['refusal']}"))
