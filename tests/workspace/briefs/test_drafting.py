from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from detente.errors import Conflict, DamagedDossier, UnknownEntry
from detente.model import Handling
from detente.model.finding import Fault
from detente.model.outline import Outline, Passage
from detente.record import Record
from detente.workspace.briefs.drafting import Drafts, outline_of
from detente.workspace.briefs.passing import passable
from tests.workspace import labelled
from tests.workspace.drafted import cite, lines, outline
from tests.workspace.labelled import START


@pytest.fixture
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


@pytest.fixture
def drafts(kept: Record) -> Drafts:
    return Drafts(kept, kept, clock=lambda: datetime(2025, 4, 1, tzinfo=UTC))


def test_a_new_brief_is_its_authors_and_stands_first(drafts: Drafts) -> None:
    first, second = drafts.begin(" The  talks "), drafts.begin()
    assert (first.title, first.who, first.version) == ("The talks", "Ann", 1)
    assert second.title == "Untitled brief"
    assert first.id != second.id
    assert {d.id for d in drafts.listed()} == {first.id, second.id}
    assert drafts.get(first.id) == first


def test_what_is_kept_comes_back_as_it_was(kept: Record, drafts: Drafts) -> None:
    made, written = drafts.begin("Talks"), lines(kept)
    saved = drafts.keep(made.id, made.version, "Talks in May", written)
    assert (saved.version, saved.title, saved.by) == (2, "Talks in May", "Ann")
    assert outline_of(drafts.get(made.id)) == written


def test_who_kept_second_is_told_and_nothing_is_lost(kept: Record, drafts: Drafts) -> None:
    made = drafts.begin("Talks")
    other = Drafts(kept.by("Ben"), kept.by("Ben"), clock=drafts.clock)
    other.keep(made.id, made.version, "Talks", Outline((Passage(text="His."),)))
    with pytest.raises(Conflict):
        drafts.keep(made.id, made.version, "Talks", Outline((Passage(text="Mine."),)))
    assert outline_of(drafts.get(made.id)).passages[0].text == "His."


def test_a_dropped_brief_is_gone(drafts: Drafts) -> None:
    made = drafts.begin("Talks")
    drafts.drop(made.id)
    assert drafts.listed() == ()
    with pytest.raises(UnknownEntry):
        drafts.get(made.id)
    with pytest.raises(UnknownEntry):
        drafts.drop(made.id)


def test_a_brief_on_what_one_may_not_see_is_not_there(kept: Record, drafts: Drafts) -> None:
    closed = drafts.begin("Closed", lines(kept))
    only = outline(kept, f"Russia wants land.{cite(kept, 'land')}")
    opened = drafts.begin("Open", replace(only, picks=only.picks[:1]))
    strict = drafts.begin("Strict", Outline(least=Handling.RED))
    with passable(kept, Handling.GREEN, START.date()) as seen:
        other = Drafts(seen, kept, Handling.GREEN)
        assert {d.id for d in other.listed()} == {opened.id}
        for hidden in (closed, strict):
            for deed in (other.get, other.drop):
                with pytest.raises(UnknownEntry):
                    deed(hidden.id)


def test_a_brief_is_held_against_what_stands_on_the_record(kept: Record, drafts: Drafts) -> None:
    found = drafts.lint("Talks", outline(kept, f"Italy says no.{cite(kept, 'rome')}", "It rains."))
    assert {f.fault for f in found} == {Fault.UNCHECKED, Fault.UNCITED}


def test_a_body_that_is_none_is_told(drafts: Drafts) -> None:
    with pytest.raises(DamagedDossier):
        outline_of(replace(drafts.begin(), body='{"passages": 3}'))
