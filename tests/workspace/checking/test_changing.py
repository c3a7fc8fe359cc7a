import pytest

from detente.errors import JudgementError
from detente.model import EventKind
from detente.record import Renamed
from detente.workspace.checking.changing import changing
from detente.workspace.positions import refreshing
from tests.workspace.talks import events, talks


def test_a_change_is_kept_and_read_off(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setattr(refreshing, "refresh", lambda record, at_once: seen.append(events(record)))
    with talks() as record:
        with changing(record) as writer:
            writer.append(EventKind.ALIAS, Renamed(name="envoys", into="Russia"))
        assert seen == [4]


def test_a_change_that_fails_leaves_nothing() -> None:
    with talks() as record:
        with pytest.raises(JudgementError), changing(record) as writer:
            writer.append(EventKind.ALIAS, Renamed(name="envoys", into="Russia"))
            raise JudgementError("no")
        assert events(record) == 3
