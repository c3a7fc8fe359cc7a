"""What the questions about a negotiation cost on a large dossier, and one report more.

    python benchmarks/negotiation.py FILE                  a dossier of benchmarks/dossier.py
    python benchmarks/negotiation.py postgresql://...      the same on a server
    ... --asks 20 --json                                   how often each is asked

CPU milliseconds of this process, p50 and p95, with other issues and parties each time, and
the peak of its memory after them; where a server answers, its own CPU time is not counted,
so that wall-clock times stand beside. Each question has a process of its own.
"""

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from multiprocessing import get_context
from random import Random
from typing import NamedTuple

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
os.environ.update(dict.fromkeys(THREADS, "1"))  # before numpy is imported

from dossier import one_more  # noqa: E402 - after the threads
from generated import parties  # noqa: E402

from detente.positions.moves.asked import Asked  # noqa: E402
from detente.record import Wanted  # noqa: E402
from detente.vocabulary.issues import ISSUES  # noqa: E402
from detente.workspace.dossier import Dossier, open_dossier  # noqa: E402
from detente.workspace.lookup.framing import Question  # noqa: E402
from detente.workspace.positions.networking import Netted, Period  # noqa: E402

SHOWN = 50
FORTNIGHT, MONTH = timedelta(days=13), timedelta(days=30)


class Drawn(NamedTuple):
    """What one asking is about; crowded issues and parties come first in the lists."""

    party: str
    issue: str
    last: date
    """The last day of the dossier."""
    random: Random

    @property
    def day(self) -> date:
        """Some day of the last two years."""
        return self.last - timedelta(days=self.random.randrange(700))


def _claim(d: Dossier, a: Drawn) -> object:
    wanted = Wanted(kind="s", party=a.party, issue=a.issue, counting=True, limit=SHOWN)
    return d.roots(a.random.choice(d.statements(wanted)).id)


def _assessed(d: Dossier, a: Drawn) -> object:
    return d.assessed(d.statements(Wanted(kind="s", issue=a.issue, limit=SHOWN)))


QUESTIONS: dict[str, Callable[[Dossier, Drawn], object]] = {
    "matrix at a date": lambda d, a: d.positions(at=a.day),
    "changes, last fortnight, one issue": lambda d, a: d.changes(
        a.last - FORTNIGHT, None, Asked(issue=a.issue)
    ),
    "changes, last fortnight, one party": lambda d, a: d.changes(
        a.last - FORTNIGHT, None, Asked(party=a.party)
    ),
    "changes, last fortnight, whole": lambda d, a: d.changes(a.last - FORTNIGHT),
    "changes, a fortnight before, one issue": lambda d, a: d.changes(
        a.day - FORTNIGHT, a.day, Asked(issue=a.issue)
    ),
    "proposals, last month, one issue": lambda d, a: d.proposals(
        issue=a.issue, since=a.last - MONTH
    ),
    "proposals, one issue": lambda d, a: d.proposals(issue=a.issue),
    "proposals, last month, one party": lambda d, a: d.proposals(
        party=a.party, since=a.last - MONTH
    ),
    "proposals, no filter": lambda d, _: d.proposals(),
    "answers owed, one issue": lambda d, a: d.awaiting(issue=a.issue),
    "contradictions, last month, one issue": lambda d, a: d.contradictions(
        since=a.last - MONTH, asked=Asked(issue=a.issue)
    ),
    "contradictions, no filter": lambda d, _: d.contradictions(),
    "roots of a claim": _claim,
    "credibility of 50 statements": _assessed,
    "terms, last month, one issue": lambda d, a: d.terms(
        Question(issue=a.issue, since=a.last - MONTH)
    ),
    "terms, one issue": lambda d, a: d.terms(Question(issue=a.issue)),
    "conditions, one issue": lambda d, a: d.conditions(Question(issue=a.issue)),
    "conditions, no filter": lambda d, _: d.conditions(Question()),
    "commitments, no filter": lambda d, _: d.commitments(Question()),
    "roles": lambda d, _: d.roles(Question()),
    "gap, one issue": lambda d, a: d.gaps(Question(issue=a.issue)),
    "network, last month": lambda d, a: d.network(Netted(period=Period(since=a.last - MONTH))),
}


def main() -> None:
    """Print the figures as a table, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dossier", help="its file, or a postgresql:// address; one report is added")
    parser.add_argument("--asks", type=int, default=10, help="how often each question is asked")
    parser.add_argument("--only", default="", help="only questions that begin so")
    parser.add_argument("--json", action="store_true")
    told = parser.parse_args()
    figures: dict[str, object] = {}
    for label in (q for q in QUESTIONS if q.startswith(told.only)):
        with ProcessPoolExecutor(1, get_context("spawn")) as alone:
            figures[label] = alone.submit(asked, told.dossier, label, told.asks).result()
        if not told.json:
            print(f"{label:<42} {figures[label]}", flush=True)
    if not told.only:
        added = one_more(told.dossier, 10)
        figures |= added
        if not told.json:
            print("\n".join(f"{key:<52} {value}" for key, value in added.items()))
    if told.json:
        sys.stdout.write(json.dumps(figures) + "\n")


def asked(name: str, label: str, times: int) -> str:
    """CPU and wall-clock milliseconds of one question, p50 and p95, and peak memory."""
    random = Random(6)  # noqa: S311 - the same each time
    cpu, wall = [], []
    with open_dossier(name, "bench") as dossier:
        (newest,) = dossier.statements(Wanted(kind="s", limit=1))
        (held,) = dossier.held([newest.item.document]).values()
        last = held.document.said_by(newest.item.said_on)
        for _ in range(times):
            about = Drawn(random.choice(parties()), random.choice(ISSUES).code, last, random)
            start, began = time.process_time(), time.perf_counter()
            QUESTIONS[label](dossier, about)
            cpu.append(1000 * (time.process_time() - start))
            wall.append(1000 * (time.perf_counter() - began))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"CPU {_quantiles(cpu)}; wall {_quantiles(wall)}; peak {peak} MiB"


def _quantiles(spent: list[float]) -> str:
    ordered = sorted(spent)
    return f"{ordered[len(ordered) // 2]:,.0f}, {ordered[-(-95 * len(ordered) // 100) - 1]:,.0f}"


if __name__ == "__main__":
    main()
