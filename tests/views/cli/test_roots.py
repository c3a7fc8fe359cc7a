import csv
import io
import json
from pathlib import Path

import pytest

from detente.record import open_record
from tests.factory import document
from tests.views.cli.talking import Made, made_in, run
from tests.workspace.talks import DEMAND, THIRD, bring


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """A dossier in which two outlets tell one demand."""
    found = made_in(tmp_path, monkeypatch)
    with open_record(found[0], "Ann") as record:
        bring(record, document(THIRD, id="c" * 16, outlet="Other Wire"))
    return found


def other(made: Made) -> str:
    with open_record(made[0], "Ann") as record, record.reading() as reader:
        (key,) = (e.id for e in reader.entries() if e.item.span.exact.startswith("Moscow"))
    return key


def test_a_claim_is_shown_with_its_roots(made: Made) -> None:
    told = run("roots", made[1][DEMAND]).stdout
    assert "2 roots for one claim" in told
    assert "credibility 1: confirmed by other sources" in told
    assert "nearly the same words" in " ".join(told.split())
    assert "HOW TO SETTLE IT" in told


def test_json_and_csv_tell_the_same(made: Made) -> None:
    told = json.loads(run("roots", made[1][DEMAND], "--json").stdout)
    assert (told["format"], told["count"]) == ("detente-roots", {"low": 2, "high": 2})
    assert told["assessed"]["grade"] == "1"
    rows = list(csv.DictReader(io.StringIO(run("roots", made[1][DEMAND], "--csv").stdout)))
    assert [row["root"] for row in rows] == [root["name"] for root in told["roots"]]
    assert {row["way"] for row in rows} == {"Sample Wire", "Other Wire"}


def test_roots_are_settled_and_taken_back(made: Made) -> None:
    key, second = made[1][DEMAND], other(made)
    before = run("roots", key, "--json").stdout
    said = run("roots", key, "--same", second, "--why", "one desk").stdout
    assert said.startswith(f"settled that {key[:9]} and {second[:9]} have one root (event ")
    told = run("roots", key).stdout
    assert "1 root for one claim" in told
    assert "✓ settled in event" in told
    event = said.split("event ")[1].split(")")[0]
    run("undo", event)
    assert run("roots", key, "--json").stdout == before
    assert run("roots", key, "--distinct", second, "--why", "asked").exit_code == 0


def test_what_cannot_be_settled_says_why(made: Made) -> None:
    key = made[1][DEMAND]
    assert run("roots", key, "--same", key, "--distinct", key).exit_code == 1
    assert run("roots", key, "--same", made[1]["Ukraine refuses"], "--why", "x").exit_code == 1
    assert run("roots", key, "--same", other(made)).exit_code == 1
    assert run("roots", made[1]["Envoys met in Jeddah"]).exit_code == 1
