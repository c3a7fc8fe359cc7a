import json
from pathlib import Path

import pytest
from training.local.measures import MEASURES, Figure, measured, tallies

from detente.evaluation import score
from tests.training.local.making import WORDS, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path)
    for file in (tmp_path / "held").iterdir():
        told = json.loads(file.read_text())
        for n, statement in enumerate(told["statements"]):
            statement["certainty"] = "probable" if n % 5 == 0 else "certain"
            statement["condition"] = "says something" if n % 6 == 0 else None
            statement["shown"] = n % 3 != 0
        told["statements"][1]["speaker"]["party"] = "Omega"
        file.write_text(json.dumps(told))
    return tmp_path


def test_figures_are_those_of_the_product(folder: Path) -> None:
    texts = {file.stem: WORDS for file in (folder / "gold").iterdir()}
    told = measured([*tallies(folder / "gold", folder / "held", texts).values()])
    right = score(folder / "gold", folder / "held", texts)
    for name in ("find", "core", "full", "chain", "target", "meeting", "unknown"):
        assert told[name].value == right[name]["f1"], name
    for name in ("party", "act", "issue", "certainty", "when", "condition"):
        assert told[name].value == right["fields"][name], name
    shown = right["default"]
    assert told["precision"].value == shown["p"]
    assert told["recall"].value == shown["r"]
    assert told["wrong_party"].value == shown["wrong_party"] > 0


def test_an_interval_lies_around_its_figure(folder: Path) -> None:
    told = measured([*tallies(folder / "gold", folder / "held", {}).values()])
    assert told.keys() == MEASURES.keys()
    for name, figure in told.items():
        if figure.value is not None and figure.low is not None and figure.high is not None:
            assert figure.low <= figure.value <= figure.high, name
    core = told["core"]
    assert core.low is not None
    assert core.low < core.value < core.high  # type: ignore[operator]
    assert core.cases == 14 * 12


def test_what_nothing_tells_has_no_figure(tmp_path: Path) -> None:
    for name in ("gold", "told"):
        (tmp_path / name).mkdir()
        file = tmp_path / name / "a.json"
        file.write_text('{"statements": [], "meetings": [], "unknowns": []}')
    told = measured([*tallies(tmp_path / "gold", tmp_path / "told", {}).values()])
    assert {str(figure) for figure in told.values()} == {"-"}


def test_a_figure_is_told_with_its_interval() -> None:
    assert str(Figure(70.0, 65.25, 74.0, 12)) == "70.0 (65.2 to 74.0)"
