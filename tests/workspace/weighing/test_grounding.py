from collections.abc import Iterator

import pytest

from detente.model import EventKind
from detente.model.grade import Credibility
from detente.record import Credited, Record
from detente.workspace.weighing.grounding import grounded
from detente.workspace.weighing.roots import claim_of
from tests.workspace import labelled


@pytest.fixture
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


def test_claims_worked_out_together_are_those_worked_out_one_by_one(kept: Record) -> None:
    key = labelled.ids(kept)["Moscow wants land"]
    with kept.writing() as writer:
        number = writer.entry(key).document
        said = Credited(item=key, grade="2", why="seen")
        writer.append(EventKind.CREDIBILITY, said, number)
    with kept.reading() as reader:
        entries = reader.entries()
        told = grounded(reader, entries)
        alone = {e.id: claim_of(reader, e).rooted for e in entries if e.id in told}
    assert told == alone
    assert len(told) == 6
    assert (assessed := told[key].assessed)
    assert assessed.grade is Credibility.PROBABLE


def test_meetings_and_unknowns_make_no_claim(kept: Record) -> None:
    with kept.reading() as reader:
        met = [e for e in reader.entries() if e.id.startswith("m")]
        assert grounded(reader, met) == {}
