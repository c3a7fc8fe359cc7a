"""Texts made to choke a reader: each is read to its end, or told apart."""

import pytest

from detente.statements.readers import get_reader
from tests.factory import document

ODD = {
    "one-word lines": "A\n" * 6000,
    "bullets": "• Item one of many\n" * 4000,
    "emoji": "😀 said " * 4000,
    "one endless word": "x" * 300_000,
    "open quotations": "“He said that " * 6000,
    "persons": " ".join(f"John Smith{i} said that he agrees." for i in range(2000)),
    "nested brackets": "(" * 20_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_an_odd_text_is_read_to_its_end(text: str) -> None:
    reading = get_reader("rules").read(document(text))
    assert reading.was_read
    assert all(s.span.holds(text) for s in reading.statements)


def test_a_sentence_said_many_times_is_told_once() -> None:
    reading = get_reader("rules").read(document("Russia rejected the plan.\n" * 40))
    assert len(reading.statements) == 1
