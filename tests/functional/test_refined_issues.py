"""Who asks for an issue is told of what refines it too."""

import json
from pathlib import Path
from typing import Any

import pytest

from detente.model import Act, Certainty
from detente.record import create
from tests.factory import document, reading, span, statement
from tests.views.cli.asking import run
from tests.workspace.dossiers import bring

FINER = "ceasefire/energy"
IF = "if Ukraine leaves the town"
COMMANDS = {
    "statements": "offer",
    "timeline": "power",
    "terms": "power",
    "changes": "power",
    "proposals": "power",
    "contradictions": "power",
    "conditions": "town",
    "commitments": "power",
    "demands": "power",
    "search": "power",
}


def dossier(path: Path) -> str:
    name = str(path / "talks.detente")
    offer = f"Russia offers to spare the power plants by 1 May 2025 {IF}"
    asks = "Ukraine demands that Russia spare the power plants"
    puts = "Ukraine proposes a 30-day power truce to Russia"
    vows = "Russia promises to restore power by 1 May 2025"
    no = "Russia did not offer to spare the power plants by 1 May 2025"
    with create(name, "Ann") as record:
        one = document(f"{offer}. {asks}. {puts}. {vows}.", title="Offer of power")
        other = document(f"{no}.", title="No power", outlet="Second Post")
        bring(record, reading(
            one,
            statement(one, offer, "Russia", Act.OFFER, FINER, targets=("Ukraine",),
                      condition=span(one, IF)),
            statement(one, asks, "Ukraine", Act.DEMAND, FINER, targets=("Russia",)),
            statement(one, puts, "Ukraine", Act.PROPOSE, FINER, targets=("Russia",)),
            statement(one, vows, "Russia", Act.OFFER, FINER, targets=("Ukraine",)),
        ))  # fmt: skip
        bring(record, reading(other, statement(
            other, no, "Russia", Act.OFFER, FINER, targets=("Ukraine",),
            certainty=Certainty.NEGATED,
        )))  # fmt: skip
    return name


def asked(command: str, name: str, issue: str) -> list[Any]:
    words = [f"issue:{issue}"] if command == "search" else ["--issue", issue]
    out = run(command, *words, "--json", "-d", name).stdout
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_an_issue_is_asked_for_with_what_refines_it(tmp_path: Path, command: str) -> None:
    name = dossier(tmp_path)
    finer = asked(command, name, FINER)
    assert COMMANDS[command] in json.dumps(finer)
    assert asked(command, name, "ceasefire") == finer
    assert asked(command, name, "territory") == []
