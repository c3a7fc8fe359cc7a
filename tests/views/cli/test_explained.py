import io

from rich.console import Console

from detente.model import Act, Given, Item, MeetingStatus
from detente.views.cli.explained import draw_explained
from tests.factory import document, meeting, statement
from tests.views.briefs import EVIL


def drawn(item: Item, reader: str) -> str:
    console = Console(file=io.StringIO(), width=120)
    draw_explained(item, reader, console)
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def test_each_field_has_a_line_with_what_gave_it() -> None:
    doc = document()
    said = statement(
        doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance", score=0.7,
        given=(Given("act", "head act", "refuses", 0.9, "accept", 0.05),),
    )  # fmt: skip
    lines = drawn(said, "local 1").splitlines()
    assert lines[0] == "46–61  Ukraine · rejects · alliances"
    assert lines[1] == "  “Ukraine refuses”"
    (act,) = (line for line in lines if line.startswith("  act"))
    assert " ".join(act.split()) == "act reject head act: “refuses” · 0.90, else accept 0.05"
    (reader,) = (line for line in lines if line.startswith("  reader"))
    assert "read right in 70 of 100 when measured" in reader


def test_meetings_are_explained_and_outside_words_are_harmless() -> None:
    doc = document(EVIL)
    met = meeting(doc, EVIL, (EVIL,), MeetingStatus.HELD, given=EVIL)
    told = drawn(met, EVIL)
    assert "meeting, held" in told
    assert not set("\x1b\u202e\u200b") & set(told)
