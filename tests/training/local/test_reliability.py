import json
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from training.local import reliability

SVG = "{http://www.w3.org/2000/svg}"
TABLE: dict[str, Any] = {
    "ece": 0.031,
    "ci": [0.021, 0.052],
    "bins": [
        {"low": 0.1, "high": 0.2, "n": 40, "score": 0.15, "right": 0.2},
        {"low": 0.8, "high": 0.9, "n": 1200, "score": 0.85, "right": 0.8},
        {"low": 0.9, "high": 1.0, "n": 3, "score": 0.95, "right": 1.0},
    ],
}


def drawn() -> ElementTree.Element:
    return ElementTree.fromstring(reliability.diagram(TABLE))  # noqa: S314 - our own words


def test_each_bin_is_a_point_an_interval_and_a_bar() -> None:
    made = drawn()
    dots = made.findall(f"{SVG}circle")
    assert len(dots) == 3
    assert [d.get("cx") for d in dots] == sorted(
        (d.get("cx") for d in dots), key=lambda x: float(x or 0)
    )
    assert len([x for x in made.findall(f"{SVG}line") if x.get("class") == "reach"]) == 3
    bars = [x for x in made.findall(f"{SVG}rect") if x.get("class") == "bar"]
    heights = [float(bar.get("height", 0)) for bar in bars]
    assert heights[1] == max(heights) == pytest.approx(30 * heights[0], abs=2)


def test_all_lies_within_the_picture() -> None:
    for element in drawn().iter():
        for side, most in (("x", 640), ("y", 520), ("x1", 640), ("y1", 520), ("cx", 640)):
            assert 0 <= float(element.get(side, 0)) <= most


def test_axes_and_counts_are_told_in_words() -> None:
    words = [element.text or "" for element in drawn().iter(f"{SVG}text")]
    assert {"score of the statement", "span, party and act right", "how many"} <= set(words)
    assert {"40", "1,200", "3"} <= set(words)
    assert "1,243 statements; expected calibration error 0.031 (95 %: 0.021 to 0.052)" in words
    told = drawn().find(f"{SVG}desc")
    assert told is not None
    assert "score 0.85, right 0.80, 1200" in (told.text or "")


def test_a_few_statements_have_a_wide_interval() -> None:
    few, many = (reliability.Bin(0.9, 1.0, n, 0.95, 1.0).reach for n in (3, 300))
    assert few[0] < 0.5 < 0.95 < many[0]
    assert max(few[1], many[1]) <= 1


def test_a_file_without_scores_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figures, into = tmp_path / "figures.json", tmp_path / "drawn.svg"
    monkeypatch.setattr(sys, "argv", ["reliability", str(figures), "--into", str(into)])
    figures.write_text(json.dumps({"reliability": TABLE}))
    reliability.main()
    assert into.read_text().startswith("<svg ")
    figures.write_text(json.dumps({"reliability": None}))
    with pytest.raises(SystemExit):
        reliability.main()
