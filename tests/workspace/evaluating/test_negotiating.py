from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.errors import EvaluationError
from detente.model import Act
from detente.record import Record, create
from detente.workspace.evaluating.negotiating import evaluate_negotiation
from tests.evaluation.mini import FIRST, SECOND, expectations
from tests.factory import document, moment, statement
from tests.workspace.talks import bring, clock


@pytest.fixture
def record() -> Iterator[Record]:
    """A dossier of the first report."""
    doc = document(FIRST, published=moment("2024-04-01"))
    words = (
        ("Avonia proposed a ten-day truce", "Avonia", Act.PROPOSE),
        ("Bordia refused the truce", "Bordia", Act.REJECT),
    )
    items = [
        statement(doc, said, party, act, "ceasefire", targets=("Bordia",) if number == 0 else ())
        for number, (said, party, act) in enumerate(words)
    ]
    with create(":memory:", "Ann", clock) as made:
        bring(made, doc, items)
        yield made


def _second(record: Record, act: Act) -> None:
    doc = document(SECOND, published=moment("2024-04-02"))
    said = "Bordia has now accepted the truce"
    bring(record, doc, [statement(doc, said, "Bordia", act, "ceasefire")])


def test_a_dossier_is_measured_on_the_day_that_is_named(record: Record, tmp_path: Path) -> None:
    _second(record, Act.ACCEPT)
    figures = evaluate_negotiation(expectations(tmp_path), record)
    assert figures["documents"] == 2
    assert figures["kinds"]["proposals"]["right"]["n"] == 1
    assert figures["kinds"]["answers"]["right"]["n"] == 1
    assert figures["kinds"]["changes"]["right"]["n"] == 1
    assert figures["roots"]["found"] == 1
    assert {row["id"]: row["why"] for row in figures["missed"]} == {
        "k1": "not read",
        "x1": "not read",
    }


def test_what_is_read_otherwise_is_not_right(record: Record, tmp_path: Path) -> None:
    _second(record, Act.REJECT)
    figures = evaluate_negotiation(expectations(tmp_path), record)
    assert figures["kinds"]["changes"]["right"]["n"] == 0


def test_a_report_that_is_missing_is_named(record: Record, tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"lacks 1 of the 2 reports .* mini-2"):
        evaluate_negotiation(expectations(tmp_path), record)
