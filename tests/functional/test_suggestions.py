"""Suggestions count only where that is asked for, and then every line says so."""

import json
from pathlib import Path
from typing import Any

import pytest

from detente.model import Act, Certainty, Reading
from detente.record import create
from tests.factory import document, reading, span, statement
from tests.views.cli.asking import run
from tests.workspace.dossiers import bring

SURE = "Ukraine proposes a 30-day ceasefire to Russia"
IF = "if Ukraine leaves the town"
NO = "Russia did not accept the 30-day ceasefire"
BELOW = (
    ("Russia accepts the 30-day ceasefire", "Russia", Act.ACCEPT),
    ("Russia promises to release 40 prisoners by 1 May 2025 if Ukraine leaves the town", "Russia",
     Act.OFFER),
    ("“The town is a red line,” Russia said", "Russia", Act.DEMAND),
)  # fmt: skip


def dossier(path: Path) -> str:
    name = str(path / "talks.detente")
    with create(name, "Ann") as record:
        for each in reports():
            bring(record, each)
    return name


def reports() -> tuple[Reading, Reading]:
    """One statement that counts, and four below the mark."""
    text = ". ".join([SURE, *(words for words, _, _ in BELOW)])
    doc = document(f"{text}.", title="A truce")
    sure = statement(doc, SURE, "Ukraine", Act.PROPOSE, "ceasefire", targets=("Russia",),
                     score=0.9, threshold=0.55)  # fmt: skip
    below = [
        statement(doc, words, party, act, "ceasefire", targets=("Ukraine",), score=0.41,
                  condition=span(doc, IF) if IF in words else None, threshold=0.55)
        for words, party, act in BELOW
    ]  # fmt: skip
    other = document(f"{NO}.", title="No truce", outlet="Second Post")
    no = statement(other, NO, "Russia", Act.ACCEPT, "ceasefire", targets=("Ukraine",), score=0.41,
                   certainty=Certainty.NEGATED, threshold=0.55)  # fmt: skip
    return reading(doc, sure, *below), reading(other, no)


def lines(*words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run(*words, "--json").stdout.splitlines()]


def suggested(line: Any) -> bool:
    """Whether anything in a line is told to be a suggestion."""
    if isinstance(line, dict):
        return bool(line.get("suggested")) or any(map(suggested, line.values()))
    return isinstance(line, list) and any(map(suggested, line))


@pytest.mark.parametrize(
    "command", ["proposals", "contradictions", "conditions", "commitments", "stakes", "terms"]
)
def test_a_suggestion_counts_where_that_is_asked_for_and_says_so(
    tmp_path: Path, command: str
) -> None:
    name = dossier(tmp_path)
    plain = run(command, "-d", name, width=200).stdout
    assert "4 suggestions are not counted: --suggestions." in plain
    assert "suggested," not in plain
    assert not any(map(suggested, lines(command, "-d", name)))
    asked = run(command, "--suggestions", "--all", "-d", name, width=200).stdout
    assert "suggestions count" in asked
    assert "not counted" not in asked
    assert "suggested, score 0.41" in asked
    assert any(map(suggested, lines(command, "--suggestions", "-d", name)))


def test_an_answer_below_the_mark_is_found_and_an_owed_one_is_owed_no_more(tmp_path: Path) -> None:
    name = dossier(tmp_path)
    (plain,) = lines("proposals", "-d", name)
    (asked,) = lines("proposals", "--suggestions", "-d", name)
    assert {r["party"] for r in plain["responses"]} <= {r["party"] for r in asked["responses"]}
    assert plain["suggested"] == []
    assert plain["lowest_score"] is None
    assert asked["suggested"]
    assert asked["lowest_score"] == 0.41
    whole = run("proposals", "show", asked["id"], "--suggestions", "-d", name, width=200).stdout
    assert "suggested, score 0.41" in whole
    assert "suggestions are not counted" in run("awaiting", "-d", name, width=200).stdout
    for command in ("awaiting", "roles"):
        assert run(command, "--suggestions", "--all", "-d", name).exit_code == 0


def test_what_changed_counts_no_suggestion(tmp_path: Path) -> None:
    assert not any(map(suggested, lines("changes", "-d", dossier(tmp_path))))
