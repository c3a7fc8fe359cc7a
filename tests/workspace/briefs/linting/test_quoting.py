from collections.abc import Iterator

import pytest

from detente.model.finding import Fault, Finding
from detente.record import Record
from detente.workspace.briefs.linting import known
from detente.workspace.briefs.linting.quoting import counts, invented, quotations, unquoted
from detente.workspace.briefs.linting.sentences import of_outline
from tests.workspace import labelled
from tests.workspace.drafted import cite, outline


@pytest.fixture(scope="module")
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


def held(kept: Record, rule: object, text: str) -> list[Finding]:
    written = outline(kept, text)
    with kept.reading() as reader:
        found = known(reader, written)
    assert callable(rule)
    return [f for s in of_outline(written) for f in rule(s, found)]


@pytest.mark.parametrize(
    "words",
    [
        "Moscow wants land",
        "wants land.",
        "Moscow … land",
        "Moscow [...] Kyiv accepts the truce",
        "Envoys of Oslo and Kyiv met",
    ],
)
def test_words_of_the_cited_report_may_be_quoted(kept: Record, words: str) -> None:
    for form in (f"“{words}”", f'"{words}"', f"«{words}»", f"„{words}“"):
        assert not held(kept, invented, f"Russia says {form}.{cite(kept, 'land')}")


@pytest.mark.parametrize(
    "words",
    ["Moscow wants peace", "oscow wants land", "land … Moscow wants", "moscow wants land",
     "Moscow wants all land"],
)  # fmt: skip
def test_an_invented_quotation_is_told_with_its_place(kept: Record, words: str) -> None:
    text = f"Russia says “{words}”.{cite(kept, 'land')}"
    (found,) = held(kept, invented, text)
    assert (found.fault, found.about) == (Fault.INVENTED_QUOTE, words)
    assert text[found.start : found.end] == f"“{words}”"


def test_a_quotation_of_another_report_or_of_none_is_invented(kept: Record) -> None:
    assert held(kept, invented, f"It says “Moscow wants land”.{cite(kept, 'rome')}")
    assert held(kept, invented, "It says “Moscow wants land”.")
    assert held(kept, invented, f"Never closed: “Moscow wants peace{cite(kept, 'land')}")


def test_numbers_of_the_words_of_their_days_and_sources_are_held(kept: Record) -> None:
    assert not held(kept, counts, f"On 13 March 2025 Russia wanted land.{cite(kept, 'land')}")
    assert not held(kept, counts, f"A truce is likely (55–80 %).{cite(kept, 'truce')}")
    assert not held(kept, counts, "Nothing is cited for these 30 days.")


def test_a_number_that_nothing_cited_holds_is_told_in_figures_and_words(kept: Record) -> None:
    text = f"Russia wants 1,200 towns for thirty days.{cite(kept, 'land')}"
    found = held(kept, counts, text)
    assert {(f.fault, f.about) for f in found} == {
        (Fault.NUMBER, "1,200"), (Fault.NUMBER, "thirty"),
    }  # fmt: skip


def test_quotations_are_found_and_blanked_at_their_places() -> None:
    text = 'He says “yes” and "no" and “perhaps'
    assert [words for _, _, words in quotations(text)] == ["yes", "no", "perhaps"]
    assert len(unquoted(text)) == len(text)
    assert "yes" not in unquoted(text)
