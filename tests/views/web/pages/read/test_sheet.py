"""The page of a report tells what is current, how far it is, and what can be accepted together."""

from dataclasses import replace

from detente.model import Entry, Handling, Kind, Mask, Status
from detente.model.account import Role, Visitor
from detente.record import Held
from detente.views.web.pages.read.sheet import places_of, sheet
from detente.views.web.render import environment
from detente.workspace.checking.opening import Opened
from tests.factory import document
from tests.views.web.pages.read.dossiers import MOVES, TEXT, moves, report


def opened(*statuses: Status, scores: tuple[float, ...] = (), **fields: object) -> Opened:
    doc = replace(report(), **fields)  # type: ignore[arg-type] # a builder
    items = moves(doc)
    entries = [Entry(item, 2, Status.SUGGESTED) for item in items]
    for nth, score in enumerate(scores):
        entries[nth] = replace(entries[nth], item=replace(items[nth], score=score))
    for nth, status in enumerate(statuses):
        entries[nth] = replace(entries[nth], status=status)
    return Opened(Held(2, doc, "", "test 1", True), tuple(entries), (), (), {}, 4)


def test_the_title_is_told_once_where_the_text_begins_with_it() -> None:
    made = sheet(opened())
    assert made.head is not None
    assert made.head.text.strip() == made.title
    assert "".join(p.text for p in (made.head, *made.body)) == TEXT
    other = sheet(opened(title="Another title"))
    assert other.head is None
    assert "".join(p.text for p in other.body) == TEXT


def test_the_first_that_waits_is_current_unless_one_is_named() -> None:
    found = opened(Status.ACCEPTED, Status.REJECTED)
    assert sheet(found).now == found.entries[2].id
    assert sheet(found, found.entries[0].id).now == found.entries[0].id
    assert sheet(found, "s0").now == found.entries[2].id


def test_what_a_deed_touched_is_its_card_and_its_paragraph() -> None:
    found = opened()
    made = sheet(found)
    key = found.entries[3].id
    parts = made.touched([key], places_of(found.entries))
    assert [card.id for card in parts.cards] == [key]
    assert all(key in {i for p in para.pieces for i in p.items} for para in parts.paragraphs)
    assert len(parts.paragraphs) == 1


def test_levels_to_accept_together_differ_in_what_they_let_through() -> None:
    found = opened(Status.ACCEPTED, scores=(0.99, 0.96, 0.91, 0.91))
    bulk = sheet(found).progress.bulk
    assert [(b.min, b.number) for b in bulk] == [(0.95, 1), (0.9, 3), (0.8, 11), (None, 11)]


def test_meta_and_remarks_tell_what_is_to_be_heeded() -> None:
    found = opened(kind=Kind.OFFICIAL, copy_of="x", agency="Sample Wire")
    made = sheet(found)
    assert made.meta[0] == "Sample Wire"
    assert "by Sample Wire" not in made.meta
    assert "a copy of another report: it does not count" in made.remarks


def test_furniture_is_kept_and_marked() -> None:
    doc = document("Share this\n\nThey met.", masks=(Mask(0, 10, "share line"),))
    found = Opened(Held(2, doc, "", "", True), (), (), (), {}, None)
    made = sheet(found)
    assert [p.furniture for para in made.body for p in para.pieces if p.text.strip()] == [
        True,
        False,
    ]
    assert (made.now, made.progress.left, len(MOVES)) == ("", 0, 12)
    assert made.progress.kinds == "nothing found"
    assert sheet(opened()).progress.kinds == "12 statements"


def test_who_may_only_read_is_offered_no_deeds() -> None:
    page = environment().get_template("read/reading.html")
    told = {"sheet": sheet(opened()), "fault": None, "form": None, "adding": None, "path": ""}
    shown = {
        role: page.render(told | {"visitor": Visitor("Eve", role, Handling.RED)})
        for role in (Role.VIEWER, Role.CODER)
    }
    for deed in ('value="accept"', 'value="reject"', 'data-deed="undo"', 'data-deed="bulk"'):
        assert deed in shown[Role.CODER]
        assert deed not in shown[Role.VIEWER]
    assert 'data-deed="more"' in shown[Role.VIEWER]
