"""Measured quality never falls unseen: every figure of a reader has a floor.

python -m tests.floors                                 check all readers that have floors
python -m tests.floors --write --reader NAME           raise its floors to what is measured
python -m tests.floors --write --reason "..."          and lower them, for that reason

evaluation/floors.json holds the floors by reader, corpus and figure, and the hash of each corpus
that they were measured on. A floor may be lower than in any version that git keeps only if
`reasons` tells why, by "reader corpus figure".
"""

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from detente.errors import DetenteError
from detente.workspace.evaluating.attributing import evaluate_attribution
from detente.workspace.evaluating.coding import evaluate_acts
from detente.workspace.evaluating.evaluate import evaluate_statements
from detente.workspace.evaluating.measuring import Measuring

ROOT = Path(__file__).parents[1]
FILE = ROOT / "evaluation" / "floors.json"
SLACK = 0.5
"""Points that a figure may fall before it counts: processors round differently."""

Key = tuple[str, str, str]
"""Reader, corpus and figure."""
Figures = dict[str, float | None]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What floors are measured on."""

    kind: str
    """statements, attribution or acts."""
    path: str
    """Below the development data."""
    sample: int
    """How many documents are drawn, with a fixed seed; 0 takes all."""
    sha256: str
    """Over its files, and the texts if they lie elsewhere."""
    texts: str = ""
    """Where its texts and their dates are told, below the development data."""

    def now(self, shared: Path) -> str:
        """The hash of what is there now."""
        return corpus_sha256(*(shared / place for place in (self.path, self.texts) if place))


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors, in points of a hundred."""

    corpora: Mapping[str, Corpus]
    floors: Mapping[Key, float]
    reasons: Mapping[Key, str]
    """Why a floor is lower than it once was."""

    @classmethod
    def of(cls, text: str) -> "Floors":
        """The floors in the words of the file."""
        told = json.loads(text)
        return cls(
            {name: Corpus(**corpus) for name, corpus in told["corpora"].items()},
            {
                (reader, corpus, figure): floor
                for reader, corpora in told["floors"].items()
                for corpus, figures in corpora.items()
                for figure, floor in figures.items()
            },
            {_key(name): why for name, why in told["reasons"].items()},
        )

    def __str__(self) -> str:
        """The same, as the file holds them."""
        nested: dict[str, dict[str, dict[str, float]]] = {}
        for (reader, corpus, figure), floor in self.floors.items():
            nested.setdefault(reader, {}).setdefault(corpus, {})[figure] = floor
        told = {
            "corpora": {name: asdict(corpus) for name, corpus in self.corpora.items()},
            "floors": nested,
            "reasons": {" ".join(key): why for key, why in sorted(self.reasons.items())},
        }
        return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def too_low(floors: Floors, measured: Mapping[Key, float | None]) -> Iterator[str]:
    """Each figure that is below its floor; one that nothing measures is."""
    for key, figure in measured.items():
        floor = floors.floors.get(key)
        if floor is not None and (figure is None or figure < floor):
            yield f"{' '.join(key)}: {figure} is below its floor of {floor}"


def lowered(now: Floors, earlier: Sequence[Floors]) -> Iterator[str]:
    """Each floor that is lower than in an earlier version, the newest first, for no reason."""
    for key in dict.fromkeys(key for version in earlier for key in version.floors):
        floor, why = now.floors.get(key), now.reasons.get(key)
        highest = max(version.floors.get(key, 0.0) for version in earlier)
        before = earlier[0].floors.get(key, 0.0)
        name = " ".join(key)
        if floor is None:
            yield f"{name}: its floor of {highest} is gone; keep it, if need be at 0, with a reason"
        elif floor < highest and not why:
            yield f"{name}: its floor was {highest}, is {floor}, and `reasons` does not tell why"
        elif floor < before and why == earlier[0].reasons.get(key):
            yield f"{name}: its floor falls again, from {before} to {floor}, for no new reason"


def anew(floors: Floors, measured: Mapping[Key, float | None], reason: str) -> Floors:
    """The floors raised to what is measured; with a reason, also lowered to it."""
    heights, reasons = dict(floors.floors), dict(floors.reasons)
    for key, figure in measured.items():
        if figure is None:
            continue
        height = round(max(figure - SLACK, 0), 1)
        old = heights.get(key)
        if old is None or height >= old:
            heights[key] = height
        elif figure < old and reason:
            heights[key], reasons[key] = height, reason
    return replace(floors, floors=heights, reasons=reasons)


def corpus_sha256(*paths: Path) -> str:
    """One hash over the names and bytes of files, and of all files of folders."""
    digest = hashlib.sha256()
    for path in paths:
        for file in [path] if path.is_file() else sorted(path.iterdir()):
            bytes_sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
            digest.update(f"{file.name}\0{bytes_sha256}\n".encode())
    return digest.hexdigest()


def history(file: Path) -> list[Floors]:
    """The versions of the file that git keeps, the newest first; none without git."""

    def git(*told: str) -> str:
        ran = subprocess.run(
            ["git", *told], cwd=file.parent, capture_output=True, text=True, check=False
        )
        return ran.stdout if ran.returncode == 0 else ""

    commits = git("log", "--format=%H", "--", file.name).split()
    texts = (git("show", f"{commit}:./{file.name}") for commit in commits)
    return [Floors.of(text) for text in texts if text]


def measure(floors: Floors, shared: Path, readers: Sequence[str], jobs: int) -> dict[Key, Any]:
    """Every figure that can have a floor, of these readers on all corpora."""
    found: dict[Key, float | None] = {}
    with TemporaryDirectory() as folder:
        for name, corpus in floors.corpora.items():
            drawn = draw(shared / corpus.path, corpus.sample, Path(folder) / name)
            texts = shared / corpus.texts if corpus.texts else None
            for reader in readers:
                figures = FIGURES[corpus.kind](drawn, texts, Measuring(reader, jobs))
                found |= {(reader, name, key): value for key, value in figures.items()}
    return found


def draw(path: Path, number: int, target: Path) -> Path:
    """The path itself, or a sample of its documents or lines at the target."""
    if not number:
        return path
    chance = Random(5)  # noqa: S311 - a fixed seed, so that figures can be compared
    if path.is_file():
        lines = path.read_text("utf-8").splitlines(keepends=True)
        target.write_text("".join(chance.sample(lines, number)), "utf-8")
        return target
    target.mkdir()
    for name in chance.sample(sorted(file.stem for file in path.glob("*.json")), number):
        for suffix in (".json", ".txt"):
            (target / f"{name}{suffix}").symlink_to((path / f"{name}{suffix}").resolve())
    return target


def _statements(gold: Path, texts: Path | None, how: Measuring) -> Figures:
    told = evaluate_statements(gold, texts, how=how)
    names = ("find", "core", "full", "target", "chain", "meeting", "unknown")
    return {name: told[name]["f1"] for name in names}


def _attribution(gold: Path, _: Path | None, how: Measuring) -> Figures:
    rows = evaluate_attribution(gold, how=how)["figures"]
    names = ("attr.full", "token.source", "token.cue", "token.content")
    return {name: round(100 * rows[name]["F1"], 1) for name in names}


def _acts(cases: Path, _: Path | None, how: Measuring) -> Figures:
    return {"macro_f1": evaluate_acts(cases, how)["macro_f1"]}


FIGURES = {"statements": _statements, "attribution": _attribution, "acts": _acts}


def main(arguments: Sequence[str]) -> int:
    """Check the floors, or set them anew; 1 where something is amiss."""
    options = argparse.ArgumentParser(prog="python -m tests.floors", description=__doc__)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--reader", action="append", help="only this one; may be repeated")
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument(
        "--write", action="store_true", help="raise the floors to what is measured"
    )
    options.add_argument("--reason", default="", help="why --write may also lower them")
    told = options.parse_args(arguments)
    try:
        faults = list(_faults(told))
    except DetenteError as error:
        faults = [str(error)]
    sys.stderr.write("".join(f"floors: {fault}\n" for fault in faults))
    return int(bool(faults))


def _faults(told: argparse.Namespace) -> Iterator[str]:
    floors = Floors.of(FILE.read_text("utf-8"))
    if not told.shared.is_dir():
        sys.stdout.write(f"no development data at {told.shared}: nothing was measured\n")
        yield from lowered(floors, history(FILE))
        return
    readers = told.reader or list(dict.fromkeys(reader for reader, *_ in floors.floors))
    measured = measure(floors, told.shared, readers, told.jobs)
    if told.write:
        floors = anew(_hashed(floors, told.shared), measured, told.reason)
        FILE.write_text(str(floors), "utf-8")
    sys.stdout.write(f"{len(measured)} figures of {', '.join(readers)} measured\n")
    yield from lowered(floors, history(FILE))
    yield from too_low(floors, measured)
    for name, corpus in floors.corpora.items():
        if corpus.now(told.shared) != corpus.sha256:
            yield f"{name}: not the corpus that its floors were measured on; set them by --write"


def _hashed(floors: Floors, shared: Path) -> Floors:
    told = {
        name: replace(corpus, sha256=corpus.now(shared)) for name, corpus in floors.corpora.items()
    }
    return replace(floors, corpora=told)


def _key(name: str) -> Key:
    reader, corpus, figure = name.split(" ")
    return reader, corpus, figure


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
