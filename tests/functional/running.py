"""Detente as a user runs it, reports to give it, and what a dossier then holds."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from detente.record import Record, open_record
from detente.record.schema import blob, document, event, meta, payload
from detente.workspace.exchange.keeping import verify
from tests.record.stores import dump

COMMAND = (sys.executable, "-m", "detente.views.cli")
SAID = "Ukraine refuses the truce"
SYLLABLES = ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve"]
CLOSES = "lnrstkmd"
CUT = "Traceback"


def detente(
    *arguments: str, timeout: float = 120, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command; one that ends with a traceback is a failure of the test."""
    done = subprocess.run(
        [*COMMAND, *arguments], capture_output=True, timeout=timeout, check=False,
        env=os.environ | {"LC_ALL": "C.UTF-8"} | environment, encoding="utf-8",
    )  # fmt: skip
    assert CUT not in done.stderr, done.stderr
    return done


def line_of(done: subprocess.CompletedProcess[str]) -> str:
    """The only line that a command wrote to stderr."""
    (line,) = done.stderr.splitlines()
    return line


def annotated(folder: Path, number: int, words: int = 96) -> Path:
    """A folder of so many reports, each unlike the others, its annotation beside it."""
    folder.mkdir()
    for seed in range(number):
        text = f"{SAID}. {filler(seed, words)}\n"
        name = f"r{seed:03}"
        (folder / f"{name}.txt").write_text(text)
        said = {
            "id": "s1", "start": 0, "end": len(SAID), "quote": SAID, "act": "reject",
            "speaker": {"name": "Ukraine", "party": ("Ukraine", "Russia")[seed % 2]},
            "issue": ("ceasefire", "alliance", "territory")[seed % 3], "target": [],
            "certainty": "certain", "condition": None, "when": "current", "chain": [],
        }  # fmt: skip
        told = {"doc": name, "text_sha256": sha256(text.encode()).hexdigest(),
                "statements": [said], "meetings": [], "unknowns": []}  # fmt: skip
        (folder / f"{name}.json").write_text(json.dumps(told))
    return folder


def filler(seed: int, words: int) -> str:
    """Sentences of words that no language has."""
    chance = Random(seed)  # noqa: S311 - texts, no secrets

    def word() -> str:
        return "".join(chance.choice(SYLLABLES) + chance.choice(CLOSES) for _ in range(2))

    sentences = (" ".join(word() for _ in range(12)).capitalize() for _ in range(words // 12))
    return ". ".join(sentences) + "."


def told(stdout: str, *outcomes: str) -> list[dict[str, Any]]:
    """The whole lines of `add --json` that have one of some outcomes, or all."""
    lines = stdout[: stdout.rfind("\n") + 1].splitlines()
    found = [json.loads(line) for line in lines]
    return [each for each in found if not outcomes or each["outcome"] in outcomes]


@contextmanager
def sound(name: str) -> Iterator[Record]:
    """A dossier in which nothing is wrong."""
    with open_record(name, "tester") as record:
        assert verify(record).faults == ()
        yield record


def content(record: Record) -> dict[str, Any]:
    """All that a dossier holds but the times and what depends on them."""
    tables: dict[str, Any] = dict(dump(record, event, payload, blob, document, meta))
    with record.reading() as reader:
        tables["document"] = [
            (h.number, h.document.id, h.document.sha256, h.document.copy_of, h.reader, h.counts)
            for h in reader.documents()
        ]
        tables["event"] = [(t.event.number, t.event.kind) for t in reader.history()]
    return tables
