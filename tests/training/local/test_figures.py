import json
import sys
from pathlib import Path
from typing import Any

import pytest
from training.local.measures import Figure

from detente.workspace.evaluating.measuring import Measuring
from tests.training.local.making import write
from training.local import figures


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder as the shared one: two sets, their texts, and readings in `held`."""
    records = write(tmp_path, 6)
    for n, name in enumerate(("dev", "dev-unseen")):
        (tmp_path / "gold" / name).mkdir()
        for doc in range(3 * n, 3 * n + 3):
            file = tmp_path / "gold" / f"doc{doc:02}.json"
            file.rename(tmp_path / "gold" / name / file.name)
    corpus = tmp_path / "data" / "corpus"
    corpus.mkdir(parents=True)
    rows = [json.dumps({"id": doc, **record}) + "\n" for doc, record in records.items()]
    (corpus / "docs.jsonl").write_text("".join(rows))
    return tmp_path


def run(shared: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    into = shared / "figures.json"
    told = ["--told", str(shared / "held"), "--shared", str(shared), "--into", str(into)]
    monkeypatch.setattr(sys, "argv", ["figures", *told])
    figures.main()
    made: dict[str, Any] = json.loads(into.read_text())
    return made


def test_each_set_and_both_have_their_rows(
    shared: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(shared, monkeypatch)
    rows = {(row["on"], row["name"]): row for row in told["rows"]}
    for on in ("dev", "dev-unseen", "both"):
        assert rows[on, "find"]["reached"]["cases"] == (28 if on == "both" else 14) * 3
        assert rows[on, "wrong_party"]["reached"]["value"] == 0
    assert rows["both", "chain"]["reached"]["value"] == 100
    assert rows["both", "meeting"]["must"] == 55
    assert told["kinds"]["news"]["documents"] == 6
    assert [len(told["worst"]), told["worst"][0]["genre"]] == [6, "news"]
    assert told["reliability"]["bins"][0]["score"] == 0.5
    printed = capsys.readouterr().out
    assert "| dev-unseen | find | 78 | 88 | " in printed
    assert "calibration error" in printed


def test_a_row_says_how_far_it_comes() -> None:
    def verdict(name: str, value: float | None) -> str:
        return figures.Row("dev", name, 60, 80, Figure(value, value, value, 9)).verdict

    assert [verdict("find", value) for value in (59.9, 60, 80)] == ["short", "must", "aim"]
    assert verdict("find", None) == "not measured"
    low = figures.Row("dev", "wrong_party", 8, 3, Figure(5.0, 4.0, 6.0, 9))
    assert low.verdict == "must"


def test_the_tables_hold_hard_cases_where_they_were_read() -> None:
    row = figures.Row("dev", "find", 78, 88, Figure(80.0, 75.0, 84.0, 9))
    hard = {"all": {"gold": 3, "pred": 4, "find": 57.1, "core": 28.6, "full": None, "party": 50.0}}
    told = figures.markdown({"rows": [row], "kinds": {}, "worst": [], "hard": hard})
    assert "| dev | find | 78 | 88 | 80.0 (75.0 to 84.0) | must |" in told
    assert "| all | 3 | 4 | 57.1 | 28.6 | None | 50.0 |" in told


def test_the_acts_of_coded_events_have_a_row(tmp_path: Path) -> None:
    case = {
        "id": "c1",
        "text": "Beta rejected the offer of Alpha.",
        "markup": "{(SRC: Beta) (EVT: rejected) the offer of (TAR: Alpha).}",
        "events": [{"plover_current": "REJECT", "event_text": "rejected"}],
    }
    file = tmp_path / "coded.jsonl"
    file.write_text(json.dumps(case) + "\n")
    (row,) = figures.acts("coded", file, Measuring("rules"))
    assert (row.on, row.name, row.must, row.reached.cases) == ("coded", "macro_f1", 70, 1)


def test_who_says_what_has_a_row_for_each_part(tmp_path: Path) -> None:
    text = "The minister said that talks would go on."
    told = {"source": [[0, 12]], "cue": [[13, 17]], "content": [[18, 40]]}
    article = {"id": "a1", "title": "", "date": "", "text": text, "attributions": [told]}
    file = tmp_path / "articles.jsonl"
    file.write_text(json.dumps(article) + "\n")
    rows = figures.attribution("articles", file, Measuring("rules"))
    assert [row.name for row in rows] == ["attr.full", "token.source", "token.cue", "token.content"]
    assert rows[2].reached.value == 100
