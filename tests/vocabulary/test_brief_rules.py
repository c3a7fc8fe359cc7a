from collections.abc import Iterator

import pytest

from detente.errors import VocabularyError
from detente.model.finding import Fault, Finding
from detente.vocabulary import brief_rules as module
from detente.vocabulary.brief_rules import brief_rules, worded


@pytest.fixture
def forgetful() -> Iterator[None]:
    brief_rules.cache_clear()
    yield
    brief_rules.cache_clear()


def test_every_rule_has_words_a_reason_and_a_remedy() -> None:
    assert list(brief_rules()) == list(Fault)
    for rule in brief_rules().values():
        assert all((rule.what, rule.why, rule.remedy))
    known = {fault for fault, rule in brief_rules().items() if not rule.grave}
    assert known == {Fault.NO_CONFIDENCE, Fault.UNCHECKED}


def test_a_finding_is_worded_with_what_it_is_about() -> None:
    found = Finding(Fault.NUMBER, 0, 0, 2, "90 {about}")
    assert worded(found) == "What is cited does not hold this number: 90 {about}"


@pytest.mark.usefixtures("forgetful")
def test_a_missing_rule_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "read_yaml", lambda _: {"number": {}})
    with pytest.raises(VocabularyError):
        brief_rules()
