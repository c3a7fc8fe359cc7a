import io

from rich.console import Console

from detente.model import Act, Certainty, Channel, Given, MeetingStatus, Reading, UnknownKind, When
from detente.views.cli.readings import draw
from tests.factory import document, meeting, reading, span, statement, unknown
from tests.views.briefs import AGENCY, EVIL, TEXT
from tests.views.cli.fakes import told, unread


def drawn(*readings: Reading, width: int = 200) -> str:
    out = io.StringIO()
    draw(readings, Console(file=out, width=width))
    return out.getvalue()


def test_all_that_was_found_stands_in_the_order_of_the_text() -> None:
    doc = document(TEXT, title="Terms")
    said = statement(
        doc, "Borland is ready to accept the 30-day truce", "Borland", Act.ACCEPT, "ceasefire",
        certainty=Certainty.PROBABLE, chain=AGENCY, targets=("Midland",), score=0.5,
    )  # fmt: skip
    gap = unknown(doc, "What the list holds", UnknownKind.CONTENT, "Arland", "settlement")
    met = meeting(
        doc, "Envoys of Arland and Borland", ("Arland", "Borland"), MeetingStatus.HELD,
        channels=(Channel.PHONE,), when=span(doc, "over the past two weeks"),
    )  # fmt: skip
    text = drawn(reading(doc, said, gap, met), width=500)
    places = [text.index(words) for words in ("What the list", "Borland is ready", "Envoys")]
    assert places == sorted(places)
    assert "Borland → Midland" in text
    for words in ("accepts · ceasefire", "probable", "Sample Agency ←", "by phone"):
        assert words in text
    assert "not known: contents" in text
    assert "1 statement · 1 meeting · 1 gap · test 1" in text


def test_what_was_not_read_says_why() -> None:
    text = drawn(unread())
    assert "not read" in text
    assert "! no reader for ru; give a report in English" in text


def test_nothing_found_is_said() -> None:
    assert "No statement, meeting or gap was found" in drawn(reading(document()))


def test_text_from_outside_is_harmless() -> None:
    doc = document(f"{EVIL} Arland agrees.", title=EVIL, outlet=EVIL)
    said = statement(doc, doc.text, EVIL, Act.ACCEPT, "ceasefire")
    text = drawn(told(), reading(doc, said))
    assert not set("\x1b\u202e\u200b") & set(text)
    assert "[red]r[/red]" in text


def test_a_table_fits_a_narrow_terminal() -> None:
    text = drawn(told(), width=50)
    assert max(map(len, text.splitlines())) <= 50


def test_what_is_past_or_planned_is_said() -> None:
    doc = document("Arland once wanted peace.")
    said = statement(
        doc, "Arland once wanted peace", "Arland", Act.DEMAND, "ceasefire", when=When.PAST
    )
    assert "past" in drawn(reading(doc, said))


def test_suggestions_stand_apart_with_their_score() -> None:
    doc = document(TEXT)
    fact = statement(doc, "Borland is ready", "Borland", Act.ACCEPT, "ceasefire", score=0.7)
    doubt = statement(
        doc, "Midland proposed a 30-day truce", "Midland", Act.PROPOSE, "ceasefire",
        score=0.5, threshold=0.6,
    )  # fmt: skip
    text = drawn(reading(doc, fact, doubt))
    title = "Suggestions: 1 below the mark, not counted; it needs a check"
    assert text.index("Borland is ready") < text.index(title) < text.index("Midland proposed")
    assert "score 0.50" in text
    assert "1 statement ·" in text
    alone = drawn(reading(doc, doubt))
    assert "No statement" not in alone


def test_each_item_is_explained_where_that_is_asked() -> None:
    doc = document(TEXT)
    given = (Given("act", "head act", "ready", 0.9, "offer", 0.08),)
    said = statement(doc, "Borland is ready", "Borland", Act.ACCEPT, "ceasefire", given=given)
    out = io.StringIO()
    draw([reading(doc, said)], Console(file=out, width=200), explained=True)
    assert "head act: “ready” · 0.90, else offer 0.08" in out.getvalue()
    assert "head act" not in drawn(reading(doc, said))
