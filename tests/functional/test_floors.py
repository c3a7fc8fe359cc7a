"""Measured quality never falls unseen.

floors.json holds, for each corpus of the development data, what a figure must reach and the
hash of the corpus that it was measured on. Raise a floor when its figure has risen for good;
lowering one needs its reason in the commit's message.
"""

import hashlib
import json
from pathlib import Path

import pytest

from detente.workspace.evaluate import evaluate_statements

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text("utf-8"))


def corpus_sha256(folder: Path) -> str:
    """One hash over the names and bytes of all files."""
    digest = hashlib.sha256()
    for file in sorted(folder.iterdir()):
        digest.update(f"{file.name}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.parametrize("corpus", FLOORS)
def test_a_figure_stays_above_its_floor(shared: Path, corpus: str) -> None:
    folder = shared / "gold" / corpus
    told = FLOORS[corpus]
    assert corpus_sha256(folder) == told["sha256"], "another corpus: measure and set floors anew"
    figures = evaluate_statements(folder)
    for name, floor in told["f1"].items():
        assert figures[name]["f1"] >= floor, f"{corpus}: {name} fell below its floor"
