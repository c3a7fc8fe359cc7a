"""Speed and memory of the whole way from bytes to brief, stage by stage.

    python benchmarks/reader.py REPORT...            reports of your own
    python benchmarks/reader.py --shared ../shared   the texts and pages of the development data

One process, one thread. A group's first report is read once before the clock starts, so that
loading the parser and the vocabulary is told apart. An article is 600 words of text.
"""

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
os.environ.update(dict.fromkeys(THREADS, "1"))  # before numpy is imported

from spacy.language import Language  # noqa: E402 - after the thread counts

from detente.documents import bring_in, capture, expand  # noqa: E402
from detente.statements.readers import get_reader  # noqa: E402
from detente.views.brief import html  # noqa: E402
from detente.workspace.brief import brief  # noqa: E402

ARTICLE = 600
"""Words."""
STAGES = ("bring in", "parse", "rules", "positions", "render")
GROUPS = {"texts": "gold/dev/*.txt", "pages": "data/corpus/html/real/*.html"}
"""What of the development data is read."""


@dataclass
class Figures:
    """What reading a group of reports took."""

    reports: int
    words: int = 0
    statements: int = 0
    warm_up_seconds: float = 0.0
    """Loading everything and reading the first report, before the clock starts."""
    seconds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))
    """CPU seconds of each stage."""
    peak_mib: float = 0.0
    """The largest memory that the process held so far."""

    @property
    def articles_per_second(self) -> float:
        """Articles of 600 words a CPU-second over the whole way."""
        return self.words / ARTICLE / (sum(self.seconds.values()) or 1)

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Add the CPU time of the block to a stage."""
        start = time.process_time()
        yield
        self.seconds[stage] += time.process_time() - start


@contextmanager
def parser_timed(figures: Figures) -> Iterator[None]:
    """Tell the parser's own time apart from the rules around it."""
    plain: Callable[..., object] = Language.__call__

    def timed(*args: object, **options: object) -> object:
        with figures.timed("parse"):
            return plain(*args, **options)

    Language.__call__ = timed  # type: ignore[method-assign,assignment] # put back below
    try:
        yield
    finally:
        Language.__call__ = plain  # type: ignore[method-assign,assignment]


def read(origin: str, figures: Figures) -> None:
    """Take one report the whole way and add what it took."""
    with figures.timed("bring in"):
        documents = bring_in(capture(origin)).documents
    for document in documents:
        parsed = figures.seconds["parse"]
        with parser_timed(figures), figures.timed("rules"):
            reading = get_reader("rules").read(document)
        figures.seconds["rules"] -= figures.seconds["parse"] - parsed
        with figures.timed("positions"):
            made = brief([reading])
        with figures.timed("render"):
            html.render(made)
        figures.words += len(document.text.split())
        figures.statements += len(reading.statements)


def measure(origins: Sequence[str]) -> Figures:
    """Read all reports, the first one once before."""
    start = time.process_time()
    read(origins[0], Figures(1))
    figures = Figures(len(origins), warm_up_seconds=time.process_time() - start)
    for origin in origins:
        read(origin, figures)
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
        "reports": f"{figures.reports}, {figures.words} words, {figures.statements} statements",
        "articles a CPU-second": f"{figures.articles_per_second:.1f}",
        **stages,
        "warm-up": f"{figures.warm_up_seconds:.1f} CPU-seconds",
        "peak memory": f"{figures.peak_mib:.0f} MiB",
    }


def main() -> None:
    """Measure what the command line names and print it."""
    arguments = argparse.ArgumentParser(description="Speed and memory from bytes to brief.")
    arguments.add_argument("reports", nargs="*", help="files or folders")
    arguments.add_argument("--shared", type=Path, help="the development data")
    arguments.add_argument("--json", action="store_true")
    told = arguments.parse_args()
    groups = {"reports": expand(told.reports)} if told.reports else {}
    for name, pattern in GROUPS.items() if told.shared else ():
        groups[name] = sorted(str(path) for path in told.shared.glob(pattern))
    if not any(groups.values()):
        arguments.error("no reports: name some, or --shared with the development data")
    measured = {name: measure(origins) for name, origins in groups.items() if origins}
    if told.json:
        shown = {
            name: {**vars(f), "articles_per_second": f.articles_per_second}
            for name, f in measured.items()
        }
        print(json.dumps(shown, indent=1))
        return
    for name, figures in measured.items():
        print(name)
        for key, value in rows(figures).items():
            print(f"  {key:24} {value}")


if __name__ == "__main__":
    main()
