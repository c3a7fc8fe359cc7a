"""The cues of what is not known."""

import pytest

from detente.errors import VocabularyError
from detente.vocabulary import unknown_cues as module
from detente.vocabulary.unknown_cues import UnknownCue, asked_words, unknown_cues


def test_every_kind_has_a_cue() -> None:
    cues = unknown_cues()
    assert {c.kind for c in cues} == {"content", "intention", "answer", "fact", "open"}
    assert all(isinstance(c, UnknownCue) and c.phrases for c in cues)
    assert len({c.name for c in cues}) == len(cues)


def test_words_that_show_what_is_asked() -> None:
    assert "willing" in asked_words()["intention"]
    assert not asked_words()["intention"] & asked_words()["fact"]


def test_an_unknown_kind_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {"cues": [{"name": "x", "kind": "mood", "phrases": ["a"]}]}
    monkeypatch.setattr(module, "read_yaml", lambda _: rows)
    unknown_cues.cache_clear()
    with pytest.raises(VocabularyError, match="mood"):
        unknown_cues()
    unknown_cues.cache_clear()
