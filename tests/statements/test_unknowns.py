"""What a report says is not known becomes an entry of its own."""

import pytest

from detente.model import Unknown, UnknownKind
from detente.statements.unknowns import find_unknowns
from tests.statements.acting import cast_of


def found(text: str) -> tuple[Unknown, ...]:
    cast = cast_of(text)
    return find_unknowns(cast.parsed, cast)


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        ("The details of Kenya's conditions remain unclear.", UnknownKind.CONTENT, "Kenya"),
        ("Kenya declined to give details.", UnknownKind.CONTENT, "Kenya"),
        ("Terms of the deal are yet to be finalised.", UnknownKind.CONTENT, ""),
        ("It is unclear whether Kenya is willing to talk.", UnknownKind.INTENTION, "Kenya"),
        ("Kenya's commitment to a truce is uncertain.", UnknownKind.INTENTION, "Kenya"),
        ("Kenya is awaiting a response from Spain.", UnknownKind.ANSWER, "Spain"),
        ("Kenya awaits word from Spain.", UnknownKind.ANSWER, "Spain"),
        ("What the paper contains was not known.", UnknownKind.CONTENT, ""),
        ("The contents of the list have not been made public.", UnknownKind.CONTENT, ""),
        ("Kenya's demands have not been disclosed.", UnknownKind.CONTENT, "Kenya"),
        ("Kenya has not said when the talks would begin.", UnknownKind.CONTENT, "Kenya"),
        ("Kenya did not say whether it would attend.", UnknownKind.INTENTION, "Kenya"),
        ("Kenya has not answered the offer.", UnknownKind.ANSWER, "Kenya"),
        ("Kenya has yet to respond.", UnknownKind.ANSWER, "Kenya"),
        ("The report could not be verified.", UnknownKind.FACT, ""),
    ],
)
def test_kinds_and_subjects(text: str, kind: UnknownKind, subject: str) -> None:
    (unknown,) = found(text)
    assert unknown.kind is kind
    assert unknown.subject == subject


def test_the_span_is_the_smallest_clause() -> None:
    (unknown,) = found("While the details remain unclear, Kenya welcomed the proposed ceasefire.")
    assert unknown.span.exact == "the details remain unclear"
    assert unknown.given == "unclear"


def test_the_issue_is_that_of_the_words() -> None:
    (unknown,) = found("It is unclear whether Kenya will accept the proposed ceasefire.")
    assert unknown.issue == "ceasefire"


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not immediately respond to a request for comment.",
        "Kenya will accept the proposal.",
        "We will see.",
        "",
    ],
)
def test_what_is_no_unknown(text: str) -> None:
    assert found(text) == ()


def test_ids_stay_over_a_second_reading() -> None:
    text = "Kenya has yet to respond."
    assert [u.id for u in found(text)] == [u.id for u in found(text)]
