"""A large dossier: what adding, asking, judging, proving and rebuilding it take.

    python benchmarks/dossier.py                                  10,000 reports in one file
    python benchmarks/dossier.py --documents 100000 --asks 200    1,000,000 statements
    python benchmarks/dossier.py --postgres postgresql://...      the same on a server
    ... --postgres postgresql://... --copy FILE                   filled from a file kept before

Reports are generated (benchmarks/generated.py), so no reader is measured. One process. Times
of questions are wall-clock milliseconds, p50 and p95; the dossier is opened anew for each
question that a command would ask, the interpreter and its imports are not counted.
"""

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
os.environ.update(dict.fromkeys(THREADS, "1"))  # before numpy is imported

from generated import DAYS, FIRST_DAY, THINGS, parties, reports  # noqa: E402 - after the threads
from sqlalchemy import Connection, Table  # noqa: E402

from detente.model import EventKind, Moment, Origin, Precision, Reading  # noqa: E402
from detente.record import (  # noqa: E402
    DocumentBrought,
    ReadingMade,
    Record,
    Wanted,
    create,
    open_record,
)
from detente.record.rows import Rows  # noqa: E402
from detente.record.schema import metadata  # noqa: E402
from detente.record.search import DAY_BITS, NUMBER, remember  # noqa: E402
from detente.vocabulary.issues import ISSUES  # noqa: E402
from detente.workspace.dossier import Dossier, open_dossier  # noqa: E402
from detente.workspace.positions.refreshing import refresh  # noqa: E402

BATCH = 100
"""Documents a transaction."""
Figures = dict[str, object]


def main() -> None:
    """Print the figures as a table, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--statements", type=int, default=10, help="of one document")
    parser.add_argument("--asks", type=int, default=100, help="how often each question is asked")
    parser.add_argument("--postgres", default="", help="an empty database in place of a file")
    parser.add_argument(
        "--keep", default="", help="keep the file here, or use the one that is there"
    )
    parser.add_argument("--copy", default="", help="fill the database with a file kept before")
    parser.add_argument("--json", action="store_true")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        name = told.postgres or told.keep or str(Path(folder) / "bench.detente")
        figures: Figures = {"store": "PostgreSQL" if told.postgres else "SQLite"}
        if told.copy:
            copy(told.copy, name)
        elif not (told.keep and Path(told.keep).exists()):
            figures |= fill(name, told.documents, told.statements)
        figures |= one_more(name, told.statements)
        figures |= ask(name, told.asks)
        figures |= prove(name)
    figures["peak MiB"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    if told.json:
        print(json.dumps(figures))
    else:
        for key, value in figures.items():
            print(f"{key:<42} {value}")


def fill(name: str, documents: int, statements: int) -> Figures:
    """Add all documents in batches, then work out the cells."""
    spent = {"keep": 0.0, "wall": 0.0, "cells": 0.0}
    with create(name, "bench") as record:
        batch: list[Reading] = []
        for made in reports(documents, statements):
            batch.append(made)
            if len(batch) == BATCH:
                _keep(record, batch, spent)
                batch = []
        _keep(record, batch, spent)
        start = time.process_time()
        refresh(record)
        spent["cells"] = time.process_time() - start
    found: Figures = {
        "documents": documents,
        "statements": documents * statements,
        "documents a second (wall)": round(documents / spent["wall"]),
        "CPU ms a document, keeping": round(1000 * spent["keep"] / documents, 2),
        "CPU ms a document, cells": round(1000 * spent["cells"] / documents, 2),
    }
    return found | _size(name, documents)


def _keep(record: Record, batch: list[Reading], spent: dict[str, float]) -> None:
    start, wall = time.process_time(), time.perf_counter()
    with record.writing() as writer:
        for made in batch:
            number = writer.bring(DocumentBrought(document=made.document))
            said = ReadingMade(
                reader=made.reader, statements=made.statements, unknowns=made.unknowns
            )
            writer.append(EventKind.READING, said, number)
    spent["keep"] += time.process_time() - start
    spent["wall"] += time.perf_counter() - wall


def _size(name: str, documents: int) -> Figures:
    if name.startswith("postgres"):
        with open_record(name, "bench") as record, record.reading() as reader:
            asked = "SELECT pg_database_size(current_database())"
            size = int(reader.connection.exec_driver_sql(asked).scalar() or 0)
    else:
        size = Path(name).stat().st_size
    return {"MB": round(size / 1e6), "bytes a document": round(size / documents)}


def copy(file: str, address: str) -> None:
    """Copy every table of a file into an empty database; the words are indexed there."""
    with create(address, "bench") as record, open_record(file, "bench") as source:
        with record.writing() as writer, source.reading() as reader:
            for table in reversed(metadata.sorted_tables):
                writer.connection.execute(table.delete())
            for table in metadata.sorted_tables:
                _copy(reader.connection, writer.connection, table)
            asked = "SELECT rowid, title, text FROM search"
            for row, title, words in reader.connection.exec_driver_sql(asked):
                told = {"number": row & NUMBER, "day": row >> DAY_BITS, "title": title}
                remember(writer.connection, Rows(told, (), (), ()), words)
        with record.writing() as writer:
            writer.connection.exec_driver_sql("ANALYZE")


def _copy(source: Connection, target: Connection, table: Table) -> None:
    names = ", ".join(f'"{c.name}"' for c in table.columns)
    rows = source.execution_options(yield_per=1000).execute(table.select())
    raw = target.connection.driver_connection
    with raw.cursor() as cursor, cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as into:
        for row in rows:
            into.write_row(row)


def one_more(name: str, statements: int, times: int = 20) -> Figures:
    """The CPU time of one report more as `add` keeps it, and of asking the matrix next."""
    found: Figures = {}
    with open_record(name, "bench") as record:
        refresh(record)
        late = list(reports(times, statements, seed=time.time_ns()))
        last = FIRST_DAY + timedelta(days=DAYS)
        for label, some in (("today", [_dated(r, last) for r in late[: times // 2]]),
                            ("at random days", late[times // 2 :])):  # fmt: skip
            adding, asking = [], []
            for made in some:
                start = time.process_time()
                _keep(record, [made], {"keep": 0.0, "wall": 0.0})
                refresh(record, at_once=True)
                kept = time.process_time()
                refresh(record)
                adding.append(1000 * (kept - start))
                asking.append(1000 * (time.process_time() - kept))
            found[f"one report more, {label}, CPU ms (p50, p95)"] = _quantiles(adding)
            found[f"- what it leaves to who asks next, {label}"] = _quantiles(asking)
    return found


def _dated(made: Reading, day: date) -> Reading:
    moment = Moment(day.isoformat(), Precision.DAY, Origin.PAGE)
    said = tuple(replace(s, said_on=moment) for s in made.statements)
    got = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    capture = replace(made.document.capture, retrieved=got)
    document = replace(made.document, published=moment, capture=capture)
    return replace(made, document=document, statements=said)


def ask(name: str, times: int) -> Figures:
    """Each question with other parties, issues, words and days each time."""
    random = Random(2)  # noqa: S311 - the same each time
    sides, codes = parties(), [i.code for i in ISSUES]

    def day() -> date:
        return FIRST_DAY + timedelta(days=random.randrange(DAYS))

    def wanted() -> Wanted:
        side, code = random.choice(sides), random.choice(codes)
        return Wanted(kind="s", party=side, issue=code, until=day(), counting=True, limit=50)

    def words() -> str:
        return " ".join(random.choice(THINGS).split()[-2:])

    questions: dict[str, Callable[[Dossier], object]] = {
        "matrix today": lambda d: d.positions(),
        "matrix at a date": lambda d: d.positions(at=day()),
        "a cell's quotes": lambda d: d.statements(wanted()),
        "search": lambda d: d.search(words()),
        "search, one party": lambda d: d.search(f'{words()} party:"{random.choice(sides)}"'),
        "search by relevance": lambda d: d.search(words(), by_relevance=True),
    }
    found: Figures = {"open, ms (p50, p95)": _quantiles(list(_opened(name, times)))}
    for label, question in questions.items():
        with open_dossier(name, "bench") as dossier:
            spent = [_timed(question, dossier) for _ in range(times)]
        found[f"{label}, ms (p50, p95)"] = _quantiles(spent)
    with open_dossier(name, "bench") as dossier:
        some = [e.id for e in dossier.statements(Wanted(kind="s", limit=times * 50))]
        picked = random.sample(some, min(times, len(some)))
        spent = [_timed(dossier.accept, [key]) for key in picked]
        found["one judgement (accept), ms (p50, p95)"] = _quantiles(spent)
        spent = [_timed(dossier.edit, key, {"issue": "other"}) for key in picked]
        found["one judgement (edit), ms (p50, p95)"] = _quantiles(spent)
        spent = [_timed(dossier.undo) for _ in range(min(times, 20))]
        found["one undo, ms (p50, p95)"] = _quantiles(spent)
    return found


def _opened(name: str, times: int) -> Iterator[float]:
    for _ in range(times):
        start = time.perf_counter()
        with open_dossier(name, "bench"):
            yield 1000 * (time.perf_counter() - start)


def prove(name: str) -> Figures:
    """How long the whole record takes to verify and to rebuild, in seconds."""
    found: Figures = {}
    with open_dossier(name, "bench") as dossier:
        with _clock(found, "verify, s"):
            faults = dossier.verify().faults
        if faults:
            sys.exit(f"the dossier does not verify: {faults[:3]}")
        with _clock(found, "rebuild, s"):
            dossier.rebuild()
    return found


@contextmanager
def _clock(figures: Figures, label: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    figures[label] = round(time.perf_counter() - start, 1)


def _timed(question: Callable[..., object], *about: object) -> float:
    start = time.perf_counter()
    question(*about)
    return 1000 * (time.perf_counter() - start)


def _quantiles(spent: list[float]) -> str:
    ordered = sorted(spent)
    return f"{ordered[len(ordered) // 2]:.1f}, {ordered[int(0.95 * (len(ordered) - 1))]:.1f}"


if __name__ == "__main__":
    main()
