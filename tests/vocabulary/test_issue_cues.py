import pytest

from detente.errors import VocabularyError
from detente.vocabulary import issue_cues
from detente.vocabulary.issues import ISSUES


def test_every_issue_but_other_has_cues() -> None:
    codes = {code for told in issue_cues.issue_cues().values() for code, _ in told}
    assert codes == {i.code for i in ISSUES} - {"other"}


def test_an_issue_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(issue_cues, "read_yaml", lambda _: {"weather": {1: ["rain"]}})
    issue_cues.issue_cues.cache_clear()
    with pytest.raises(VocabularyError, match="weather"):
        issue_cues.issue_cues()
    issue_cues.issue_cues.cache_clear()
