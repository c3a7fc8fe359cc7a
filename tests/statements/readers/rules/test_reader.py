from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Act, Certainty, Completeness, Contents, Statement, When
from detente.statements.readers import get_reader
from detente.statements.readers.rules.reader import drafts
from tests.factory import document
from tests.statements.reading import cast, parsed

REPORT = (
    "Truce talks\n\nRussia has handed the United States a list of demands, according to two "
    "officials, Reuters reports. Ukraine has rejected the plan, the French foreign minister said. "
    "“We will not sign before the sanctions are lifted,” Kremlin spokesman Dmitry Peskov told "
    "reporters on Tuesday.\n\nEarlier Ukrainian conditions have included:\n\n"
    "  • Security guarantees\n  • A full withdrawal"
)


@pytest.fixture(scope="module")
def found() -> tuple[Statement, ...]:
    return get_reader().read(document(REPORT)).statements


def pick(found: tuple[Statement, ...], words: str) -> Statement:
    (statement,) = [s for s in found if words in s.span.exact]
    return statement


def test_the_report_of_an_acceptance_is_the_move_of_who_accepts(
    found: tuple[Statement, ...],
) -> None:
    statement = pick(found, "rejected the plan")
    assert (statement.speaker.party, statement.act) == ("Ukraine", Act.REJECT)
    assert [link.name for link in statement.chain] == ["the French foreign minister"]


def test_a_quotation_is_its_speakers(found: tuple[Statement, ...]) -> None:
    statement = pick(found, "not sign")
    assert (statement.speaker.party, statement.act) == ("Russia", Act.REJECT)
    assert statement.condition is not None
    assert statement.condition.exact == "before the sanctions are lifted"
    assert statement.said_on is not None
    assert statement.said_on.value == "2025-03-11"


def test_items_of_a_list_are_past_demands(found: tuple[Statement, ...]) -> None:
    statement = pick(found, "Security guarantees")
    assert (statement.speaker.party, statement.act) == ("Ukraine", Act.DEMAND)
    assert (statement.when, statement.issue) == (When.PAST, "security-guarantees")
    assert statement.said_on is None


def test_every_field_names_its_rule_and_every_span_holds(found: tuple[Statement, ...]) -> None:
    assert len({s.id for s in found}) == len(found)
    for statement in found:
        assert statement.span.holds(REPORT)
        assert {g.field for g in statement.given} >= {
            "act",
            "speaker",
            "issue",
            "certainty",
            "when",
        }
        assert statement.reader == "rules 1"
        assert statement.contents in Contents
        assert statement.certainty in Certainty


def test_reading_twice_gives_the_same() -> None:
    assert get_reader().read(document(REPORT)) == get_reader().read(document(REPORT))


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"language": "ru"}, "no reader serves the language Russian (ru)"),
        ({"language": "", "text": "Киев согласился."}, "the language 'unknown'"),
        ({"completeness": Completeness.INDEX_PAGE}, "an index page"),
        ({"completeness": Completeness.NOT_AN_ARTICLE}, "not an article"),
        ({"text": " \n"}, "holds no text"),
    ],
)
def test_what_is_not_read_is_said_with_a_remedy(fields: dict[str, str], why: str) -> None:
    reading = get_reader().read(replace(document(REPORT), **fields))  # type: ignore[arg-type]
    assert not reading.was_read
    assert why in reading.warnings[0]
    assert ";" in reading.warnings[0]


def test_a_reporters_question_is_nobodys_claim() -> None:
    text = "Q Has Russia rejected the plan for a truce?\n\nMR. DOE: No.\n\nQ Why not?"
    assert list(drafts(parsed(text), cast(text))) == []


WORDS = st.sampled_from(
    ["Russia", "Kyiv", "rejects", "will", "not", "sign", "said", "“", "”", '"', "'", "\n\n", "\n",
     "•", "- ", "Q ", "MR. DOE:", "\u202e", "if", "its", "demands", ",", ".", ":", "THE", "é", "🕊"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=200)))
def test_no_text_breaks_the_reader(text: str) -> None:
    reading = get_reader().read(document(text))
    assert all(s.span.holds(text) for s in reading.statements)
    assert len({s.id for s in reading.statements}) == len(reading.statements)
