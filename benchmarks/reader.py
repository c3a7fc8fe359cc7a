"""Speed and memory of the whole way from bytes to brief, stage by stage, for each reader.

    python benchmarks/reader.py REPORT...            reports of your own
    python benchmarks/reader.py --shared ../shared   the texts and pages of the development data
    python benchmarks/reader.py --reader local ...   one reader alone

One process a reader, one thread. A group's first report is read once before the clock starts,
so that loading parser, model and vocabulary is told apart. An article is 600 words of text.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
os.environ.update(dict.fromkeys(THREADS, "1"))  # before numpy is imported

from detente.documents import bring_in, capture, expand  # noqa: E402 - after the thread counts
from detente.statements.readers import get_reader  # noqa: E402
from detente.statements.readers.local.facts import facts  # noqa: E402
from detente.views.brief import html  # noqa: E402
from detente.workspace.briefs.brief import brief  # noqa: E402

ARTICLE = 600
"""Words."""
GROUPS = {"texts": "gold/dev/*.txt", "pages": "data/corpus/html/real/*.html"}
"""What of the development data is read."""
LOCAL = "detente.statements.readers.local"
RULES = "detente.statements.readers.rules.reader"
STAGES: dict[str, dict[str, tuple[str, ...]]] = {
    "rules": {
        "parse": (f"{RULES}:parse",),
        "cast": (f"{RULES}:Cast",),
        "rules": (),
    },
    "local": {
        "parse": (f"{LOCAL}.reading:parse",),
        "cast": (f"{LOCAL}.reading:Cast", f"{LOCAL}.reading:named"),
        "rules as hints": (f"{LOCAL}.reading:read_parsed",),
        "encode": (f"{LOCAL}.model:OnnxEncoder.__call__",),
        "heads": tuple(
            f"{LOCAL}.reading:find_{what}" for what in ("statements", "meetings", "unknowns")
        ),
        "choose": (f"{LOCAL}.reading:chosen",),
        "fill": (
            *(f"{LOCAL}.filling:Filler.{what}" for what in ("statement", "meeting", "unknown")),
            f"{LOCAL}.reading:link",
        ),
        "pieces": (),
    },
}
"""The stages of each reader with the functions that they spend their time in.

The last stage has none: it is what the reader does beside the others.
"""
PEERS = {"citron": 3.5, "textacy": 7.6, "parse and cue rules": 11.1}
"""Articles a CPU-second of others that find who says what, as recorded on one core.

citron (quotations, its models retrained) and textacy 0.13 (direct quotations), with a floor of
73 lines over a dependency parse; none of them tells acts, issues or parties.
"""


@dataclass
class Figures:
    """What reading a group of reports took."""

    reports: int
    words: int = 0
    statements: int = 0
    reader: str = ""
    """Name and version of who read."""
    warm_up_seconds: float = 0.0
    """Loading everything and reading the first report, before the clock starts."""
    seconds: dict[str, float] = field(default_factory=dict)
    """CPU seconds of each stage, without those of stages within it."""
    peak_mib: float = 0.0
    """The largest memory that the process held so far."""
    running: list[str] = field(default_factory=list, repr=False)
    since: float = 0.0

    @property
    def articles_per_second(self) -> float:
        """Articles of 600 words a CPU-second over the whole way."""
        return self.words / ARTICLE / (sum(self.seconds.values()) or 1)

    @property
    def articles_per_second_read(self) -> float:
        """Articles of 600 words a CPU-second of the reader alone."""
        beside = ("bring in", "positions", "render")
        taken = sum(s for stage, s in self.seconds.items() if stage not in beside)
        return self.words / ARTICLE / (taken or 1)

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Add the CPU time of the block to a stage; what runs around it waits."""
        self._pass_on()
        self.running.append(stage)
        try:
            yield
        finally:
            self._pass_on()
            self.running.pop()

    def _pass_on(self) -> None:
        now = time.process_time()
        if self.running:
            stage = self.running[-1]
            self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self.since
        self.since = now


@contextmanager
def stages_timed(reader: str, figures: Figures) -> Iterator[None]:
    """Tell the stages of a reader apart."""
    with ExitStack() as stack:
        for stage, places in STAGES[reader].items():
            for place in places:
                module, _, name = place.partition(":")
                *owners, last = name.split(".")
                owner: Any = import_module(module)
                for part in owners:
                    owner = getattr(owner, part)
                told = _timed(getattr(owner, last), stage, figures)
                stack.enter_context(patch.object(owner, last, told))
        yield


def _timed(plain: Callable[..., object], stage: str, figures: Figures) -> Callable[..., object]:
    def timed(*args: object, **options: object) -> object:
        with figures.timed(stage):
            return plain(*args, **options)

    return timed


def read(origin: str, reader: str, figures: Figures) -> None:
    """Take one report the whole way and add what it took."""
    with figures.timed("bring in"):
        documents = bring_in(capture(origin)).documents
    for document in documents:
        with stages_timed(reader, figures), figures.timed(list(STAGES[reader])[-1]):
            reading = get_reader(reader).read(document)
        with figures.timed("positions"):
            made = brief([reading])
        with figures.timed("render"):
            html.render(made)
        figures.words += len(document.text.split())
        figures.statements += len(reading.statements)
        figures.reader = reading.reader or figures.reader


def measure(origins: Sequence[str], reader: str) -> Figures:
    """Read all reports, the first one once before."""
    start = time.process_time()
    read(origins[0], reader, Figures(1))
    figures = Figures(len(origins), warm_up_seconds=time.process_time() - start)
    figures.seconds = dict.fromkeys(("bring in", *STAGES[reader], "positions", "render"), 0.0)
    for origin in origins:
        read(origin, reader, figures)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    figures.peak_mib = peak / (2**20 if sys.platform == "darwin" else 2**10)
    return figures


def rows(figures: Figures) -> dict[str, str]:
    """The figures in words, by name."""
    whole = sum(figures.seconds.values()) or 1
    stages = {
        f"  {stage}": f"{1000 * taken * ARTICLE / (figures.words or 1):.0f} ms an article, "
        f"{100 * taken / whole:.0f} %"
        for stage, taken in figures.seconds.items()
    }
    return {
        "read by": figures.reader,
        "reports": f"{figures.reports}, {figures.words} words, {figures.statements} statements",
        "articles a CPU-second": f"{figures.articles_per_second:.1f}, "
        f"the reader alone {figures.articles_per_second_read:.1f}",
        **stages,
        "warm-up": f"{figures.warm_up_seconds:.1f} CPU-seconds",
        "peak memory": f"{figures.peak_mib:.0f} MiB",
    }


def each_alone(arguments: Sequence[str]) -> None:
    """Measure every reader in a process of its own."""
    for reader in STAGES:
        told = [sys.executable, __file__, "--reader", reader, *arguments]
        subprocess.run(told, check=True)
    if "--json" not in arguments:
        print("others that find who says what, recorded")
        for name, speed in PEERS.items():
            print(f"  {name:24} {speed} articles a CPU-second")


def main() -> None:
    """Measure what the command line names and print it."""
    arguments = argparse.ArgumentParser(description="Speed and memory from bytes to brief.")
    arguments.add_argument("reports", nargs="*", help="files or folders")
    arguments.add_argument("--shared", type=Path, help="the development data")
    arguments.add_argument("--reader", choices=STAGES, help="each in turn, if none is named")
    arguments.add_argument("--json", action="store_true", help="a line for each reader")
    told = arguments.parse_args()
    groups = {"reports": expand(told.reports)} if told.reports else {}
    for name, pattern in GROUPS.items() if told.shared else ():
        groups[name] = sorted(str(path) for path in told.shared.glob(pattern))
    if not any(groups.values()):
        arguments.error("no reports: name some, or --shared with the development data")
    if not told.reader:
        each_alone(sys.argv[1:])
        return
    if told.reader == "local" and not facts():
        print("local: the trained model is not there", file=sys.stderr)
        return
    measured = {n: measure(origins, told.reader) for n, origins in groups.items() if origins}
    if told.json:
        print(json.dumps({name: shown(figures) for name, figures in measured.items()}))
        return
    for name, figures in measured.items():
        print(f"{told.reader}: {name}")
        for key, value in rows(figures).items():
            print(f"  {key:24} {value}")


def shown(figures: Figures) -> dict[str, Any]:
    """The figures as JSON tells them."""
    told = {
        name: value for name, value in vars(figures).items() if name not in ("running", "since")
    }
    told["articles_per_second"] = figures.articles_per_second
    told["articles_per_second_read"] = figures.articles_per_second_read
    return told


if __name__ == "__main__":
    main()
