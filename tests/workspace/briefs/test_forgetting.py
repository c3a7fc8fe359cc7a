from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from detente.model.outline import Outline, Passage, PassageKind
from detente.record import Record
from detente.workspace.briefs.drafting import Drafts, outline_of
from detente.workspace.briefs.forgetting import items_of
from detente.workspace.exchange import keeping
from tests.workspace import labelled
from tests.workspace.drafted import cite, outline, picks
from tests.workspace.labelled import CLOSED, CORRIDOR


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Record]:
    with labelled.dossier(str(tmp_path / "talks.detente")) as record:
        yield record


def test_a_purge_takes_its_words_out_of_all_drafts(kept: Record, tmp_path: Path) -> None:
    drafts = Drafts(kept, kept)
    land, corridor = (cite(kept, name) for name in ("land", "corridor"))
    text = f"Russia wants land.{land} Germany wants a hushed one.{corridor} And so on.{land}"
    quote = f"As told: “{CORRIDOR.span.exact}”."
    written = Outline(
        (
            Passage(PassageKind.HEADING, CORRIDOR.span.exact),
            Passage(text=text),
            Passage(text=quote),
            Passage(text=f"Only land.{land}", why="fine"),
        ),
        picks(kept),
    )
    made = drafts.begin(f"On {CORRIDOR.span.exact}", written)
    other = drafts.begin("Another", replace(outline(kept, f"Land.{land}"), picks=written.picks[:1]))
    keeping.purge(kept, CLOSED.id, "to protect a source")
    found = drafts.get(made.id)
    lean = outline_of(found)
    assert found.title == "(purged)"
    assert [p.text for p in lean.passages] == [
        "(purged)", f"Russia wants land.{land} And so on.{land}", "", f"Only land.{land}",
    ]  # fmt: skip
    assert CORRIDOR.id not in {pick.item for pick in lean.picks}
    assert (found.version, drafts.get(other.id).version) == (2, 1)
    data = b"".join(p.read_bytes() for p in tmp_path.iterdir())
    assert b"hush-hush corridor" not in data
    assert b"hushed" not in data


def test_all_items_of_a_document_are_its_items(kept: Record) -> None:
    with kept.reading() as reader:
        assert len(items_of(reader, [labelled.OPEN.id])) == 5
        assert items_of(reader, []) == frozenset()
