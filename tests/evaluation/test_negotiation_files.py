from datetime import date
from pathlib import Path

import pytest

from detente.errors import EvaluationError
from detente.evaluation.negotiation_facts import Kind
from detente.evaluation.negotiation_files import expectations_schema, read_expectations
from tests.evaluation.mini import PROPOSED, expectations

ROOT = Path(__file__).parents[2]
OURS = sorted((ROOT / "training" / "annotations" / "negotiations").glob("*.yaml"))


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    told = read_expectations(expectations(tmp_path))
    assert [len(told.of(kind)) for kind in Kind] == [2, 1, 1, 1, 1, 1]
    assert (told.since, told.at) == (date(2024, 4, 1), date(2024, 4, 2))
    assert told.of(Kind.PROPOSAL)[0].places == (PROPOSED,)
    assert [fact.optional for fact in told.of(Kind.PROPOSAL)] == [False, True]
    assert told.exhaustive[Kind.PROPOSAL].issues == {"ceasefire"}


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"at": "soon"}, "at"),
        ({"apart": [["p1", "p9"]]}, "no fact has the id p9"),
        ({"roots": [{"id": "p1", "what": "again", "evidence": [["one", 0, 5]]}]}, "two facts"),
        ({"roots": [{"id": "r1", "what": "x", "evidence": [["six", 0, 5]]}]}, "called six"),
        ({"roots": [{"id": "r1", "what": "x", "evidence": []}]}, "roots"),
        ({"wishes": []}, "wishes"),
    ],
)
def test_what_is_malformed_is_refused(tmp_path: Path, changed: dict[str, object], why: str) -> None:
    with pytest.raises(EvaluationError, match=why):
        read_expectations(expectations(tmp_path, **changed))


def test_no_yaml_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text("a: [", "utf-8")
    with pytest.raises(EvaluationError, match="YAML"):
        read_expectations(file)


def test_the_published_schema_is_the_one_that_checks() -> None:
    published = ROOT / "docs" / "reference" / "expectations.schema.json"
    ours = ROOT / "src" / "detente" / "evaluation" / "expectations.schema.json"
    assert published.read_text("utf-8") == ours.read_text("utf-8")
    assert expectations_schema()["type"] == "object"


@pytest.mark.parametrize("file", OURS, ids=lambda file: file.stem)
def test_our_expectations_are_sound(file: Path) -> None:
    told = read_expectations(file)
    needed = [fact for fact in told.facts if not fact.optional]
    assert 15 <= len(needed) <= 60
    assert all(told.of(kind) for kind in Kind)


@pytest.mark.parametrize("file", OURS, ids=lambda file: file.stem)
def test_our_expectations_hold_no_long_quotations(file: Path) -> None:
    assert max(len(line) for line in file.read_text("utf-8").splitlines()) < 200
