from detente.model.issue import is_within
from tests.model.values import ISSUE


def test_an_issue_has_code_label_and_description() -> None:
    assert (ISSUE.code, ISSUE.label) == ("alliance", "Alliances")
    assert ISSUE.description == "Membership of alliances"


def test_what_refines_an_issue_is_within_it() -> None:
    assert is_within("ceasefire/energy", "ceasefire")
    assert is_within("ceasefire", "ceasefire")
    assert is_within("ceasefire", "")
    assert not is_within("ceasefire", "ceasefire/energy")
    assert not is_within("ceasefires", "ceasefire")
