import pytest

from detente.vocabulary.issue_words import issue_told, issues_touched


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("lifts its sanctions", "sanctions"),
        ("all prisoners are freed", "prisoners"),
        ("troops were withdrawn from the zone", "withdrawal"),
        ("THE CEASE-FIRE HOLDS", "ceasefire"),
        ("it is raining", ""),
        ("the demand", ""),
    ],
)
def test_words_tell_an_issue_in_any_form(words: str, issue: str) -> None:
    assert issue_told(words) == issue


def test_words_touch_several_issues() -> None:
    touched = issues_touched("a withdrawal, the end of the war and the return of hostages")
    assert {"withdrawal", "settlement", "prisoners"} <= touched
    assert issues_touched("it is raining") == frozenset()
