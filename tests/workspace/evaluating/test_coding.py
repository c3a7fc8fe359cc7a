import json
from pathlib import Path

import pytest

from detente.errors import UnknownName
from detente.model import Act, Document, Reading
from detente.workspace.evaluating import coding
from detente.workspace.evaluating.coding import evaluate_acts
from detente.workspace.evaluating.measuring import Measuring
from tests.factory import reading, statement
from tests.workspace.published import misfits


class OneRefusal:
    """A reader that takes all for a refusal."""

    def read(self, document: Document) -> Reading:
        assert (document.language, document.outlet, document.published) == ("en", "", None)
        said = statement(document, document.text, "Freedonia", Act.REJECT, "process")
        return reading(document, said)


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    rows = [
        {
            "id": event,
            "text": f"Freedonia {verb} to meet.",
            "markup": f"(SRC: Freedonia) (EVT: {verb}) to (EVT: meet).",
            "events": [{"plover_current": event, "event_text": f"{verb} meet"}],
        }
        for event, verb in (("AGREE", "agrees"), ("REJECT", "refuses"))
    ]
    file = tmp_path / "cases.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    return file


def test_each_sentence_is_read_alone(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coding, "get_reader", {"": OneRefusal()}.__getitem__)
    figures = evaluate_acts(cases)
    assert figures["counts"] == {"cases": 2, "covered": 2, "right": 1}
    assert figures["classes"]["REJECT"]["p"] == 50
    assert misfits("acts", figures) == []


def test_a_reader_that_breaks_has_found_nothing(
    cases: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coding, "get_reader", {"": object()}.__getitem__)
    told: list[str] = []
    assert evaluate_acts(cases, Measuring(failed=told.append))["coverage"] == 0
    assert len(told) == 2


def test_an_unknown_reader_is_told(cases: Path) -> None:
    with pytest.raises(UnknownName):
        evaluate_acts(cases, Measuring("nobody"))
