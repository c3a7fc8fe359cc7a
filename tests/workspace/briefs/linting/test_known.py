from collections.abc import Iterator
from dataclasses import replace

import pytest

from detente.model import Statement, Verdict
from detente.model.outline import Outline, Passage, Pick
from detente.record import Record
from detente.workspace.briefs.linting.known import keyed, known, reading_of
from tests.workspace import labelled
from tests.workspace.drafted import cite, outline


@pytest.fixture
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


def test_a_mark_means_the_one_pick_whose_id_begins_so() -> None:
    picks = tuple(Pick(key, "r", "said") for key in ("s12ab", "s12cd", "s99"))
    text = "One [^s12a]. Two [^s12]. Three [^s9]. Four [^s7]."
    found = keyed(Outline((Passage(text=text),), picks))
    assert {key: pick.item for key, pick in found.items()} == {"s12a": "s12ab", "s9": "s99"}


def test_what_is_cited_is_known_with_its_text_and_chain(kept: Record) -> None:
    written = outline(kept, f"Russia wants land.{cite(kept, 'land')}")
    with kept.reading() as reader:
        found = known(reader, written)
    (key,) = found.picks
    entry = found.entry(key)
    assert entry is not None
    assert found.document(entry).text == labelled.OPEN.text
    assert [link.name for link in found.chain(entry)] == ["Sample Wire"]
    assert not found.fallen(entry)
    assert found.entry("s0") is None


def test_a_reading_changes_with_what_is_said_and_not_with_who_checked_it(kept: Record) -> None:
    def entry(words: str) -> str:
        key = labelled.ids(kept)[words]
        with kept.reading() as reader:
            return reading_of(reader.entry(key))

    words = "Rome rejects the sanctions"
    before = entry(words)
    labelled.judge(kept, Verdict.ACCEPT, words)
    assert entry(words) == before
    labelled.judge(kept, Verdict.EDIT, words, fields=(("certainty", "possible"),))
    assert entry(words) != before


def test_scores_and_readers_make_no_difference(kept: Record) -> None:
    key = labelled.ids(kept)["Moscow wants land"]
    with kept.reading() as reader:
        found = reader.entry(key)
    assert isinstance(found.item, Statement)
    other = replace(found, item=replace(found.item, reader="other 2", score=0.5))
    assert reading_of(other) == reading_of(found)
