"""A record and a plain model of it go through the same steps and are compared after each."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine
from sqlalchemy import text

from detente.errors import DetenteError
from detente.model import Act, Document, EventKind, Status, Verdict
from detente.record import (
    DocumentBrought,
    Judged,
    ReadingMade,
    Record,
    Stated,
    Wanted,
    create,
    rebuild,
)
from detente.record.identity import new_id
from detente.record.payloads import Created
from detente.record.purge import take_out
from detente.record.schema import metadata
from tests.factory import reading, statement
from tests.record.build import derived
from tests.record.kept import clock, report, salts
from tests.record.stores import STORES, store_name

SENTENCES = (
    ("Norland asks for a harbour", "Norland"),
    ("Sudria offers a road", "Sudria"),
)
MISSED = ("Westria keeps silent", "Westria")
"""What no reader finds."""
ACTS = ("demand", "offer", "reject")
ISSUES = ("alliance", "ceasefire")
AUTHORS = ("ann", "bob")
SUBJECT = st.integers(0, 1)
PLACE = st.integers(0, 2)
SAID = st.tuples(st.sampled_from(ACTS), st.sampled_from(ISSUES))
FOUND = st.dictionaries(st.integers(0, 1), SAID, min_size=1)

WHAT = st.tuples(
    st.sampled_from(["accept", "reject", "edit"]),
    st.fixed_dictionaries({"act": st.sampled_from(ACTS)}),
)


class Said(NamedTuple):
    """What is said of a sentence, by a reader or a person."""

    act: str
    issue: str


class Seen(NamedTuple):
    """How an item is shown."""

    status: Status
    said: Said
    counts: bool


@dataclass
class Step:
    """One event of the model."""

    number: int
    kind: str
    document: int = 0
    batch: int = 0
    found: dict[int, Said] = field(default_factory=dict)
    place: int = 0
    who: str = ""
    verdict: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    final: bool = False
    target: int = 0


class Judgement(NamedTuple):
    """What a person does with an item."""

    who: str
    verdict: str
    fields: dict[str, str]
    final: bool


class Model:
    """What a record ought to show, worked out anew from all steps each time."""

    def __init__(self) -> None:
        self.steps: list[Step] = [Step(1, "created")]
        self.purged: set[int] = set()

    def add(self, kind: str, **told: Any) -> Step:
        step = Step(len(self.steps) + 1, kind, **told)
        self.steps.append(step)
        return step

    def documents(self) -> list[int]:
        numbers = [s.number for s in self.steps if s.kind == "document"]
        return [n for n in numbers if n not in self.purged]

    def dead(self, number: int) -> bool:
        undoings = [s for s in self.steps if s.kind == "undone" and s.target == number]
        return any(not self.dead(s.number) for s in undoings)

    def batch(self, number: int) -> list[Step]:
        first = self.steps[number - 1].batch or number
        return [
            s
            for s in self.steps
            if (s.number == first or s.batch == first) and s.document not in self.purged
        ]

    def can_undo(self, number: int) -> bool:
        step = self.steps[number - 1]
        lasting = step.kind in ("created", "document", "purged")
        return not (lasting or step.document in self.purged or self.dead(number))

    def shown(self, document: int) -> dict[tuple[int, bool], Seen]:
        """The items by sentence; the second key tells an alternative."""
        live = [
            s
            for s in self.steps
            if s.document == document and s.kind != "undone" and not self.dead(s.number)
        ]
        readings = [s for s in live if s.kind == "reading"]
        found: dict[tuple[int, bool], Seen] = {}
        for place in range(len(SENTENCES) + 1):
            made = [s for s in live if s.kind in ("judged", "added") and s.place == place]
            now = readings[-1].found.get(place) if readings else None
            if not made:
                if now is not None:
                    found[place, False] = Seen(Status.SUGGESTED, now, True)
                continue
            base = self._base(made, readings, place)
            if base is None:
                continue
            seen = self._judged(made, base)
            found[place, False] = seen
            different = now is not None and now not in (base, seen.said)
            if now is not None and different and seen.status is not Status.REJECTED:
                found[place, True] = Seen(Status.ALTERNATIVE, now, False)
        return found

    def _base(self, made: list[Step], readings: list[Step], place: int) -> Said | None:
        if place == len(SENTENCES):
            added = [s for s in made if s.kind == "added"]
            return Said("propose", "alliance") if added else None
        having = [s for s in readings if place in s.found]
        before = [s for s in having if s.number < made[0].number]
        if not having:
            return None
        return before[-1].found[place] if before else having[0].found[place]

    def _judged(self, made: list[Step], base: Said) -> Seen:
        settled = [s for s in made if s.final]
        who = (settled or made)[-1].who
        own = [s for s in made if s.who == who]
        fields: dict[str, str] = {}
        for step in own:
            fields = {**({} if step.verdict == "accept" else fields), **step.fields}
        status = {
            "reject": Status.REJECTED,
            "edit": Status.EDITED,
            "add": Status.ADDED,
            "accept": Status.EDITED if fields else Status.ACCEPTED,
        }[own[-1].verdict]
        if status is Status.ACCEPTED and any(s.kind == "added" for s in made):
            status = Status.ADDED
        said = Said(**{**base._asdict(), **fields})
        return Seen(status, said, status is not Status.REJECTED)


class Machine(RuleBasedStateMachine):
    """The same steps for a record and for the model."""

    def __init__(self, record: Record) -> None:
        super().__init__()
        self.record = record
        self.model = Model()
        self.texts: dict[int, Document] = {}
        self.ids: dict[tuple[int, int], str] = {}
        empty(record)

    @precondition(lambda self: len(self.model.documents()) < 2)
    @rule(found=FOUND)
    def bring(self, found: dict[int, tuple[str, str]]) -> None:
        words = ". ".join(w for w, _ in (*SENTENCES, MISSED))
        own = report(f"{words}. It is report {len(self.model.steps)}.", str(len(self.model.steps)))
        with self.record.writing() as writer:
            number = writer.bring(DocumentBrought(document=own))
            writer.append(EventKind.READING, made_of(own, found), number)
        step = self.model.add("document")
        step.document = step.number
        assert number == step.number
        self.texts[number] = own
        self.model.add("reading", document=number, found=told(found))

    @precondition(lambda self: self.model.documents())
    @rule(nth=SUBJECT, found=FOUND)
    def reread(self, nth: int, found: dict[int, tuple[str, str]]) -> None:
        number = self.chosen(nth)
        with self.record.writing() as writer:
            said = made_of(self.texts[number], found)
            writer.append(EventKind.READING, said, number)
        self.model.add("reading", document=number, found=told(found))

    @precondition(lambda self: self.model.documents())
    @rule(nth=SUBJECT, place=PLACE, who=st.sampled_from(AUTHORS), final=st.booleans(), what=WHAT)
    def judge(
        self, nth: int, place: int, who: str, final: bool, what: tuple[str, dict[str, str]]
    ) -> None:
        self.say(self.chosen(nth), place, Judgement(who, *what, final))

    @precondition(lambda self: self.judged())
    @rule(nth=st.integers(0, 7), what=WHAT)
    def disagree(self, nth: int, what: tuple[str, dict[str, str]]) -> None:
        """The other author judges what one has judged, without settling it."""
        judged = self.judged()
        number, place, who = judged[nth % len(judged)]
        (other,) = set(AUTHORS) - {who}
        self.say(number, place, Judgement(other, *what, False))

    def say(self, number: int, place: int, made: "Judgement") -> None:
        shown = self.model.shown(number).get((place, False))
        if shown is None:
            return
        fields = {} if made.verdict == "reject" else made.fields
        if made.verdict == "accept":  # a person accepts what is shown
            fields = {"act": shown.said.act} if shown.status is Status.EDITED else {}
        said = Judged(
            verdict=Verdict(made.verdict), items=(self.ids[number, place],),
            fields=tuple(sorted(fields.items())), final=made.final,
        )  # fmt: skip
        with self.record.writing() as writer:
            writer.who = made.who
            writer.append(EventKind.JUDGED, said, number)
        self.model.add(
            "judged", document=number, place=place, who=made.who, verdict=made.verdict,
            fields=fields, final=made.final,
        )  # fmt: skip

    def judged(self) -> list[tuple[int, int, str]]:
        """Documents and sentences with who judged them last."""
        numbers = self.model.documents()
        return [(n, s.place, s.who) for n in numbers for s in self.live(n) if s.kind == "judged"][
            -8:
        ]

    @precondition(lambda self: self.model.documents())
    @rule(nth=SUBJECT, who=st.sampled_from(AUTHORS))
    def state(self, nth: int, who: str) -> None:
        number, place = self.chosen(nth), len(SENTENCES)
        if (place, False) in self.model.shown(number):
            return
        own = self.texts[number]
        item = statement(own, *MISSED, Act.PROPOSE, "alliance")
        item = replace(item, id=new_id(own, item))
        with self.record.writing() as writer:
            writer.who = who
            writer.append(EventKind.ADDED, Stated(statement=item), number)
        self.model.add("added", document=number, place=place, who=who, verdict="add")

    @precondition(lambda self: self.model.documents())
    @rule(who=st.sampled_from(AUTHORS))
    def accept_all(self, who: str) -> None:
        first = 0
        for number in self.model.documents():
            for (place, other), seen in sorted(self.model.shown(number).items()):
                if other or seen.status is not Status.SUGGESTED:
                    continue
                key, batch = self.ids[number, place], first or None
                said = Judged(verdict=Verdict.ACCEPT, items=(key,), batch=batch)
                with self.record.writing() as writer:
                    writer.who = who
                    writer.append(EventKind.JUDGED, said, number)
                step = self.model.add(
                    "judged", document=number, place=place, who=who, verdict="accept", batch=first
                )
                first = first or step.number

    @rule(back=st.sampled_from((0, 0, 0, 1, 2, 3, 5, 8)))
    def undo(self, back: int) -> None:
        number = max(len(self.model.steps) - back, 1)
        possible = self.model.can_undo(number)
        try:
            with self.record.writing() as writer:
                undone = writer.undo(number)
        except DetenteError:
            assert not possible
            return
        assert possible
        first = 0
        for step in self.model.batch(number):
            made = self.model.add("undone", document=step.document, target=step.number, batch=first)
            first = first or made.number
        assert undone[-1].number == len(self.model.steps)

    @precondition(lambda self: self.model.documents())
    @rule(nth=SUBJECT, sure=st.integers(0, 7))
    def purge(self, nth: int, sure: int) -> None:
        if sure:
            return
        number = self.chosen(nth)
        with self.record.writing() as writer:
            take_out(writer, [number], "asked for")
        self.model.add("purged", document=number)
        self.model.purged.add(number)

    @rule(sure=st.integers(0, 4))
    def rebuild(self, sure: int) -> None:
        if sure:
            return
        before = derived(self.record)
        with self.record.writing() as writer:
            rebuild(writer)
        assert derived(self.record) == before

    @invariant()
    def the_record_shows_what_the_model_shows(self) -> None:
        with self.record.reading() as reader:
            kept = reader.entries()
            counting = reader.count(Wanted(counting=True))
            numbers = [h.number for h in reader.documents()]
            events = [t.event.number for t in reader.history()]
        assert events == [s.number for s in self.model.steps]
        assert sorted(numbers) == self.model.documents()
        found: dict[tuple[int, int, bool], Seen] = {}
        for each in kept:
            place = place_of(each.item.span.exact)
            said = Said(str(each.item.act), each.item.issue)  # type: ignore[union-attr]
            other = bool(each.beside)
            key = each.document, place
            if not other:
                assert self.ids.setdefault(key, each.id) == each.id
            else:
                assert each.beside == self.ids[key]
            found[(*key, other)] = Seen(each.status, said, each.counts)
        wanted = {
            (n, *key): seen
            for n in self.model.documents()
            for key, seen in self.model.shown(n).items()
        }
        assert found == wanted
        assert len(kept) == len(wanted)
        assert counting == sum(seen.counts for seen in wanted.values())

    def chosen(self, nth: int) -> int:
        numbers = self.model.documents()
        return numbers[nth % len(numbers)]

    def live(self, number: int) -> list[Step]:
        return [
            s
            for s in self.model.steps
            if s.document == number
            and s.kind in ("reading", "judged", "added")
            and not self.model.dead(s.number)
        ]


def made_of(own: Document, found: dict[int, tuple[str, str]]) -> ReadingMade:
    items = [
        statement(own, *SENTENCES[place], Act(act), issue)
        for place, (act, issue) in sorted(found.items())
    ]
    return ReadingMade(reader="test", statements=reading(own, *items).statements)


def told(found: dict[int, tuple[str, str]]) -> dict[int, Said]:
    return {place: Said(*said) for place, said in found.items()}


def place_of(words: str) -> int:
    return [w for w, _ in (*SENTENCES, MISSED)].index(words)


def empty(record: Record) -> None:
    """Only the event that a record begins with is left."""
    with record.engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            if table.name != "meta":
                connection.execute(table.delete())
        connection.execute(text("DELETE FROM search"))
    with record.writing() as writer:
        writer.append(EventKind.CREATED, Created(detente="test"))


@pytest.fixture(params=STORES)
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Record]:
    with create(store_name(request, tmp_path, request.param), "ann", clock(), salts()) as made:
        yield made


@pytest.mark.slow
def test_a_record_and_a_plain_model_agree_after_every_step(record: Record) -> None:
    class Bound(Machine):
        def __init__(self) -> None:
            super().__init__(record)

    bounded = settings(
        max_examples=25, stateful_step_count=50, deadline=None, derandomize=True, database=None,
        suppress_health_check=list(HealthCheck), phases=(Phase.generate,),
    )  # fmt: skip
    run_machine(Bound, settings=bounded)
