import dataclasses

from detente.views.brief.index import Index
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
