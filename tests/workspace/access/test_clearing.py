"""What each clearance sees, while the dossier grows and changes under it."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from detente.errors import JudgementError, NotAllowed, UnknownEntry
from detente.model import Handling
from detente.record import Record, create, scratch
from detente.record.schema import stale
from detente.workspace.access import clearing
from detente.workspace.access.clearing import Clearing, known_document
from detente.workspace.briefs.passing import permitted
from detente.workspace.checking import mending
from detente.workspace.checking.opening import entry_shown
from tests.functional.test_rebuild_property import Run
from tests.record.build import bring, demand, doc, entries
from tests.record.kept import clock, salts
from tests.record.stores import dump

TODAY = date(2025, 3, 20)
STEPS = 25


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Record]:
    with create(str(tmp_path / "talks.detente"), "Ann", clock(), salts()) as record:
        yield record


@pytest.fixture
def cleared(kept: Record) -> Iterator[Clearing]:
    made = Clearing(kept, lambda: TODAY)
    yield made
    made.close()


def shown(record: Record) -> set[str]:
    with record.reading() as reader:
        return {held.document.id for held in reader.documents()}


def test_who_may_see_everything_reads_the_dossier_itself(kept: Record, cleared: Clearing) -> None:
    bring(kept, doc(handling=Handling.RED))
    assert cleared.up_to(Handling.RED) is kept


def test_nothing_is_copied_where_nothing_is_restricted(kept: Record, cleared: Clearing) -> None:
    bring(kept, doc(handling=Handling.GREEN))
    assert cleared.up_to(Handling.GREEN) is kept
    assert cleared.up_to(Handling.CLEAR) is not kept


def test_what_is_restricted_is_not_there_as_soon_as_it_is(kept: Record, cleared: Clearing) -> None:
    one = doc()
    number = bring(kept, one, demand(one))
    assert shown(cleared.up_to(Handling.GREEN)) == {one.id}
    (entry,) = entries(kept)
    mending.mark(kept, str(number), {"handling": "TLP:AMBER"})
    part = cleared.up_to(Handling.GREEN)
    assert shown(part) == set()
    for key in (entry.id, entry.id[:8]):
        with pytest.raises(UnknownEntry) as secret:
            entry_shown(part, kept, key)
        with pytest.raises(UnknownEntry) as nothing:
            entry_shown(part, kept, "s00000000")
        assert str(secret.value).replace(key, "") == str(nothing.value).replace("s00000000", "")
    with pytest.raises(UnknownEntry):
        known_document(part, one.id)
    assert entry_shown(cleared.up_to(Handling.AMBER), kept, entry.id).id == entry.id


def test_an_embargo_ends_by_itself(kept: Record) -> None:
    day = TODAY
    made = Clearing(kept, lambda: day)
    one = doc(embargo=date(2025, 3, 21))
    bring(kept, one)
    assert shown(made.up_to(Handling.AMBER_STRICT)) == set()
    assert shown(made.up_to(Handling.RED)) == {one.id}
    day = date(2025, 3, 21)
    assert shown(made.up_to(Handling.AMBER_STRICT)) == {one.id}
    made.close()


def test_too_many_reports_are_not_shown_in_part(
    kept: Record, cleared: Clearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clearing, "LARGEST", 0)
    bring(kept, doc("One.", "a.txt"))
    bring(kept, doc("Two.", "b.txt", handling=Handling.RED))
    for _ in range(2):
        with pytest.raises(NotAllowed, match="too many"):
            cleared.up_to(Handling.GREEN)


def test_many_may_ask_at_once(kept: Record, cleared: Clearing) -> None:
    bring(kept, doc("Secret.", "a.txt", handling=Handling.RED))
    wrong: list[object] = []

    def ask(number: int) -> None:
        try:
            for step in range(4):
                if number == 0:
                    bring(kept, doc(f"Report {step}.", f"{step}.txt"))
                part = cleared.up_to(Handling.GREEN)
                with part.reading() as reader:
                    found = {held.document.handling for held in reader.documents()}
                    if Handling.RED in found:
                        wrong.append(found)
        except BaseException as error:  # noqa: BLE001 - told to the test
            wrong.append(error)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert len(shown(cleared.up_to(Handling.GREEN))) == 4


class Labelled(Run):
    """Steps that also change how far reports may go, each third of them."""

    def step(self) -> str:
        if self.held and self.draw.random() < 0.35:
            with suppress(JudgementError):  # it is so already
                self.mark()
            return "mark"
        return super().step()

    def mark(self) -> None:
        what = self.draw.randrange(4)
        if what == 0:
            super().mark()
            return
        label = self.draw.choice((Handling.CLEAR, Handling.AMBER)).value
        told = [{"handling": label}, {"embargo": "2025-03-21"}, {"embargo": ""}][what - 1]
        mending.mark(self.record, str(self._number()), told)


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in range(1, 10))]
)
def test_a_part_is_always_the_one_that_is_made_anew(seed: int) -> None:
    with create(":memory:", "a", clock(), salts()) as record:
        run, made = Labelled(record, seed), Clearing(record, lambda: TODAY)
        for number in range(STEPS):
            what = run.step()
            part = made.up_to(Handling.GREEN)
            with record.reading() as reader:
                numbers = permitted(reader, Handling.GREEN, TODAY)
            if part is record:
                continue
            with scratch(record, numbers=numbers) as anew:
                kept, fresh = dump(part, stale), dump(anew, stale)
            wrong = {t: set(kept[t]) ^ set(fresh[t]) for t in kept if kept[t] != fresh[t]}
            assert not wrong, f"seed {seed}, after step {number}, {what}"
        made.close()
