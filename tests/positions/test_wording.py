import pytest

from detente.model import Act, Certainty, Contents, Source, SourceKind, Span, When
from detente.positions.wording import hedge, moves, named, told_words, word_of
from tests.factory import document, statement

TEXT = "Moscow gave Washington a list of demands."
DOC = document(TEXT)


def test_parties_are_named_as_in_running_text() -> None:
    assert named("United States") == "the United States"
    assert named("France + United Kingdom") == "France and the United Kingdom"


@pytest.mark.parametrize(
    ("party", "act", "certainty", "line"),
    [
        ("Russia", Act.DEMAND, Certainty.CERTAIN, "Russia demands of the United States"),
        ("Iran + Oman", Act.OFFER, Certainty.CERTAIN, "Iran and Oman offer to the United States"),
        ("Houthis", Act.REJECT, Certainty.CERTAIN, "the Houthis reject"),
        ("Creditor banks", Act.REJECT, Certainty.CERTAIN, "Creditor banks reject"),
        ("United Nations", Act.REJECT, Certainty.CERTAIN, "the United Nations rejects"),
        ("Russia", Act.ACCEPT, Certainty.NEGATED, "Russia does not accept"),
        ("France + Germany", Act.ACCEPT, Certainty.NEGATED, "France and Germany do not accept"),
    ],
)  # fmt: skip
def test_who_moves_how_toward_whom(party: str, act: Act, certainty: Certainty, line: str) -> None:
    said = statement(
        DOC, "a list of demands", party, act, "settlement", certainty=certainty,
        targets=("United States",),
    )  # fmt: skip
    assert moves(said) == line


def test_the_words_are_quoted_the_content_where_it_is_marked() -> None:
    words = "Moscow gave Washington a list of demands"
    clause = statement(DOC, words, "Russia", Act.DEMAND, "settlement")
    assert told_words(clause, 30) == "“Moscow gave Washington a list…”"
    content = statement(
        DOC, words, "Russia", Act.DEMAND, "settlement", content=Span.of(TEXT, 23, 40),
        contents=Contents.UNDISCLOSED,
    )  # fmt: skip
    assert told_words(content, 30) == "“a list of demands” (contents not disclosed)"


def test_doubt_and_announcement_are_said() -> None:
    said = statement(DOC, "a list", "Russia", Act.DEMAND, "settlement")
    assert hedge(said) == ""
    doubtful = statement(
        DOC, "a list", "Russia", Act.DEMAND, "settlement", certainty=Certainty.PROBABLE,
        when=When.PLANNED,
    )  # fmt: skip
    assert hedge(doubtful) == ", probable, planned"


def test_whose_word_it_is_runs_to_the_root() -> None:
    chain = (Source("Reuters", SourceKind.AGENCY), Source("two sources", SourceKind.ANONYMOUS, 2))
    assert word_of(chain) == ", on the word of Reuters ← two sources"
    assert word_of(()) == ""
