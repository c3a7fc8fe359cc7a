import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model import Act, Document, Handling, Source, SourceKind, Speaker, Statement
from detente.views.exports.tables import COLUMNS, FORMULA, statements_csv
from tests.factory import document, moment, span, statement


def table(*rows: tuple[Statement, Document, str]) -> list[dict[str, str]]:
    text = "".join(statements_csv(rows))
    return list(csv.DictReader(io.StringIO(text.encode().decode(), newline="")))


def row(doc: Document, words: str, **fields: Any) -> dict[str, str]:
    made = statement(doc, words, "Russia", Act.DEMAND, "alliance", **fields)
    return table((made, doc, "accepted"))[0]


def test_no_statements_leave_the_header() -> None:
    assert "".join(statements_csv(())) == ",".join(COLUMNS) + "\r\n"


def test_every_column_is_filled_from_its_field() -> None:
    doc = document(
        outlet="Gazette", agency="Sample Wire", url="https://gazette.example/a",
        handling=Handling.AMBER,
    )  # fmt: skip
    made = row(
        doc, "Russia demands that Ukraine stay out of NATO",
        targets=("Ukraine", "United States"), condition=span(doc, "out of NATO"),
        chain=(Source("two officials", SourceKind.ANONYMOUS, 2),), said_on=moment("2025-03"),
        reader="rules 1", score=0.62, checked=True,
    )  # fmt: skip
    assert made.pop("id").startswith("s")
    assert made == {
        "said_on": "2025-03",
        "party": "Russia",
        "speaker": "Russia",
        "act": "demand",
        "issue": "alliance",
        "targets": "Ukraine; United States",
        "certainty": "certain",
        "condition": "out of NATO",
        "when": "current",
        "words": "Russia demands that Ukraine stay out of NATO",
        "chain": "Sample Wire <- two officials",
        "outlet": "Gazette",
        "published": "2025-03-13",
        "document": doc.id,
        "url": "https://gazette.example/a",
        "start": "0",
        "end": "44",
        "reader": "rules 1",
        "score": "0.62",
        "checked": "yes",
        "standing": "accepted",
        "handling": "TLP:AMBER",
        "suggested": "no",
    }


def test_what_is_not_told_is_an_empty_cell() -> None:
    made = row(document(published=None), "Ukraine refuses")
    empty = ("said_on", "targets", "condition", "chain", "published", "url", "score")
    assert [made[column] for column in empty] == [""] * len(empty)
    assert (made["checked"], made["handling"]) == ("no", "TLP:CLEAR")


@pytest.mark.parametrize("start", FORMULA)
def test_no_cell_starts_a_formula(start: str) -> None:
    doc = document(outlet=f"{start}cmd|' /c calc'!A1", url=f"{start}1+1")
    said = statement(doc, "Ukraine", "Russia", Act.DEMAND, "alliance")
    said = replace(said, speaker=Speaker(f"{start}HYPERLINK(1)", "Russia"))
    made = table((said, doc, ""))[0]
    assert {made[column][:2] for column in ("outlet", "url", "speaker")} == {f"'{start}"}


@given(st.text(min_size=1), st.text())
def test_any_words_come_back_from_the_table(words: str, name: str) -> None:
    doc = document(f"x{words}x", outlet=name)
    made = row(doc, f"x{words}x")
    assert made["words"] == f"x{words}x"
    assert made["outlet"].removeprefix("'") == name.removeprefix("'")


def test_half_a_character_does_not_stop_the_table() -> None:
    assert row(document("Yes", outlet="A\ud800B"), "Yes")["outlet"] == "A?B"
