import pytest

from detente.model import Act, Certainty, Contents, Failure, Source, SourceKind
from detente.views.brief import words
from tests.factory import document, moment, statement
from tests.views.briefs import AGENCY, TEXT, span

OUTLET = Source("Sample Wire", SourceKind.OUTLET)


@pytest.mark.parametrize(
    ("text", "limit", "clipped"),
    [
        ("short", 10, "short"),
        ("one two three four", 12, "one two…"),
        ("ends here, and goes on", 12, "ends here…"),
        ("unbreakableword", 8, "unbreak…"),
    ],
)
def test_clip(text: str, limit: int, clipped: str) -> None:
    assert words.clip(text, limit) == clipped
    assert len(clipped) <= limit


def test_gist_is_the_content_else_the_whole_span() -> None:
    doc = document(TEXT)
    said = statement(doc, "Midland proposed a 30-day truce", "Midland", Act.PROPOSE, "ceasefire")
    assert words.gist(said) == "Midland proposed a 30-day truce"
    held = statement(
        doc, "Midland proposed a 30-day truce", "Midland", Act.PROPOSE, "ceasefire",
        content=span(doc, "a 30-day truce"),
    )  # fmt: skip
    assert words.gist(held) == "a 30-day truce"


def test_gist_leaves_out_a_leading_that() -> None:
    doc = document("Midland says that both should stop.")
    held = span(doc, "that both should stop")
    said = statement(doc, doc.text, "Midland", Act.DEMAND, "ceasefire", content=held)
    assert words.gist(said) == "both should stop"


def test_remarks_tell_what_is_not_plain() -> None:
    doc = document(TEXT)
    said = statement(
        doc, "Borland is ready to accept the 30-day truce", "Borland", Act.ACCEPT, "ceasefire",
        certainty=Certainty.PROBABLE, contents=Contents.UNDISCLOSED,
        condition=span(doc, "as a first step toward talks"),
    )  # fmt: skip
    assert words.remarks(said) == (
        "contents not disclosed",
        "condition: as a first step toward talks",
        "probable",
        "13 March 2025",
    )
    assert words.remarks(said, moment().day)[-1] == "probable"


def test_chains_in_words() -> None:
    assert words.chain_words(()) == "source not told"
    assert words.chain_words((OUTLET,)) == "narrated by Sample Wire"
    told = "Sample Wire ← Sample Agency ← two people briefed on the talks"
    assert words.chain_words((OUTLET, *AGENCY)) == told


def test_further_sources_are_counted() -> None:
    chains = [(Source(name, SourceKind.OUTLET),) for name in "ABCD"]
    assert words.sources(chains) == "narrated by A; narrated by B; 2 more"
    assert words.sources([chains[0], chains[0]]) == "narrated by A"


def test_labels() -> None:
    assert words.issue_label("process") == "talks and process"
    assert words.issue_label("our-own") == "our own"
    assert words.party_label("France + Germany + Poland") == "France, Germany and Poland"
    assert words.party_label("independent") == "independent voices"
    assert words.party_label("") == "no one named"


def test_several_parties_take_the_plural() -> None:
    assert words.act_word(Act.DEMAND, "France") == "demands"
    assert words.act_word(Act.DEMAND, "France + Germany") == "demand"


def test_a_negated_move_is_told_by_its_verb() -> None:
    doc = document(TEXT)
    said = statement(
        doc, "Midland proposed", "Midland", Act.ACCEPT, "ceasefire", certainty=Certainty.NEGATED
    )
    assert words.move_word(said) == "said not to accept"
    assert words.plain_remarks(said, moment().day) == ()
    assert words.remarks(said, moment().day) == ("said not to",)


def test_score_in_words() -> None:
    doc = document(TEXT)
    said = statement(doc, "Midland proposed", "Midland", Act.PROPOSE, "ceasefire", score=0.625)
    assert words.score_words(said) == "read right in 62 of 100 when measured"
    unmeasured = statement(doc, "Midland proposed", "Midland", Act.PROPOSE, "ceasefire")
    assert words.score_words(unmeasured) == ""


def test_long_runs_of_notes_are_told_from_first_to_last() -> None:
    assert words.runs([1, 2, 3, 5]) == ((1, 1), (2, 2), (3, 3), (5, 5))
    assert words.runs([1, 3, 4, 5, 6, 9]) == ((1, 1), (3, 6), (9, 9))
    assert words.runs([]) == ()


def test_a_condition_already_shown_is_not_told_again() -> None:
    doc = document(TEXT)
    shown = "Borland is ready to accept the 30-day truce as a first step toward talks"
    said = statement(
        doc, shown, "Borland", Act.ACCEPT, "ceasefire",
        condition=span(doc, "as a first step toward talks"),
    )  # fmt: skip
    assert words.remarks(said, moment().day, shown) == ()


def test_small_words() -> None:
    assert [words.count(n, "report") for n in (0, 1, 2)] == ["0 reports", "1 report", "2 reports"]
    assert words.count(2, "is", "are") == "2 are"
    assert [words.listed(n) for n in ("", "A", "AB", "ABC")] == ["", "A", "A and B", "A, B and C"]
    assert words.quoted("“said”") == "“said”"
    assert words.quoted("said") == "“said”"
    assert words.date_words(None) == "date not told"
    assert words.date_words(moment("2025-03")) == "March 2025"


def test_a_failure_names_its_input_once() -> None:
    assert words.failed(Failure("a.pdf", "it is encrypted; unlock it")).startswith("a.pdf: it is")
    assert words.failed(Failure("a.pdf", "a.pdf is encrypted; x")) == "a.pdf is encrypted; x"
