from detente.model import Act, Certainty, Contents, Source, SourceKind, Span, UnknownKind
from detente.positions.lead import NOTHING, lead
from tests.factory import document, moment, reading, statement, unknown

TEXT = (
    "Moscow gave Washington a list of demands. Kyiv would accept the truce if shelling stops. "
    "A reply from Minsk is awaited. Whether Oslo joins is unclear."
)
DOC = document(TEXT)
CHAIN = (Source("Reuters", SourceKind.AGENCY), Source("two sources", SourceKind.ANONYMOUS, 2))


def test_each_pattern_tells_who_what_how_surely_and_on_whose_word() -> None:
    start, stop = TEXT.index("a list"), TEXT.index(". Kyiv")
    condition = TEXT.index("if shelling")
    read = reading(
        DOC,
        statement(
            DOC, "Moscow gave Washington a list of demands", "Russia", Act.DEMAND, "settlement",
            targets=("United States",), chain=CHAIN, contents=Contents.UNDISCLOSED,
            content=Span.of(TEXT, start, stop),
        ),
        statement(
            DOC, "Kyiv would accept the truce if shelling stops", "Ukraine",
            Act.ACCEPT, "ceasefire",
            certainty=Certainty.PROBABLE,
            condition=Span.of(TEXT, condition, condition + len("if shelling stops")),
        ),
        unknown(DOC, "A reply from Minsk is awaited", UnknownKind.ANSWER, "Belarus", "ceasefire"),
        unknown(DOC, "Whether Oslo joins is unclear", UnknownKind.INTENTION, "Norway", "process"),
    )  # fmt: skip
    assert [line.text for line in lead([read])] == [
        "Russia demands of the United States: “a list of demands” (contents not disclosed), "
        "on the word of Reuters ← two sources.",
        "Ukraine accepts: “Kyiv would accept the truce”, "
        "on the condition “if shelling stops”, probable.",
        "An answer from Belarus on ceasefire is awaited.",
        "Not known: “Whether Oslo joins is unclear”.",
    ]  # fmt: skip


def test_a_condition_that_holds_the_whole_clause_is_not_repeated() -> None:
    doc = document("after Kyiv accepts the truce")
    said = statement(
        doc, "Kyiv accepts the truce", "Ukraine", Act.ACCEPT, "ceasefire",
        condition=Span.of(doc.text, 0, len(doc.text)),
    )  # fmt: skip
    assert lead([reading(doc, said)])[0].text == "Ukraine accepts: “Kyiv accepts the truce”."


def test_both_sides_of_what_is_contested_are_told() -> None:
    other = document("Kyiv turns the truce down.", id="other", published=moment())
    yes = statement(DOC, "Kyiv would accept the truce", "Ukraine", Act.ACCEPT, "ceasefire")
    no = statement(other, "Kyiv turns the truce down", "Ukraine", Act.REJECT, "ceasefire")
    told = lead([reading(DOC, yes), reading(other, no)])
    assert len(told) == 1
    assert told[0].text.startswith("Contested on ceasefire: Ukraine ")
    assert "Ukraine accepts: “Kyiv would accept the truce”" in told[0].text
    assert "Ukraine rejects: “Kyiv turns the truce down”" in told[0].text
    assert len(told[0].items) == 2


def test_where_nothing_was_found_that_is_said() -> None:
    assert lead([]) == lead([reading(DOC)]) == (NOTHING,)
