"""What was seen is what is judged: a change in between is told, never overwritten."""

from collections.abc import Callable, Iterator

import pytest

from detente.errors import Conflict
from detente.model import Entry
from detente.record import Reader, Record
from detente.workspace.checking import judging, versions
from detente.workspace.checking.blinding import entry_for
from detente.workspace.checking.versions import DIGITS, version_of
from tests.workspace.talks import DEMAND, by, ids, talks


@pytest.fixture
def record() -> Iterator[Record]:
    with talks() as made:
        yield made


def version(record: Record, key: str) -> str:
    with record.reading() as reader:
        return version_of(reader.entry(key))


def test_a_version_changes_with_what_is_made_of_the_item_and_comes_back(record: Record) -> None:
    key = ids(record)[DEMAND]
    first = version(record, key)
    judging.edit(record, key, {"act": "propose"})
    second = version(record, key)
    judging.undo(record)
    assert len(first) == DIGITS
    assert first != second
    assert version(record, key) == first


def test_a_judgement_on_what_another_changed_is_refused_and_tells_who(record: Record) -> None:
    key = ids(record)[DEMAND]
    seen = {key: version(record, key)}
    judging.edit(by(record, "Ben"), key, {"act": "propose"})
    before = judging.log(record)
    deeds: tuple[Callable[[], object], ...] = (
        lambda: judging.accept(record, [key], seen=seen),
        lambda: judging.reject(record, [key], "no", seen=seen),
        lambda: judging.edit(record, key, {"act": "offer"}, judging.Manner(seen=seen)),
    )
    for deed in deeds:
        with pytest.raises(Conflict, match=r"Ben changed .* meanwhile: act is propose"):
            deed()
    assert judging.log(record) == before


def test_a_judgement_on_what_was_seen_is_kept(record: Record) -> None:
    key = ids(record)[DEMAND]
    assert judging.accept(record, [key], seen={key: version(record, key)})
    assert judging.reject(record, [key], "no", seen={key: version(record, key)})


def test_what_was_taken_back_is_told_too(record: Record) -> None:
    key = ids(record)[DEMAND]
    judging.accept(record, [key])
    seen = {key: version(record, key)}
    judging.undo(record)
    with pytest.raises(Conflict, match="taken back"):
        judging.reject(record, [key], "no", seen=seen)


def test_what_was_seen_is_looked_up_once_in_a_write(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = ids(record)[DEMAND]
    asked: list[str] = []

    def once(reader: Reader, name: str, who: str) -> Entry:
        asked.append(name)
        return entry_for(reader, name, who)

    for module in (judging, versions):
        monkeypatch.setattr(module, "entry_for", once)
    deeds: list[Callable[[dict[str, str]], object]] = [
        lambda seen: judging.accept(record, [key], seen=seen),
        lambda seen: judging.edit(record, key, {"act": "propose"}, judging.Manner(seen=seen)),
        lambda seen: judging.reject(record, [key], "no", seen=seen),
    ]
    for deed in deeds:
        seen = {key: version(record, key)}
        asked.clear()
        assert deed(seen)
        assert asked == [key]
