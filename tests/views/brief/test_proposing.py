from dataclasses import replace

from detente.model import (
    Act,
    Certainty,
    Contents,
    MeetingStatus,
    Source,
    SourceKind,
    Speaker,
    UnknownKind,
)
from detente.views.brief.proposing import citing, mark, sentence
from detente.vocabulary.estimative import estimates
from tests.factory import document, meeting, span, statement, unknown

DOC = document(
    "Russia demands land. Oslo “agrees” to talk if Bern pays. It is not known. They met."
)


def test_a_statement_is_told_in_its_own_words_on_its_source() -> None:
    said = statement(DOC, "Russia demands land", "Russia", Act.DEMAND, "territory",
                     targets=("Ukraine",),
                     chain=(Source("Interfax", SourceKind.AGENCY),
                            Source("two sources", SourceKind.ANONYMOUS)))  # fmt: skip
    assert sentence(said, DOC) == (
        "According to two sources (relayed by Interfax and Sample Wire), Russia demands, toward "
        "Ukraine, on territory: “Russia demands land” (13 March 2025)."
    )
    assert citing(said, DOC).endswith(f". [^{said.id[:10]}]")
    assert mark("s123456789abc") == "[^s123456789]"


def test_who_speaks_conditions_and_doubt_are_told_without_words_of_likelihood() -> None:
    said = statement(DOC, "Oslo “agrees” to talk if Bern pays", "Norway", Act.ACCEPT, "process",
                     condition=span(DOC, "if Bern pays"), certainty=Certainty.PROBABLE,
                     contents=Contents.UNDISCLOSED)  # fmt: skip
    said = replace(said, speaker=Speaker("the foreign minister", "Norway"))
    told = sentence(said, DOC)
    assert "Norway (the foreign minister) accepts on" in told
    assert "“Oslo ‘agrees’ to talk”" in told
    assert "contents not disclosed, condition: “if Bern pays”, not told as certain" in told
    assert not list(estimates(told))


def test_meetings_and_gaps_are_told_as_such() -> None:
    met = meeting(DOC, "They met", ("Norway", "United States"), MeetingStatus.HELD)
    assert "a meeting of Norway and the United States, held: “They met”" in sentence(met, DOC)
    gap = unknown(DOC, "It is not known", UnknownKind.ANSWER, "Russia", "ceasefire")
    assert "it is not known, answer of Russia on ceasefire: “It is not known”" in sentence(gap, DOC)


def test_a_date_that_is_not_told_is_told_as_such() -> None:
    undated = replace(DOC, published=None)
    said = replace(
        statement(DOC, "Russia demands land", "Russia", Act.DEMAND, "land"), said_on=None
    )
    assert sentence(said, undated).endswith("(date not told).")
    assert sentence(said, DOC).endswith("(told 13 March 2025).")


def test_what_cannot_be_seen_is_made_visible() -> None:
    doc = document("Russia\u202e demands land.", outlet="Wire\x1b")
    told = sentence(statement(doc, "Russia\u202e demands land", "Russia", Act.DEMAND, "land"), doc)
    assert "\u202e" not in told
    assert "\x1b" not in told
