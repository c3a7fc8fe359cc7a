from collections.abc import Iterator
from datetime import date

import pytest

from detente.errors import UnknownName
from detente.model import Meeting, Verdict
from detente.record import Record
from detente.workspace.briefs.picking import Picking, Section, candidates
from tests.workspace import labelled


@pytest.fixture(scope="module")
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


def words(kept: Record, **asked: object) -> list[str]:
    found = candidates(kept, Picking(**asked))  # type: ignore[arg-type] # as the test says
    return [e.item.span.exact for e in found.entries]


def test_all_that_counts_can_be_picked_the_newest_first(kept: Record) -> None:
    found = words(kept)
    assert found[0] == "Tirana offers to host talks"
    assert "The date is not known" not in found
    assert len(found) == 7


def test_sections_hold_what_they_say(kept: Record) -> None:
    assert set(words(kept, section=Section.DEMANDS)) == {
        "Moscow wants land", "Berlin demands a hush-hush corridor",
    }  # fmt: skip
    assert words(kept, section=Section.PROPOSALS) == [
        "Tirana offers to host talks", "Rome rejects the sanctions", "Kyiv accepts the truce",
    ]  # fmt: skip
    met = candidates(kept, Picking(section=Section.MEETINGS)).entries
    assert [type(e.item) for e in met] == [Meeting]
    assert words(kept, section=Section.UNKNOWNS) == []


def test_positions_and_changes_are_told_by_their_newest_item(kept: Record) -> None:
    assert "Moscow wants land" in words(kept, section=Section.POSITIONS)
    assert words(kept, section=Section.POSITIONS, party="Moscow") == ["Moscow wants land"]
    assert words(kept, section=Section.POSITIONS, issue="territory") == ["Moscow wants land"]
    assert "Kyiv accepts the truce" in words(kept, section=Section.CHANGES)


def test_party_issue_days_and_check_narrow(kept: Record) -> None:
    assert "Envoys of Oslo and Kyiv met" in words(kept, party="Oslo")
    assert words(kept, issue="sanctions") == ["Rome rejects the sanctions"]
    newer = ["Tirana offers to host talks", "Rome rejects the sanctions"]
    assert words(kept, since=date(2025, 3, 14)) == newer
    assert not {*newer} & {*words(kept, until=date(2025, 3, 13))}
    assert "Rome rejects the sanctions" not in words(kept, checked=True)
    assert "Moscow wants land" not in words(kept, checked=False)
    assert words(kept, section=Section.POSITIONS, since=date(2025, 3, 19)) == [
        "Tirana offers to host talks"
    ]
    with pytest.raises(UnknownName):
        words(kept, party="Atlantis")


def test_pages_follow_one_another(kept: Record) -> None:
    first = candidates(kept, Picking(size=4))
    second = candidates(kept, Picking(size=4, page=2))
    assert (len(first.entries), first.more) == (4, True)
    assert (len(second.entries), second.more) == (3, False)
    assert not {e.id for e in first.entries} & {e.id for e in second.entries}


def test_what_is_rejected_cannot_be_picked() -> None:
    with labelled.dossier() as record:
        labelled.judge(record, Verdict.REJECT, "Rome rejects the sanctions")
        assert words(record, issue="sanctions") == []
