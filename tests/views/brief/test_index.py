import dataclasses
from typing import Any

from detente.model import Handling, Kind
from detente.views.brief.index import Index
from detente.views.brief.sheet import Item
from tests.views import briefs


def test_numbers_are_sorted_and_told_once() -> None:
    brief = briefs.founding()
    index = Index(brief)
    first, second = brief.notes[0], brief.notes[1]
    assert index.numbers([second.item, first.item, second.item]) == (1, 2)
    assert index.numbers(["nothing"]) == ()


def test_folded_mentions_keep_their_notes() -> None:
    brief = briefs.founding()
    met = dataclasses.replace(brief.meetings[0], also=(brief.meetings[1].id,))
    index = Index(dataclasses.replace(brief, meetings=(met,)))
    assert index.numbers([met]) == index.numbers([met.id, brief.meetings[1].id])
    assert index.items[brief.meetings[1].id] is met


def test_checked_needs_every_note_checked() -> None:
    brief = briefs.founding()
    first = dataclasses.replace(brief.notes[0], checked=True)
    index = Index(dataclasses.replace(brief, notes=(first, *brief.notes[1:])))
    assert index.checked([first.item])
    assert not index.checked([first.item, brief.notes[1].item])
    assert not index.checked([])


def test_chains_are_told_apart() -> None:
    brief = briefs.founding()
    items = [note.item for note in brief.notes[:3]]
    assert [len(chain) for chain in Index(brief).chains(items)] == [3, 1]


def _index(first: dict[str, Any], *others: dict[str, Any]) -> tuple[Index, list[str]]:
    brief = briefs.founding()
    made = [
        dataclasses.replace(note, **fields)
        for note, fields in zip(brief.notes, (first, *others), strict=False)
    ]
    index = Index(dataclasses.replace(brief, notes=(*made, *brief.notes[len(made) :])))
    return index, [note.item for note in brief.notes]


def test_flags_tell_translation_own_notes_and_the_strictest_label() -> None:
    own = {"translated": True, "kind": Kind.OWN_NOTE, "handling": Handling.GREEN}
    index, items = _index(own, {"handling": Handling.RED})
    assert index.flags(items[:1]) == ("translated", "own note", "TLP:GREEN")
    assert index.flags(items[:2]) == ("in part translated", "in part own note", "TLP:RED")
    assert index.flags(items[2:]) == ()


def test_a_line_has_numbers_flags_and_whether_it_is_checked() -> None:
    index, items = _index({"checked": True, "translated": True})
    line = index.line("so it is", items[:1], ("since May",))
    assert line == Item("so it is", (1,), ("since May", "translated"), checked=True)
    assert not index.line("so it is", items[:2]).checked
