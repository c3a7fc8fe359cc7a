import csv
import io
import json
from pathlib import Path

from tests.views.cli.asking import empty, filled, harm, run
from tests.views.cli.test_proposals import plans


def test_who_owes_an_answer_is_told_since_when_and_to_whom(tmp_path: Path) -> None:
    out = run("awaiting", "-d", plans(tmp_path), "--at", "2025-03-20", width=160).stdout
    assert "as of 20 March 2025" in out
    for words in ("Russia", "asked for time", "since 13 March 2025", "(7 days)", "asked by"):
        assert words in out


def test_json_and_csv_tell_the_same(tmp_path: Path) -> None:
    name = plans(tmp_path)
    (line,) = run("awaiting", "-d", name, "--json", "--at", "2025-03-20").stdout.splitlines()
    told = json.loads(line)
    (row,) = csv.DictReader(io.StringIO(run("awaiting", "-d", name, "--csv").stdout))
    assert (told["party"], told["days"], told["told"]) == ("Russia", 7, True)
    assert (row["party"], row["asked_by"]) == ("Russia", "United States")


def test_nothing_owed_is_said(tmp_path: Path) -> None:
    name = plans(tmp_path)
    assert "No answer is owed" in run("awaiting", "-d", name, "--party", "Ukraine").stdout
    assert "No answer is owed" in run("awaiting", "-d", empty(tmp_path)).stdout


def test_hostile_text_is_harmless(tmp_path: Path) -> None:
    assert harm(run("awaiting", "-d", filled(tmp_path, harmful=True)).stdout) == []
