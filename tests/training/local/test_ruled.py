import json
import sys
from pathlib import Path
from typing import Any

import pytest

from detente.evaluation.matching import Pair
from training.local import choosing, ruled

TEXT = "The minister of Iran told Interfax that talks would go on in May."
LINK = {"name": "Interfax", "kind": "agency"}


def reading() -> dict[str, Any]:
    start = TEXT.index("talks")
    speaker = {"name": "The minister of Iran", "party": "Iran"}
    told = {"start": start, "end": len(TEXT) - 1, "speaker": speaker, "chain": []}
    return {"doc": "a", "statements": [told]}


def test_each_statement_gets_the_links_of_the_reports_that_hold_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, texts = tmp_path / "held", tmp_path / "docs.jsonl"
    held.mkdir()
    (held / "a.json").write_text(json.dumps(reading()))
    texts.write_text(json.dumps({"id": "a", "text": TEXT, "language": "en"}) + "\n")
    monkeypatch.setattr(sys, "argv", ["ruled", "--held", str(held), "--corpus", str(texts)])
    ruled.main()
    (told,) = json.loads((held / "a.json").read_text())["statements"]
    assert told["ruled"] == [LINK]
    assert told["chain"] == []


def test_links_by_rule_come_before_those_of_the_network() -> None:
    other = {"name": "a source", "kind": "anonymous"}
    told = {"ruled": [LINK], "chain": [other], "at": {"0.5": {"chain": []}}}
    pick = choosing.links_at([Pair({"chain": [LINK]}, told)])
    assert [row["f1"] for row in pick.curve] == [100, 100]
    pick = choosing.links_at([Pair({"chain": [other]}, {**told, "ruled": []})])
    assert [row["f1"] for row in pick.curve] == [100, 0]
