import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from detente.errors import DamagedDossier, DossierError
from detente.model import EventKind
from detente.record import Record, create
from detente.record.chain import digest
from detente.record.replay import history_lines, is_new, replay
from tests.record.kept import clock, salts
from tests.record.stores import STORES, dump, filled, store_name

Lines = list[str]


@pytest.fixture
def source() -> Iterator[Record]:
    with filled(":memory:") as (record, _):
        yield record


def lines_of(record: Record) -> Lines:
    with record.reading() as reader:
        return list(history_lines(reader))


def original_of(record: Record) -> Callable[[str], bytes | None]:
    def original(sha256: str) -> bytes | None:
        with record.reading() as reader:
            return reader.original(sha256)

    return original


def refill(source: Record, target: Record, lines: Lines | None = None) -> int:
    with target.writing() as writer:
        return replay(writer, lines_of(source) if lines is None else lines, original_of(source))


@pytest.mark.parametrize("store", STORES)
def test_a_history_makes_the_same_record_again(
    request: pytest.FixtureRequest, tmp_path: Path, store: str, source: Record
) -> None:
    with create(store_name(request, tmp_path, store), "another") as target:
        assert refill(source, target) == len(lines_of(source))
        assert lines_of(target) == lines_of(source)
        again, first = dump(target), dump(source)
    rows, found = again.pop("search"), first.pop("search")  # each store has its own form of it
    assert len(rows) == len(found)
    assert store == "postgres" or rows == found
    assert again == first


def test_every_line_lets_anyone_compute_the_digest(source: Record) -> None:
    for line in lines_of(source):
        told = json.loads(line)
        assert digest(bytes.fromhex(told["salt"]), told["payload"].encode()) == told["digest"]


def test_a_record_in_which_something_happened_is_refused(source: Record) -> None:
    before = dump(source)
    with pytest.raises(DossierError, match=r"holds 30 events already"):
        refill(source, source, [])
    assert dump(source) == before
    with create(":memory:", "one") as fresh, fresh.reading() as reader:
        assert is_new(reader)


def changed(lines: Lines, place: int, **fields: object) -> Lines:
    told = {**json.loads(lines[place]), **fields}
    return [*lines[:place], json.dumps(told), *lines[place + 1 :]]


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda x: [], "holds no event"),
        (lambda x: x[1:], "event 1 of the history is missing"),
        (lambda x: [*x[:4], *x[5:]], "event 5 of the history is missing"),
        (lambda x: changed(x, 3, who="nobody"), "event 4 of the history is not what was written"),
        (lambda x: changed(x, 3, payload="{}"), "event 4 of the history: its payload is not"),
        (lambda x: changed(x, 3, before="0" * 64), "event 4 of the history does not follow"),
        (lambda x: changed(x, 3, kind="dance"), "event 4 of the history cannot be understood"),
        (lambda x: changed(x, 3, number="4"), "event 4 of the history cannot be understood"),
        (lambda x: changed(x, 3, salt="zz"), "event 4 of the history cannot be understood"),
        (lambda x: [*x[:3], "{", *x[4:]], "event 4 of the history cannot be understood"),
        (lambda x: changed(x, 3, payload=None), "event 4: its payload is gone, and no purge"),
    ],
)
def test_what_is_not_the_history_is_refused_and_nothing_kept(
    source: Record, spoil: Callable[[Lines], Lines], why: str
) -> None:
    with create(":memory:", "one", clock(), salts()) as target:
        before = dump(target)
        with pytest.raises(DamagedDossier, match=why):
            refill(source, target, spoil(lines_of(source)))
        assert dump(target) == before


@pytest.mark.parametrize(("data", "why"), [(None, "is missing"), (b"x", "is not what was kept")])
def test_an_original_that_is_not_there_or_another_is_refused(
    source: Record, data: bytes | None, why: str
) -> None:
    with (
        create(":memory:", "one") as target,
        pytest.raises(DamagedDossier, match=f"the original [0-9a-f]+ {why}"),
        target.writing() as writer,
    ):
        replay(writer, lines_of(source), lambda _: data)


def test_every_kind_of_event_but_a_purge_is_tried(source: Record) -> None:
    kinds = {json.loads(line)["kind"] for line in lines_of(source)}
    assert kinds == {k.value for k in EventKind} - {"purged"}
