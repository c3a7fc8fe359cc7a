from detente.model import Act, Contents, Line, Span, UnknownKind
from detente.positions.headline import LENGTH, headline
from tests.factory import document, reading, statement, unknown

TEXT = (
    "The United States wants a far-reaching and permanent halt of every strike on "
    "every port there is. "
    "Kyiv accepts the 30-day truce if shelling stops. Minsk has yet to answer."
)
DOC = document(TEXT)
LONG = TEXT[: TEXT.index(". Kyiv")]
CONDITION = Span.of(TEXT, TEXT.index("if shelling"), TEXT.index(". Minsk"))
YES = statement(
    DOC, "Kyiv accepts the 30-day truce if shelling stops", "Ukraine", Act.ACCEPT, "ceasefire",
    condition=CONDITION,
)  # fmt: skip


def test_two_parties_share_the_room() -> None:
    wants = statement(
        DOC, LONG, "United States", Act.DEMAND, "ceasefire", content=Span.of(TEXT, 24, len(LONG))
    )
    line = headline([reading(DOC, wants, YES)])
    assert len(line.text) <= LENGTH
    assert line.text.startswith("The United States demands: ")
    assert line.text.endswith("; Ukraine accepts: 30-day truce, conditionally")
    assert line.items == (wants.id, YES.id)


def test_what_is_not_told_and_what_is_awaited_is_said() -> None:
    untold = statement(
        DOC, LONG, "United States", Act.DEMAND, "ceasefire", contents=Contents.UNDISCLOSED
    )
    gap = unknown(DOC, "Minsk has yet to answer", UnknownKind.ANSWER, "Belarus", "ceasefire")
    assert headline([reading(DOC, untold, gap)]).text == (
        "The United States demands: contents not disclosed; "
        "Belarus's answer on ceasefire is awaited"
    )


def test_one_part_is_not_said_twice() -> None:
    doc = document("It takes part. He joins in.")
    same = [
        statement(doc, words, "Ukraine", Act.ACCEPT, "process")
        for words in ("t takes part", "e joins in")
    ]
    line = headline([reading(doc, *same)])
    assert line.text == "Ukraine accepts: talks and process"
    assert len(line.items) == 2


def test_the_clause_tells_more_than_the_issue() -> None:
    doc = document("Kyiv takes part in the works. Russia would go along with a lasting pact.")
    clauses = [
        statement(doc, "Kyiv takes part in the works", "Ukraine", Act.ACCEPT, "process"),
        statement(
            doc, "would go along with a lasting pact", "Russia", Act.ACCEPT, "ceasefire",
            content=Span.of(doc.text, doc.text.index("along"), len(doc.text) - 1),
        ),
    ]  # fmt: skip
    told = headline([reading(doc, *clauses)]).text
    assert (
        told == "Kyiv takes part in the works; Russia accepts: would go along with a lasting pact"
    )


def test_what_is_awaited_is_named_as_the_report_names_it() -> None:
    doc = document("Minsk has yet to answer the 30-day truce plan.")
    gap = unknown(doc, doc.text, UnknownKind.ANSWER, "Belarus", "ceasefire")
    told = headline([reading(doc, gap)]).text
    assert told == "Belarus's answer on the 30-day truce is awaited"


def test_nothing_found_is_said() -> None:
    assert headline([]) == Line("No current positions found", ())
