import pytest

from detente.errors import VocabularyError
from detente.model import Act
from detente.vocabulary import cues


def test_a_verb_with_a_word_beside_it_comes_first() -> None:
    call = cues.verb_cues()["call"]
    assert {c.act for c in call} == {Act.REJECT, Act.DEMAND}
    assert all(c.beside for c in call)
    assert call[0].name.startswith("call ")
    submit = cues.verb_cues()["present"]
    assert submit[-1].beside


def test_words_of_each_kind() -> None:
    assert cues.noun_cues()["refusal"] is Act.REJECT
    assert cues.adjective_cues()["willing"] is Act.ACCEPT
    assert "say" in cues.words("speech") & cues.words("weak")
    assert cues.list_leads()["condition"] is Act.DEMAND
    assert cues.day_words()["monday"] == 1
    assert ("list", "demand") in cues.wholes()


def test_longer_phrases_come_first() -> None:
    found = cues.phrases("conditions", "phrases")
    assert list(found) == sorted(found, key=lambda p: (-len(p), p))


def test_all_words_are_words() -> None:
    for name in ("speech", "weak", "light", "promising", "harmful"):
        assert all(isinstance(w, str) and w for w in cues.words(name)), name


def test_an_act_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cues, "read_yaml", lambda _: {"moves": {"dance": {}}})
    cues._file.cache_clear()
    with pytest.raises(VocabularyError, match="'dance' is no act"):
        cues.words("not asked for before")
    cues._file.cache_clear()
