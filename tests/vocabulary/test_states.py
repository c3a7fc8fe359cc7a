from pathlib import Path

import pytest

from detente.errors import VocabularyError
from detente.model import State
from detente.vocabulary import states


def test_every_state_has_a_look_of_its_own() -> None:
    found = [states.look(state) for state in State]
    assert [look.state for look in found] == list(State)
    for field in ("symbol", "word", "description", "light", "dark"):
        assert len({getattr(look, field) for look in found}) == len(found)


def test_colours_are_written_out() -> None:
    for look in states.looks().values():
        for text, tint in (look.light, look.dark):
            assert text.startswith("#")
            assert tint.startswith("#") or tint == "transparent"


def test_slugs_have_no_blank() -> None:
    assert states.look(State.LAST_KNOWN).slug == "last-known"


def test_a_missing_state_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(states, "read_yaml", lambda _: {})
    states.looks.cache_clear()
    with pytest.raises(VocabularyError, match=r"lacks .*awaited"):
        states.looks()
    states.looks.cache_clear()
