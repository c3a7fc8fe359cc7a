"""Whatever is done to a dossier, its tables are those that a rebuild makes of its events."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest

from detente.documents.duplicates import signature
from detente.errors import DetenteError
from detente.model import Act, Document, Entry, EventKind, Moment, Statement
from detente.model.flag import Flag
from detente.record import Flagged, Record, create, rebuild
from detente.record.purge import take_out
from detente.record.schema import relation, stale
from detente.record.verify import verify
from detente.workspace.checking import judging, mending
from detente.workspace.intake.bringing import Brought
from detente.workspace.intake.entering import enter
from detente.workspace.positions.refreshing import refresh
from tests.factory import moment, reading, statement
from tests.record.build import doc, entries, reread
from tests.record.kept import clock, salts
from tests.record.stores import dump

pytestmark = pytest.mark.slow

STEPS = 50
BEGAN = datetime(2025, 3, 15, 8, tzinfo=UTC)
PARTIES = ("Russia", "Ukraine", "Belarus", "Moscow circles")
WORDS = ("talks", "truce", "grain", "sea", "envoy", "gas", "land", "peace", "fire", "army")
PAGES = ("", "https://a.example/1", "https://a.example/2")
DAYS = ("2025-03-02", "2025-03-11", "2025-03-20")


class Run:
    """Steps on a record, drawn at random."""

    def __init__(self, record: Record, seed: int) -> None:
        self.record = record
        self.draw = Random(seed)  # noqa: S311 - a test's steps
        self.texts = [" ".join(self._words(60)) for _ in range(4)]
        self.held: dict[int, tuple[Document, tuple[Statement, ...]]] = {}
        self.done: Counter[str] = Counter()

    def step(self) -> str:
        """Do something; what it was, and whether it was refused."""
        steps = {
            self.add: 8, self.mark: 2, self.read_again: 2, self.judge: 4, self.rename: 1,
            self.purge: 1, self.undo: 3, self.flag: 3,
        }  # fmt: skip
        (step,) = self.draw.choices(list(steps), list(steps.values())) if self.held else [self.add]
        self.record.who = self.draw.choice("ab")
        try:
            step()
        except DetenteError as error:
            return f"{step.__name__}: {error}"
        self.done[step.__name__] += 1
        return step.__name__

    def add(self) -> None:
        told = [f"{party} demands that NATO leave." for party in self.draw.sample(PARTIES, 2)]
        more = [*self._words(1)] if self.draw.random() < 0.8 else []
        text = " ".join([*told, self.draw.choice(self.texts), *more])
        of = doc(
            text, f"{self.draw.random()}.txt", published=self._day(), signature=signature(text),
            url=self.draw.choice(PAGES), outlet=self.draw.choice(("Wire A", "Wire B")),
        )  # fmt: skip
        found = tuple(self._said(of, sentence) for sentence in told)
        with self.record.writing() as writer:
            (kept,) = enter(writer, Brought("", (reading(of, *found),)), BEGAN)
        if kept.number is not None and kept.outcome != "known":
            self.held[kept.number] = of, found

    def mark(self) -> None:
        told = self.draw.choice((
            {"published": self.draw.choice(DAYS)}, {"kind": self.draw.choice(("press", "own-note"))}
        ))  # fmt: skip
        mending.mark(self.record, str(self._number()), told)

    def read_again(self) -> None:
        number = self._number()
        of, said = self.held[number]
        kept = (each for each in said if self.draw.random() < 0.8)
        reread(self.record, number, of, *(replace(each, act=self._act()) for each in kept))

    def judge(self) -> None:
        one = self._entry()
        what = self.draw.randrange(4)
        if what == 0:
            judging.reject(self.record, [one.id], "no")
        elif what == 1:
            judging.accept(self.record, [one.id])
        elif what == 2:
            judging.edit(self.record, one.id, {"act": self._act().value})
        else:
            judging.edit(self.record, one.id, {"party": "Ukraine"})

    def rename(self) -> None:
        what = self.draw.randrange(4)
        if what == 0:
            mending.alias(self.record, "Moscow circles", "Russia")
        elif what == 1:
            mending.merge(self.record, "Belarus", "Russia")
        elif what == 2:
            mending.alias_source(self.record, "Wire A", "Source 1")
        else:
            mending.alias_source(self.record, "Source 1", "Source 2")

    def flag(self) -> None:
        said = Flagged(flag=self.draw.choice((*Flag, "")))
        with self.record.writing() as writer:
            writer.append(EventKind.FLAGGED, said, self._number())

    def purge(self) -> None:
        number = self._number()
        with self.record.writing() as writer:
            take_out(writer, [str(number)], "it was withdrawn")
        del self.held[number]

    def undo(self) -> None:
        with self.record.reading() as reader:
            last = reader.history()[-1].event.number
        judging.undo(self.record, self.draw.choice((None, self.draw.randint(2, last))))

    def ties(self) -> set[str]:
        """The kinds of ties that there are."""
        with self.record.reading() as reader:
            return {row.kind for row in reader.connection.execute(relation.select())}

    def _words(self, number: int) -> Iterator[str]:
        return (f"{self.draw.choice(WORDS)}{self.draw.randint(0, 30)}" for _ in range(number))

    def _said(self, of: Document, sentence: str) -> Statement:
        party = sentence.split(" demands")[0]
        return statement(
            of, sentence[:-1], party=party, act=self._act(), issue="alliance", said_on=self._day()
        )

    def _day(self) -> Moment | None:
        late = self.draw.random() < 0.2
        return None if late else moment(f"2025-03-{self.draw.randint(1, 28):02}")

    def _act(self) -> Act:
        return self.draw.choice(list(Act))

    def _number(self) -> int:
        return self.draw.choice(list(self.held))

    def _entry(self) -> Entry:
        return self.draw.choice(entries(self.record))


def tables(record: Record) -> dict[str, list[str]]:
    refresh(record)
    return dump(record, stale)


def compared(seed: int) -> tuple[Run, set[str]]:
    """A whole run, and the kinds of ties that there were in it."""
    with create(":memory:", "a", clock(), salts()) as record:
        run, ties = Run(record, seed), set[str]()
        for number in range(STEPS):
            what = run.step()
            kept = tables(record)
            with record.writing() as writer:
                rebuild(writer)
            made = tables(record)
            wrong = {t: set(kept[t]) ^ set(made[t]) for t in kept if kept[t] != made[t]}
            assert not wrong, f"seed {seed}, after step {number}, {what}"
            ties |= run.ties()
        assert not verify(record).faults
    return run, ties


def test_tables_are_always_those_that_a_rebuild_makes() -> None:
    runs = [compared(seed) for seed in range(5)]
    done = sum((run.done for run, _ in runs), Counter[str]())
    assert done.keys() == {"add", "mark", "read_again", "judge", "rename", "purge", "undo", "flag"}
    assert min(done.values()) > 2, done
    assert {tie for _, ties in runs for tie in ties} == {"copy", "version"}
