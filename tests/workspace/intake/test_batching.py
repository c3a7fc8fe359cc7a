import pytest

from detente.errors import DossierFull
from detente.model import Failure
from detente.record import Record, Writer, create
from detente.workspace.intake import batching
from detente.workspace.intake.batching import Batches
from detente.workspace.intake.bringing import Brought
from detente.workspace.intake.outcomes import Kept, Outcome, failed
from tests.factory import document, reading


def brought(name: str) -> Brought:
    return Brought(name, (reading(document(name)),))


def write(_writer: Writer, one: Brought) -> list[Kept]:
    return [Kept(one.origin, Outcome.KEPT)]


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batching, "SECONDS", 1000)
    monkeypatch.setattr(batching, "TOGETHER", 3)


def test_what_comes_is_written_a_few_at_a_time_in_its_order(slow: None) -> None:
    told: list[str] = []
    with create(":memory:", "analyst") as record:
        batches = Batches(record, write, lambda kept: told.append(kept.origin))
        for name in "abcd":
            batches.take(brought(name))
        assert told == ["a", "b", "c"]
        batches.flush()
        batches.flush()
    assert told == [kept.origin for kept in batches.done] == ["a", "b", "c", "d"]


def test_what_comes_late_is_written_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batching, "SECONDS", 0)
    with create(":memory:", "analyst") as record:
        batches = Batches(record, write)
        batches.take(brought("a"))
        assert [kept.origin for kept in batches.done] == ["a"]


def test_nothing_is_told_of_a_batch_that_could_not_be_written(slow: None) -> None:
    def full(_writer: Writer, one: Brought) -> list[Kept]:
        if one.origin == "b":
            raise DossierFull("no room", "make some")
        return [Kept(one.origin, Outcome.KEPT)]

    told: list[Kept] = []
    with create(":memory:", "analyst") as record:
        batches = Batches(record, full, told.append)
        batches.take(brought("a"))
        batches.take(brought("b"))
        with pytest.raises(DossierFull):
            batches.flush()
    assert told == []


def test_where_nothing_is_new_nothing_is_written(
    slow: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with create(":memory:", "analyst") as record:
        batches = Batches(record, write)
        monkeypatch.setattr(Record, "writing", lambda _: pytest.fail("was written to"))
        batches.take(Brought("a", failures=(Failure("a", "why"),)))
        batches.flush()
        assert batches.done == [failed("a", "why")]
